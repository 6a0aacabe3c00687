package io.keywright.cache;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisCluster;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Near copies of a cluster's entries, of which each master has some, before a source whose rows have one version. */
abstract class NearOnCluster {

    static final List<String> IDS =
            IntStream.range(0, 60).mapToObj(i -> "a" + i).toList();

    final Recorder metrics = new Recorder();
    final AtomicLong version = new AtomicLong(1);

    final Keywright connect(RedisCluster cluster) {
        return Commands.patient()
                .cluster(cluster.uri())
                .caching(CacheOptions.DEFAULT.withMetrics(metrics))
                .connect();
    }

    final long read(CacheStore<String, Row> cache, String id) {
        return cache.get(id, key -> new Row(key, version.get()))
                .await()
                .orElseThrow()
                .version();
    }

    /** Reads until the key is given without a round trip. */
    final void awaitNear(CacheStore<String, Row> cache, String id) {
        Commands.eventually(id + " is near", () -> {
            int before = metrics.count(ReadResult.NEAR);
            read(cache, id);
            return metrics.count(ReadResult.NEAR) > before;
        });
    }
}
