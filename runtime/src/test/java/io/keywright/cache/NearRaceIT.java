package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.CommandChannel;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * R28: each of many keys is changed in the moment in which it is first read, and no copy stays old.
 * {@code -Dkeywright.test.near=full} runs the requirement's ten times 20,000 keys, else it is once 2,000.
 */
@RedisTest
class NearRaceIT {

    private static final boolean FULL = "full".equals(System.getProperty("keywright.test.near"));
    private static final int KEYS = FULL ? 20_000 : 2_000;
    private static final int TIMES = FULL ? 10 : 1;
    private static final int READERS = 4;

    private final Recorder metrics = new Recorder();
    private final EntryIds ids = new EntryIds();
    private final AtomicInteger loads = new AtomicInteger();
    private final Loader<String, Row, RuntimeException> source = id -> {
        loads.incrementAndGet();
        return new Row(id, 0);
    };
    private Keywright keywright;
    private Keywright elsewhere;

    @BeforeEach
    void connect(RedisServer server) {
        keywright = CacheFixtures.patient(server.uri())
                .caching(CacheOptions.DEFAULT.withMetrics(metrics))
                .connect();
        elsewhere = CacheFixtures.patient(server.uri()).connect();
    }

    @AfterEach
    void close() {
        keywright.close();
        elsewhere.close();
    }

    @Test
    void noCopyStaysOld() throws Exception {
        CacheStore<String, Row> cache = NearFixtures.near(keywright, NearFixtures.LONG);
        CommandChannel writer = elsewhere.channel("t");
        NearFixtures.put(writer, ids, "first", 1).await();
        NearFixtures.awaitNear(metrics, cache, "first");
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
        try {
            for (int time = 0; time < TIMES; time++) {
                race(threads, cache, writer, "r" + time + "-");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void race(ExecutorService threads, CacheStore<String, Row> cache, CommandChannel writer, String prefix)
            throws Exception {
        put(writer, prefix, 1);
        CountDownLatch begin = new CountDownLatch(1);
        AtomicInteger read = new AtomicInteger();
        AtomicInteger old = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            running.add(threads.submit(() -> {
                begin.await();
                for (int i = read.getAndIncrement(); i < KEYS; i = read.getAndIncrement()) {
                    if (cache.get(prefix + i, source).await().orElseThrow().version() == 1) {
                        old.incrementAndGet();
                    }
                }
                return null;
            }));
        }
        running.add(threads.submit(() -> {
            begin.await();
            for (int i = 0; i < KEYS; i++) {
                // Never far from where the readers are.
                while (read.get() < i - 2) {
                    Thread.yield();
                }
                NearFixtures.put(writer, ids, prefix + i, 2).toCompletionStage();
            }
            return null;
        }));
        begin.countDown();
        for (Future<?> one : running) {
            one.get();
        }
        assertThat(old.get()).as("keys that were read before their change").isBetween(KEYS / 100, KEYS - 1);
        Commands.eventually("all changes are told", () -> stale(cache, prefix) == 0);
        int before = metrics.count(ReadResult.NEAR);
        assertThat(stale(cache, prefix)).isZero();
        assertThat(metrics.count(ReadResult.NEAR) - before)
                .as("given without asking")
                .isEqualTo(KEYS);
        assertThat(loads).hasValue(0);
    }

    private void put(CommandChannel writer, String prefix, long version) {
        for (int i = 0; i < KEYS - 1; i++) {
            NearFixtures.put(writer, ids, prefix + i, version).toCompletionStage();
            if (i % 1_000 == 0) {
                NearFixtures.put(writer, ids, prefix + i, version).await();
            }
        }
        NearFixtures.put(writer, ids, prefix + (KEYS - 1), version).await();
    }

    private long stale(CacheStore<String, Row> cache, String prefix) {
        long stale = 0;
        for (int i = 0; i < KEYS; i++) {
            stale += cache.get(prefix + i, source).await().orElseThrow().version() == 2 ? 0 : 1;
        }
        return stale;
    }
}
