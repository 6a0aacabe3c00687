package io.keywright.benchmarks;

import io.keywright.Keywright;
import io.keywright.testkit.RedisServer;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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

/** A hit of a cache of HASH entries beside one of STRING entries, on a real server. Run it with {@code -t 1} and {@code -t 8}. */
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
    }

    @TearDown(Level.Trial)
    public void close() {
        keywright.close();
        server.close();
    }

    private static long anyId() {
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
