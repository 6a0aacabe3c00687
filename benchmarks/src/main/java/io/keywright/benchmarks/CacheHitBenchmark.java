package io.keywright.benchmarks;

import io.keywright.Keywright;
import io.keywright.testkit.RedisServer;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
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
 * A hit of a cache of HASH entries beside one of STRING entries, on a real server: what a caller waits, and, in a line
 * after each, what it costs the server's processor, which other load of the machine hardly changes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class CacheHitBenchmark {

    private static final int KEYS = 1_024;

    private RedisServer server;
    private Keywright keywright;
    private CachedArticleCache documents;
    private CachedFieldsCache fields;
    private CachedFieldsFirstCache fieldsFirst;
    private final LongAdder hits = new LongAdder();
    private double processorBefore;

    /** All is there before the first hit. */
    @Setup(Level.Trial)
    public void fill() {
        server = RedisServer.start();
        keywright = Keywright.connect(server.uri());
        documents = new CachedArticleCache(keywright);
        fields = new CachedFieldsCache(keywright);
        fieldsFirst = new CachedFieldsFirstCache(keywright);
        for (long id = 0; id < KEYS; id++) {
            documents.get(id, CachedArticle::sample);
            fields.get(id, CachedFields::sample);
            fieldsFirst.get(id, CachedFieldsFirst::sample);
        }
        processorBefore = processorMicros();
    }

    private double processorMicros() {
        return String.valueOf(server.command("INFO", "cpu").text())
                .lines()
                .filter(line -> line.startsWith("used_cpu_user:") || line.startsWith("used_cpu_sys:"))
                .mapToDouble(line -> 1e6 * Double.parseDouble(line.substring(line.indexOf(':') + 1)))
                .sum();
    }

    @TearDown(Level.Trial)
    public void close() {
        System.out.printf(
                Locale.ROOT,
                "# %,d hits, each %.2f us of the server's processor%n",
                hits.sum(),
                (processorMicros() - processorBefore) / hits.sum());
        keywright.close();
        server.close();
    }

    private long anyId() {
        hits.increment();
        return ThreadLocalRandom.current().nextInt(KEYS);
    }

    @Benchmark
    public Object stringHit() {
        return documents.get(anyId(), CachedArticle::sample);
    }

    @Benchmark
    public Object hashHit() {
        return fields.get(anyId(), CachedFields::sample);
    }

    @Benchmark
    public Object hashHitGetFirst() {
        return fieldsFirst.get(anyId(), CachedFieldsFirst::sample);
    }
}
