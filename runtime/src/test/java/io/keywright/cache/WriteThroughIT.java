package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.KeywrightException;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writing through on a real server: what was committed last is what is read, whoever ends last. */
@RedisTest
class WriteThroughIT {

    private static final int WRITERS = 8;

    /** {@code -Dkeywright.test.versions=100000} is R18's number. */
    private static final int VERSIONS = Integer.getInteger("keywright.test.versions", 1_000);

    private final Recorder metrics = new Recorder();
    private final AtomicLong database = new AtomicLong(1);
    private final AtomicInteger loads = new AtomicInteger();

    private FaultProxy proxy;
    private Keywright keywright;

    @BeforeEach
    void connect(RedisServer server) {
        proxy = FaultProxy.to(server);
        keywright = CacheFixtures.patient(proxy.uri())
                .caching(CacheOptions.DEFAULT.withMetrics(metrics))
                .connect();
    }

    @AfterEach
    void close() {
        keywright.close();
        proxy.close();
    }

    private CacheStore<String, Row> cache(Consistency level) {
        return CacheFixtures.versioned(keywright, CacheFixtures.policy().withConsistency(level));
    }

    /** R24: else a hot key that is written through would be missing at the end of each TTL. */
    @Test
    void whatWasWrittenIsLoadedEarlyAsWhatWasLoadedIs(RedisServer server) {
        CacheStore<String, Row> cache = cache(Consistency.LEASE);
        cache.writingThrough("a", () -> new Row("a", 2));
        assertThat(loadMillis(server, "a")).as("nothing has been loaded").isZero();
        cache.get("b", id -> {
                    long end = System.nanoTime() + 20_000_000;
                    while (System.nanoTime() - end < 0) {
                        Thread.onSpinWait();
                    }
                    return load(id);
                })
                .await();
        Commands.eventually("b is stored", () -> metrics.count("stored") == 2);

        cache.writingThrough("a", () -> new Row("a", 3));

        assertThat(loadMillis(server, "a")).isEqualTo(loadMillis(server, "b")).isGreaterThanOrEqualTo(20);
    }

    private static int loadMillis(RedisServer server, String id) {
        byte[] header = Objects.requireNonNull(Entries.current().header(server, "t:" + id));
        return ((Seen.Entry<byte[]>) EntryFormat.read(header)).loadMillis();
    }

    private Row load(String id) {
        loads.incrementAndGet();
        return new Row(id, database.get());
    }

    private long read(CacheStore<String, Row> cache) {
        return cache.get("a", this::load).await().orElseThrow().version();
    }

    private Row update() {
        return new Row("a", database.incrementAndGet());
    }

