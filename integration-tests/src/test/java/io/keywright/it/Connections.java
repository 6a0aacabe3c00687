package io.keywright.it;

import io.keywright.Keywright;
import io.keywright.cache.CacheOptions;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisServer;
import java.time.Duration;

/** Connections for tests that are not about timeouts: a loaded machine must not fail them. */
final class Connections {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Connections() {}

    static Keywright patient(RedisServer server) {
        return patient(server, CacheOptions.DEFAULT);
    }

    static Keywright patient(RedisServer server, CacheOptions caching) {
        return Keywright.builder()
                .uri(server.uri())
                .caching(caching)
                .commandTimeout(PATIENCE)
                .connectTimeout(PATIENCE)
                .connect();
    }

    static Keywright patient(RedisCluster cluster) {
        return Keywright.builder()
                .cluster(cluster.uri())
                .commandTimeout(PATIENCE)
                .connectTimeout(PATIENCE)
                .connect();
    }
}
