package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisCluster;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies of a cluster's entries: each master tells of its own keys, whichever has them by then. */
class NearClusterIT extends NearOnCluster {

    private static RedisCluster cluster;

    @BeforeAll
    static void start() {
        cluster = RedisCluster.start("--cluster-node-timeout", "60000");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void empty() {
        cluster.flush();
    }

    @Test
    void eachMasterTellsOfItsKeys() {
        try (Keywright here = connect(cluster);
                Keywright elsewhere = connect(cluster)) {
            CacheStore<String, Row> cache = NearFixtures.near(here, NearFixtures.LONG);
            CacheStore<String, Row> remote = CacheFixtures.cache(elsewhere, CacheFixtures.policy());
            for (int round = 0; round < 3; round++) {
                IDS.forEach(id -> awaitNear(cache, id));
                long now = version.incrementAndGet();
                remote.evictAll(IDS).await();
                for (String id : IDS) {
                    Commands.eventually("the change of " + id + " is told", () -> read(cache, id) == now);
                }
                IDS.forEach(id -> awaitNear(cache, id));
                version.incrementAndGet();
                cache.evictAll(IDS).await();
                assertThat(IDS).allMatch(id -> read(cache, id) == version.get());
            }
        }
    }

    /** The group's key is on another node than most of its entries. */
    @Test
    void aGroupOverAllNodes() {
        try (Keywright here = connect(cluster);
                Keywright elsewhere = connect(cluster)) {
            CacheStore<String, Row> cache = NearFixtures.near(
                    here, CacheFixtures.policy(), CacheFixtures.grouped().near(NearFixtures.LONG));
            CacheStore<String, Row> remote = CacheFixtures.grouped(elsewhere, CacheFixtures.policy());
            for (CacheStore<String, Row> by : List.of(cache, remote, cache)) {
                IDS.forEach(id -> awaitNear(cache, id));
                long now = version.incrementAndGet();
                by.evictGroup(CacheFixtures.GROUP, "a").await();
                for (String id : IDS) {
                    if (by == cache) {
                        assertThat(read(cache, id)).isEqualTo(now);
                    } else {
                        Commands.eventually("the eviction is told", () -> read(cache, id) == now);
                    }
                }
            }
        }
    }

    /** The slot of a key that is near goes to another master, which nobody has read it from. */
    @Test
    void aSlotMoves() {
        try (Keywright here = connect(cluster);
                Keywright elsewhere = connect(cluster)) {
            CacheStore<String, Row> cache = NearFixtures.near(here, NearFixtures.LONG);
            CacheStore<String, Row> remote = CacheFixtures.cache(elsewhere, CacheFixtures.policy());
            for (int round = 0; round < 4; round++) {
                IDS.forEach(id -> awaitNear(cache, id));
                SlotMoves.move(cluster, "t:a7");
                long now = version.incrementAndGet();
                remote.evictAll(IDS).await();
                for (String id : IDS) {
                    Commands.eventually("the change of " + id + " is told", () -> read(cache, id) == now);
                }
            }
            assertThat(metrics.count(TrackingEnd.MOVED)).isPositive();
        }
    }
}