    @ParameterizedTest
    @EnumSource(Consistency.class)
    void whatWasWrittenIsThere(Consistency level) {
        CacheStore<String, Row> cache = cache(level);
        for (int i = 0; i < 5; i++) {
            assertThat(cache.writingThrough("a", this::update).version()).isEqualTo(database.get());
            assertThat(read(cache)).isEqualTo(database.get());
            assertThat(cache.writingThroughAsync("a", () -> CompletableFuture.completedFuture(update()))
                            .toCompletableFuture()
                            .join()
                            .version())
                    .isEqualTo(database.get());
            assertThat(read(cache)).isEqualTo(database.get());
        }
        assertThat(loads).as("never loaded").hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(Consistency.class)
    void isTwoRoundTrips(Consistency level) {
        CacheStore<String, Row> cache = CacheFixtures.cache(
                keywright,
                CacheFixtures.hour(),
                CacheFixtures.policy().withConsistency(level),
                EntryTraits.<String, Row>none().versionedBy(Row::version));
        cache.writingThrough("a", this::update);
        proxy.resetCounters();

        cache.writingThrough("a", this::update);
        if (level == Consistency.FAILOVER_SAFE) {
            assertThat(proxy.commands()).containsExactly("EVALSHA", "WAIT", "EVALSHA");
        } else {
            assertThat(proxy.commands()).containsExactly("EVALSHA", "EVALSHA");
        }
    }

    /** What is gone, what failed, and what has no version leaves nothing behind. */
    @ParameterizedTest
    @EnumSource(Consistency.class)
    void elseTheKeyIsEvicted(Consistency level) {
        CacheStore<String, Row> cache = cache(level);
        cache.writingThrough("a", this::update);
        assertThat(cache.<Row, RuntimeException>writingThrough("a", () -> null)).isNull();
        assertThat(read(cache)).isEqualTo(2);
        assertThat(loads).hasValue(1);
        assertThatThrownBy(() -> cache.writingThrough("a", () -> {
                    update();
                    throw new IllegalStateException("commit: connection lost");
                }))
                .hasMessage("commit: connection lost");
        assertThat(read(cache)).isEqualTo(3);
        database.set(0);
        cache.writingThrough("a", () -> new Row("a", 0));
        assertThat(read(cache)).isEqualTo(0);
    }

    /** Whoever evicts meanwhile may know of something newer. */
    @ParameterizedTest
    @EnumSource(Consistency.class)
    void anEvictionMeanwhileKeepsItOut(Consistency level) {
        CacheStore<String, Row> cache = cache(level);
        List<Runnable> evictions = List.of(
                () -> cache.evict("a").await(),
                () -> cache.writing("a", () -> 1),
                () -> cache.evictGroup(CacheFixtures.GROUP, "a").await());
        for (Runnable eviction : evictions) {
            cache.writingThrough("a", () -> {
                Row old = update();
                update();
                eviction.run();
                return old;
            });
            assertThat(read(cache)).isEqualTo(database.get());
        }
    }

    /** The earlier of two commits ends last. */
    @ParameterizedTest
    @EnumSource(Consistency.class)
    void theNewerOfTwoWins(Consistency level) {
        CacheStore<String, Row> cache = cache(level);
        cache.writingThrough("a", () -> {
            Row earlier = update();
            cache.writingThrough("a", this::update);
            return earlier;
        });
        assertThat(read(cache)).isEqualTo(database.get());
        cache.writingThrough("a", () -> {
            cache.writingThrough("a", this::update);
            return update();
        });
        assertThat(read(cache)).isEqualTo(database.get());
    }

    /** R18: so many versions in any order, some of them twice, by eight writers: what is there only grows. */
    @Test
    void aPutIsMonotone() throws Exception {
        CacheCore<String, Row> core = CacheFixtures.core(
                keywright,
                keywright.channel(CacheFixtures.PATTERN),
                CacheFixtures.policy(),
                EntryTraits.<String, Row>none().versionedBy(Row::version));
        CachedKey<String> key = core.cached("a");
        CacheStore<String, Row> cache = cache(Consistency.LEASE);
        read(cache);
        Commands.eventually("an entry", () -> metrics.count("stored") == 1);
        // Beyond 2^53 too, where a double no longer tells neighbours apart.
        long base = Long.MAX_VALUE - VERSIONS - 1;
        List<Long> versions = new ArrayList<>();
        for (long i = 0; i < VERSIONS; i++) {
            versions.add(base + i);
            if (i % 10 == 0) {
                versions.add(base + i);
            }
        }
        Collections.shuffle(versions, new Random(42));
        AtomicInteger next = new AtomicInteger();
        inParallel(() -> {
            long seen = 0;
            for (int i = next.getAndIncrement(); i < versions.size(); i = next.getAndIncrement()) {
                long version = versions.get(i);
                Row row = new Row("a", version);
                core.send(key, new Action.Put<>(core.context.ids().next(), 0, 1, version, row), 0)
                        .await();
                long found = found(core, key);
                assertThat(found).isGreaterThanOrEqualTo(Math.max(seen, version));
                seen = found;
            }
            return null;
        });
        assertThat(found(core, key)).isEqualTo(base + VERSIONS - 1);
    }

    private static long found(CacheCore<String, Row> core, CachedKey<String> key) {
        Event.Found<Row> found =
                (Event.Found<Row>) core.send(key, new Action.Get<>(), 0).await();
        return ((Seen.Entry<Row>) found.seen()).payload().version();
    }

    /** Eight writers at once, some of which only evict: nobody reads what is older than a write that has returned. */
    @ParameterizedTest
    @EnumSource(Consistency.class)
    void concurrentWritersLeaveTheNewest(Consistency level) throws Exception {
        CacheStore<String, Row> cache = cache(level);
        inParallel(() -> {
            Random random = new Random();
            for (int i = 0; i < VERSIONS / 40; i++) {
                long written;
                if (random.nextInt(4) == 0) {
                    written = cache.writing("a", this::update).version();
                } else {
                    written = cache.writingThrough("a", this::update).version();
                }
                assertThat(read(cache)).isGreaterThanOrEqualTo(written);
            }
            return null;
        });
        assertThat(read(cache)).isEqualTo(database.get());
        cache.writingThrough("a", this::update);
        int before = loads.get();
        assertThat(read(cache)).isEqualTo(database.get());
        assertThat(loads).as("a hit").hasValue(before);
    }

    private static void inParallel(Callable<Void> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                all.add(threads.submit(task));
            }
            for (Future<Void> one : all) {
                one.get(5, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void withoutRedis() {
        CacheStore<String, Row> lease = cache(Consistency.LEASE);
        CacheStore<String, Row> fenced = cache(Consistency.FENCED);
        lease.writingThrough("a", this::update);
        proxy.refuseConnections();
        proxy.resetConnections();
        Commands.eventually("no connection", () -> {
            lease.writingThrough("a", this::update);
            return metrics.pending.get() > 0;
        });
        long written = database.get();
        assertThatThrownBy(() -> fenced.writingThrough("a", this::update)).isInstanceOf(KeywrightException.class);
        assertThat(database).as("not begun").hasValue(written);
        assertThat(read(lease)).isEqualTo(written);

        proxy.heal();
        Commands.eventually("delivered", () -> metrics.pending.get() == 0);
        assertThat(read(lease)).isEqualTo(written);
    }

    @Test
    void versionsMustBeKnown() {
        CacheStore<String, Row> cache = CacheFixtures.cache(keywright, CacheFixtures.policy());
        assertThatThrownBy(() -> cache.writingThrough("a", this::update))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("EntryTraits.versionedBy");
        assertThat(database).hasValue(1);
    }
}
