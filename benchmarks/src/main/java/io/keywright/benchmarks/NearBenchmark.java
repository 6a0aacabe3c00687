package io.keywright.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keywright.Keywright;
import io.keywright.cache.Loader;
import io.keywright.testkit.RedisServer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * R32: a hit of a near cache beside one of Caffeine alone and the clock, which each hit asks once. Run it with
 * {@code -prof gc}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class NearBenchmark {

    private static final int KEYS = 1_024;

    private final String[] ids = new String[KEYS];
    private final Cache<String, Badge> plain =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private RedisServer server;
    private Keywright keywright;
    private BadgeCache badges;
    private int next;
    private int loads;

    /** Made once: what a caller makes for each call is its own. */
    private final Loader<String, Badge, RuntimeException> loader = this::load;

    /** Until each key is given without being loaded, and by the copy. */
    @Setup(Level.Trial)
    public void fill() {
        server = RedisServer.start();
        keywright = Keywright.connect(server.uri());
        badges = new BadgeCache(keywright);
        for (int i = 0; i < KEYS; i++) {
            ids[i] = "badge-" + i;
            plain.put(ids[i], new Badge(ids[i], "name", i));
        }
        for (int pass = 0; pass < 20; pass++) {
            for (String id : ids) {
                badges.get(id, loader);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        int before = loads;
        for (String id : ids) {
            badges.get(id, loader);
        }
        if (loads != before) {
            throw new IllegalStateException("not filled");
        }
    }

    private Badge load(String id) {
        loads++;
        return new Badge(id, "name", 1);
    }

    @TearDown(Level.Trial)
    public void close() {
        keywright.close();
        server.close();
    }

    private String anyId() {
        next = (next + 1) & (KEYS - 1);
        return ids[next];
    }

    @Benchmark
    public Optional<Badge> nearHit() {
        return badges.get(anyId(), loader);
    }

    @Benchmark
    public Badge caffeineHit() {
        return plain.getIfPresent(anyId());
    }

    @Benchmark
    public long clock() {
        return System.nanoTime();
    }
}
