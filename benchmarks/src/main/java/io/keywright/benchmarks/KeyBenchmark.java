package io.keywright.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Keys: written straight to bytes, beside concatenation and {@code getBytes}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class KeyBenchmark {

    private static final byte[] NO_NAMESPACE = {};

    private long id = 123_456_789L;
    private UUID uuid = new UUID(0x0123456789abcdefL, 0x8123456789abcdefL);
    private String email = "alice@example.com";

    @Benchmark
    public byte[] number() {
        return ArticleRepository.Codec.INSTANCE.encode(NO_NAMESPACE, id);
    }

    @Benchmark
    public byte[] numberByHand() {
        return HandWritten.articleKey(id);
    }

    @Benchmark
    public byte[] uuid() {
        return VisitRepository.Codec.INSTANCE.encode(NO_NAMESPACE, uuid);
    }

    @Benchmark
    public byte[] uuidByHand() {
        return HandWritten.visitKey(uuid);
    }

    /** With escaping, which the hand-written key does not have. */
    @Benchmark
    public byte[] escapedText() {
        return AccountRepository.Codec.INSTANCE.encode(NO_NAMESPACE, email);
    }

    @Benchmark
    public byte[] textByHand() {
        return ("bench:account:" + email + ":profile").getBytes(StandardCharsets.UTF_8);
    }
}
