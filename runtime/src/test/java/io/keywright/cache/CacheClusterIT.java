package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisCluster;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several keys in a cluster; and groups, whose keys are on other nodes than their entries, or on the same one. */
class CacheClusterIT {

    private static RedisCluster cluster;
    private static Keywright keywright;

    private final AtomicLong version = new AtomicLong(1);
    private final AtomicInteger loads = new AtomicInteger();

    @BeforeAll
    static void start() {
        cluster = RedisCluster.start();
        keywright = Commands.patient().cluster(cluster.uri()).connect();
    }

    @AfterAll
    static void stop() {
        keywright.close();
        cluster.close();
    }

    @BeforeEach
    void empty() {
        cluster.flush();
    }

    private Row load(String id) {
        loads.incrementAndGet();
        return new Row(id, version.get());
    }

    @Test
    void aGroupOverAllNodes() {
        CacheStore<String, Row> cache = CacheFixtures.grouped(keywright, CacheFixtures.policy());
        List<String> ids = new ArrayList<>();
        Set<Integer> nodes = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            ids.add("a" + i);
            nodes.add(cluster.masterOf("t:a" + i).port());
        }
        assertThat(nodes).as("the group's entries are everywhere").hasSize(3);
        assertGroupIsEvicted(cache, CacheFixtures.GROUP, ids);
    }

    @Test
    void aGroupInTheSlotOfItsEntries() {
        CacheGroup<String, String> group =
                CacheGroup.of("{<first>}:g", CacheFixtures.keys("{a}:g:"), id -> id.substring(0, 1));
        CacheStore<String, Row> cache = Entries.current()
                .cache(
                        keywright,
                        CacheFixtures.hour(),
                        CacheFixtures.keys("{a}:t:"),
                        CacheFixtures.policy(),
                        EntryTraits.<String, Row>none().inGroup(group));
        assertGroupIsEvicted(cache, group, List.of("a1", "a2", "a3"));
    }

    /** Of several keys those of a node that is gone are loaded, and no others. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNodeThatIsGoneSpoilsItsOwnKeysOnly(boolean getFirst) {
        CacheStore<String, Row> cache = filled(CacheFixtures.policy().withGetFirst(getFirst), 60);
        RedisServer node = cluster.masterOf("t:a1");
        Set<String> gone = ids(60).stream()
                .filter(id -> cluster.masterOf("t:" + id).port() == node.port())
                .collect(Collectors.toSet());
        assertThat(gone).hasSizeBetween(1, 59);
        List<Set<String>> missing = new ArrayList<>();
        node.kill();
        try {
            assertThat(cache.getAll(ids(60), keys -> {
                                missing.add(Set.copyOf(keys));
                                return bulk().load(keys);
                            })
                            .await())
                    .hasSize(60);
        } finally {
            node.restart();
        }
        assertThat(missing).containsExactly(gone);
        Commands.eventually("a healthy cluster", cluster::isHealthy);
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i).toList();
    }

    private Loader<Set<String>, Map<String, Row>, RuntimeException> bulk() {
        return missing -> missing.stream().collect(Collectors.toMap(id -> id, this::load));
    }

    private CacheStore<String, Row> filled(CachePolicy policy, int count) {
        CacheStore<String, Row> cache = CacheFixtures.cache(keywright, policy);
        Commands.eventually("all are stored", () -> {
            int before = loads.get();
            assertThat(cache.getAll(ids(count), bulk()).await()).hasSize(count);
            return loads.get() == before;
        });
        return cache;
    }

    /** R23: a master that does not answer concerns its own slots alone, and nobody waits to find out that it does. */
    @Test
    void aSilentMasterConcernsItsOwnSlots() {
        Recorder metrics = new Recorder();
        try (Keywright impatient = Commands.patient()
                .cluster(cluster.uri())
                .commandTimeout(Duration.ofSeconds(2))
                .caching(CacheOptions.DEFAULT.withMetrics(metrics).withBreaker(3, Duration.ofMillis(20)))
                .connect()) {
            CacheStore<String, Row> cache =
                    CacheFixtures.cache(impatient, CacheFixtures.policy().withWaitBudget(Duration.ofMillis(1)));
            RedisServer silent = cluster.masterOf("t:a0");
            Map<Boolean, List<String>> ids = IntStream.range(0, 60)
                    .mapToObj(i -> "a" + i)
                    .collect(Collectors.partitioningBy(
                            id -> cluster.masterOf("t:" + id).port() == silent.port()));
            Commands.eventually(
                    "all are stored",
                    () -> readsWithoutLoad(cache, ids.get(true)) && readsWithoutLoad(cache, ids.get(false)));
            silent.pause();
            try {
                ids.get(true).subList(0, 3).stream()
                        .map(id -> cache.get(id, this::load).toCompletionStage())
                        .toList()
                        .forEach(read -> read.toCompletableFuture().join());
                assertThat(metrics.count("open")).isEqualTo(1);
                for (int round = 0; round < 20; round++) {
                    int before = metrics.count("unanswered");
                    assertThat(readsWithoutLoad(cache, ids.get(false))).isTrue();
                    assertThat(metrics.count("unanswered")).isEqualTo(before);
                    assertThat(readsWithoutLoad(cache, ids.get(true))).isFalse();
                    assertThat(metrics.count("unanswered"))
                            .isEqualTo(before + ids.get(true).size());
                }
                assertThat(metrics.count("closed")).isZero();
            } finally {
                silent.resume();
            }
            Commands.eventually("it is asked again", () -> metrics.count("closed") == 1);
            assertThat(metrics.count("open")).isEqualTo(1);
            Commands.eventually("hits", () -> readsWithoutLoad(cache, ids.get(true)));
        }
    }

    private boolean readsWithoutLoad(CacheStore<String, Row> cache, List<String> ids) {
        int before = loads.get();
        ids.forEach(id -> cache.get(id, this::load).await());
        return loads.get() == before;
    }

    private void assertGroupIsEvicted(
            CacheStore<String, Row> cache, CacheGroup<String, String> group, List<String> ids) {
        Commands.eventually("all are stored", () -> {
            cache.getAll(ids, bulk()).await();
            int before = loads.get();
            ids.forEach(id -> cache.get(id, this::load).await());
            return loads.get() == before;
        });
        for (int round = 2; round < 12; round++) {
            version.set(round);
            assertThat(cache.evictGroup(group, "a").await()).isEqualTo(Eviction.DELIVERED);
            for (String id : ids) {
                assertThat(cache.get(id, this::load).await()).contains(new Row(id, round));
            }
            assertThat(cache.getAll(ids, bulk()).await().values())
                    .hasSize(ids.size())
                    .allMatch(row -> row.version() == version.get());
        }
    }
}
