package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * R29: the connection on which changes are told is killed again and again while keys are read and changed.
 * {@code -Dkeywright.test.near=full} kills it 120 times, else it is 12.
 */
@ExtendWith(RedisExtension.class)
class NearStormIT {

    private static final int KILLS = "full".equals(System.getProperty("keywright.test.near")) ? 120 : 12;
    private static final int KEYS = 200;
    private static final int READERS = 2;

    private final AtomicLongArray versions = new AtomicLongArray(KEYS);
    private final Recorder metrics = new Recorder();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Loader<String, Row, RuntimeException> source = id -> new Row(id, versions.get(Integer.parseInt(id)));

    @Test
    void nothingIsStaleWhateverIsKilled(RedisServer server) throws Exception {
        CacheOptions options = CacheOptions.DEFAULT.withMetrics(metrics);
        try (Keywright here =
                        CacheFixtures.patient(server.uri()).caching(options).connect();
                Keywright elsewhere = CacheFixtures.patient(server.uri()).connect()) {
            CacheStore<String, Row> cache = NearFixtures.near(here, NearFixtures.LONG);
            CacheStore<String, Row> remote = CacheFixtures.cache(elsewhere, CacheFixtures.policy());
            ExecutorService threads = Executors.newFixedThreadPool(READERS + 2);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < READERS; i++) {
                    running.add(threads.submit(() -> read(cache)));
                }
                running.add(threads.submit(() -> change(remote, 0, null)));
                running.add(threads.submit(() -> change(cache, 1, cache)));
                for (int kill = 1; kill <= KILLS; kill++) {
                    List<String> tracking = awaitTracking(server);
                    server.command("CLIENT", "KILL", "ID", tracking.get(0));
                    int least = kill;
                    Commands.eventually("the loss is noticed", () -> metrics.count(TrackingEnd.DISCONNECTED) >= least);
                    awaitTracking(server);
                }
                over.set(true);
                for (Future<?> each : running) {
                    each.get();
                }
            } finally {
                over.set(true);
                threads.shutdownNow();
            }
            Commands.eventually("all changes are told", () -> stale(cache) == 0);
            Commands.eventually("copies are given again", () -> {
                int before = metrics.count(ReadResult.NEAR);
                return stale(cache) == 0 && metrics.count(ReadResult.NEAR) - before == KEYS;
            });
        }
    }

    private static List<String> awaitTracking(RedisServer server) {
        Commands.eventually(
                "tracking is on", () -> NearFixtures.tracking(server).size() == 1);
        return NearFixtures.tracking(server);
    }

    private long stale(CacheStore<String, Row> cache) {
        long stale = 0;
        for (int i = 0; i < KEYS; i++) {
            stale += version(cache, i) == versions.get(i) ? 0 : 1;
        }
        return stale;
    }

    private long version(CacheStore<String, Row> cache, int key) {
        return cache.get(Integer.toString(key), source).await().orElseThrow().version();
    }

    private Void read(CacheStore<String, Row> cache) {
        while (!over.get()) {
            version(cache, ThreadLocalRandom.current().nextInt(KEYS));
        }
        return null;
    }

    /** Changes every second key; what this process has changed itself it must see from then on. */
    private Void change(CacheStore<String, Row> by, int first, @Nullable CacheStore<String, Row> seenBy) {
        while (!over.get()) {
            int key = ThreadLocalRandom.current().nextInt(KEYS / 2) * 2 + first;
            long version = versions.incrementAndGet(key);
            by.evict(Integer.toString(key)).await();
            if (seenBy != null) {
                assertThat(version(seenBy, key)).isGreaterThanOrEqualTo(version);
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        return null;
    }
}
