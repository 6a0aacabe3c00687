package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisCluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * R04, of a cluster: the slots of entries and of their group move from master to master while two connections, as of
 * two processes, read and write them. {@code -Dkeywright.test.moves=200} moves so many slots at each level; by default
 * it is six.
 */
class CacheChurnIT {

    private static final int MOVES = Integer.getInteger("keywright.test.moves", 6);
    private static final int THREADS = 4;
    private static final int KEYS = 4;

    private static RedisCluster cluster;

    /** What was committed, and what was written by a write that has returned, by key. */
    private final AtomicLongArray source = new AtomicLongArray(KEYS);

    private final AtomicLongArray returned = new AtomicLongArray(KEYS);
    private final AtomicLong operations = new AtomicLong();
    private final AtomicInteger old = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

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

    private Keywright connect() {
        CacheMetrics undelivered = new CacheMetrics() {
            @Override
            public void evicted(String keyPattern, Eviction outcome, int keys) {
                if (outcome != Eviction.DELIVERED) {
                    pending.addAndGet(keys); // before the call returns, other than a listener is told
                }
            }
        };
        return Commands.patient()
                .cluster(cluster.uri())
                .caching(CacheOptions.DEFAULT.withMetrics(undelivered))
                .connect();
    }

    private CacheStore<String, Row> cache(Keywright keywright, Consistency level) {
        return CacheFixtures.versioned(
                keywright, CacheFixtures.policy().withConsistency(level).withWaitBudget(Duration.ofMillis(250)));
    }

    private static String id(int number) {
        return "a" + number;
    }

    private Row select(String id) {
        return new Row(id, source.get(Integer.parseInt(id.substring(1))));
    }

    /** A query takes its time, in which others commit. */
    private Row load(String id) {
        Row row = select(id);
        LockSupport.parkNanos(2_000_000);
        return row;
    }

    @ParameterizedTest
    @EnumSource(
            value = Consistency.class,
            names = {"LEASE", "FENCED"})
    void nothingOldIsReadWhileSlotsMove(Consistency level) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Keywright one = connect();
                Keywright other = connect()) {
            List<CacheStore<String, Row>> caches = List.of(cache(one, level), cache(other, level));
            List<Future<Void>> working = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                CacheStore<String, Row> cache = caches.get(i % 2);
                Random random = new Random(i);
                working.add(threads.submit(() -> work(cache, level, random)));
            }
            for (int i = 0; i < MOVES; i++) {
                SlotMoves.move(cluster, i % 4 == 0 ? "g:a" : "t:" + id(i % KEYS));
                long until = operations.get() + 100;
                Commands.eventually("the threads go on", () -> operations.get() >= until);
            }
            over.set(true);
            for (Future<Void> each : working) {
                each.get();
            }
            for (int i = 0; i < KEYS; i++) {
                for (CacheStore<String, Row> cache : caches) {
                    assertThat(cache.get(id(i), this::select).await()).contains(select(id(i)));
                }
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
        System.out.printf(
                "cluster, %s: %,d operations, %d slots moved, %d evictions repeated: %d violations%n",
                level, operations.get(), MOVES, pending.get(), old.get());
        assertThat(old).hasValue(0);
    }

    private Void work(CacheStore<String, Row> cache, Consistency level, Random random) {
        while (!over.get()) {
            int number = random.nextInt(KEYS);
            if (random.nextInt(4) == 0) {
                write(cache, number, random.nextInt(level == Consistency.FENCED ? 2 : 4));
            } else {
                long atLeast = (level == Consistency.FENCED ? source : returned).get(number);
                long found =
                        cache.get(id(number), this::load).await().orElseThrow().version();
                if (found < atLeast) {
                    old.incrementAndGet();
                }
            }
            operations.incrementAndGet();
        }
        return null;
    }

    private void write(CacheStore<String, Row> cache, int number, int way) {
        String id = id(number);
        int before = pending.get();
        long version;
        switch (way) {
            case 0 -> version = cache.writing(id, () -> source.incrementAndGet(number));
            case 1 ->
                version = cache.writingThrough(id, () -> new Row(id, source.incrementAndGet(number)))
                        .version();
            case 2 -> {
                version = source.incrementAndGet(number);
                cache.evict(id).await();
            }
            default -> {
                version = source.incrementAndGet(number);
                cache.evictGroup(CacheFixtures.GROUP, "a").await();
            }
        }
        if (pending.get() == before) {
            returned.accumulateAndGet(number, version, Math::max);
        }
    }
}
