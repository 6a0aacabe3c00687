package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.ServerExecutable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Copies of a cluster's entries, and a master that becomes a replica. */
class NearFailoverIT extends NearOnCluster {

    private static RedisCluster cluster;

    @BeforeAll
    static void start() {
        cluster = RedisCluster.start(ServerExecutable.preferred(), 3, 1, "--cluster-node-timeout", "60000");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    /**
     * A replica takes over from a master that stays: its connection lives on, and tells of what is replicated alone.
     */
    @Test
    void aMasterIsReplaced() {
        try (Keywright here = connect(cluster);
                Keywright elsewhere = connect(cluster)) {
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
