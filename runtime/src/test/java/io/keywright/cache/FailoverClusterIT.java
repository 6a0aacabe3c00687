package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.ServerExecutable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** R05, of a cluster: each node has its own epoch, and its replicas have its fences. */
class FailoverClusterIT {

    private final Recorder metrics = new Recorder();
    private final Map<String, Long> source = new ConcurrentHashMap<>();

    private long read(CacheStore<String, Row> cache, String id) {
        return cache.get(id, key -> new Row(key, source.getOrDefault(key, 1L)))
                .await()
                .orElseThrow()
                .version();
    }

    private boolean hits(CacheStore<String, Row> cache, String id) {
        int hits = metrics.count(ReadResult.HIT);
        read(cache, id);
        return metrics.count(ReadResult.HIT) > hits;
    }

    @Test
    void aNodeThatFailsOverIsAnotherOne() {
        try (RedisCluster cluster =
                        RedisCluster.start(ServerExecutable.preferred(), 3, 1, "--repl-diskless-sync-delay", "0");
                Keywright keywright = Commands.patient()
                        .cluster(cluster.uri())
                        .caching(CacheOptions.DEFAULT.withMetrics(metrics))
                        .connect()) {
            CacheStore<String, Row> cache = CacheFixtures.versioned(
                    keywright,
                    CacheFixtures.policy()
                            .withConsistency(Consistency.FAILOVER_SAFE)
                            .withReplication(new FenceReplication(1, Duration.ofSeconds(5), true)));
            List<String> moved = new ArrayList<>();
            List<String> others = new ArrayList<>();
            RedisServer first = cluster.masters().get(0);
            // The group's key, whose node's epoch is a part of each stamp, is on another node.
            char letter = 'a';
            while (cluster.masterOf("g:" + letter).port() == first.port()) {
                letter++;
            }
            for (int i = 0; moved.size() < 5 || others.size() < 5; i++) {
                String id = letter + "" + i;
                (cluster.masterOf("t:" + id).port() == first.port() ? moved : others).add(id);
            }
            for (List<String> ids : List.of(moved, others)) {
                for (String id : ids) {
                    cache.writing(id, () -> source.put(id, 2L));
                    cache.writingThrough(id, () -> new Row(id, 2));
                    Commands.eventually("a hit of " + id, () -> hits(cache, id));
                    assertThat(read(cache, id)).isEqualTo(2);
                }
            }
            assertThat(metrics.count("unreplicated")).isZero();

            RedisServer promoted = cluster.replicas().get(0);
            promoted.command("CLUSTER", "FAILOVER", "TAKEOVER"); // asks nobody
            Commands.eventually(
                    "the failover",
                    () -> promoted.command("ROLE").list().get(0).text().equals("master")
                            && first.command("ROLE").list().get(0).text().equals("slave"));
            for (String id : moved) {
                assertThat(promoted.command("EXISTS", "t:" + id).integer()).isEqualTo(1);
                assertThat(hits(cache, id))
                        .as("what was stored under the old master")
                        .isFalse();
            }
            for (String id : others) {
                assertThat(hits(cache, id)).isTrue();
            }
            for (String id : moved) {
                Commands.eventually("a hit of " + id, () -> hits(cache, id));
            }
        }
    }
}
