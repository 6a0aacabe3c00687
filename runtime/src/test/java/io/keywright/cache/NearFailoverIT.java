package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.ServerExecutable;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Copies of a cluster's entries, and a master that becomes a replica. */
class NearFailoverIT {

    private static final List<String> IDS =
            IntStream.range(0, 60).mapToObj(i -> "a" + i).toList();

    private static RedisCluster cluster;

    private final Recorder metrics = new Recorder();
    private final AtomicLong version = new AtomicLong(1);
    private final Loader<String, Row, RuntimeException> source = id -> new Row(id, version.get());

    @BeforeAll
    static void start() {
        cluster = RedisCluster.start(ServerExecutable.preferred(), 3, 1, "--cluster-node-timeout", "60000");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private Keywright connect() {
        return Commands.patient()
                .cluster(cluster.uri())
                .caching(CacheOptions.DEFAULT.withMetrics(metrics))
                .connect();
    }

    private long read(CacheStore<String, Row> cache, String id) {
        return cache.get(id, source).await().orElseThrow().version();
    }

    private boolean isNear(CacheStore<String, Row> cache, String id) {
        int before = metrics.count(ReadResult.NEAR);
        read(cache, id);
        return metrics.count(ReadResult.NEAR) > before;
    }

    private void awaitNear(CacheStore<String, Row> cache, String id) {
        Commands.eventually(id + " is near", () -> isNear(cache, id));
    }

    /**
     * A replica takes over from a master that stays: its connection lives on, and tells of what is replicated alone.
     */
    @Test
    void aMasterIsReplaced() {
        try (Keywright here = connect();
                Keywright elsewhere = connect()) {
            CacheStore<String, Row> cache = NearFixtures.near(here, NearFixtures.LONG);
            CacheStore<String, Row> remote = CacheFixtures.cache(elsewhere, CacheFixtures.policy());
            String key = "t:a0";
            IDS.forEach(id -> awaitNear(cache, id));
            RedisServer before = cluster.masterOf(key);
            String port = Integer.toString(before.port());
            RedisServer replica = cluster.nodes().stream()
                    .filter(node -> String.valueOf(
                                    node.command("INFO", "replication").text())
                            .contains("master_port:" + port))
                    .findFirst()
                    .orElseThrow();
            assertThat(replica.command("CLUSTER", "FAILOVER", "TAKEOVER").text())
                    .isEqualTo("OK");
            Commands.eventually(
                    "the replica is the master",
                    () -> String.valueOf(replica.command("INFO", "replication").text())
                            .contains("role:master"));
            Commands.eventually("the old master is noticed", () -> {
                IDS.forEach(id -> read(cache, id));
                return metrics.count(TrackingEnd.MOVED) + metrics.count(TrackingEnd.DISCONNECTED) > 0;
            });
            long now = version.incrementAndGet();
            Commands.eventually("evicted", () -> remote.evictAll(IDS).await() == Eviction.DELIVERED);
            for (String id : IDS) {
                Commands.eventually("the change of " + id + " is told", () -> read(cache, id) == now);
            }
            IDS.forEach(id -> awaitNear(cache, id));
        }
    }
}
