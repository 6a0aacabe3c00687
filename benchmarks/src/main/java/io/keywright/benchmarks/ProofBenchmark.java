package io.keywright.benchmarks;

import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.KeyPattern;
import io.keywright.processor.pattern.Overlap;
import io.keywright.processor.pattern.Overlaps;
import io.keywright.processor.pattern.PartCodec;
import io.keywright.processor.pattern.PartType;
import io.keywright.processor.pattern.TemporalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the proof that no two patterns share a key grows with their number: a system of services with some fifty key
 * families each, by single shots (a build proves once, in a cold virtual machine) in a heap of 100 MB.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgs = "-Xmx100m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@State(Scope.Benchmark)
public class ProofBenchmark {

    private static final PartType LONG = new PartType.IntegerNumber(Long.SIZE);
    private static final PartType TEXT = new PartType.Text();
    private static final PartType DATE = new PartType.Temporal(TemporalKind.LOCAL_DATE);

    @Param({"100", "1000", "10000"})
    int patterns;

    private List<BoundPattern> keyspace = List.of();

    @Setup
    public void prepare() {
        keyspace = new ArrayList<>();
        for (int i = 0; i < patterns; i++) {
            String front = "service" + i / 50 + ":family" + i % 50;
            keyspace.add(
                    switch (i % 6) {
                        case 0 -> bind(front + ":{id}", LONG);
                        case 1 -> bind(front + ":{name}:settings", TEXT);
                        case 2 -> bind(front + ":{{{user}}}:{item}", new PartType.Uuid(), TEXT);
                        case 3 -> bind(front + ":{day}{:region?}", DATE, TEXT);
                        case 4 -> bind(front + ":{token:[A-Za-z0-9_-]43}", TEXT);
                        default -> bind("service" + i / 50 + ":{tenant}:family" + i % 50 + ":{id}", TEXT, LONG);
                    });
        }
    }

    /** The proof, on patterns that are disjoint. */
    @Benchmark
    public List<Overlap> prove() {
        List<Overlap> overlaps = Overlaps.all(keyspace);
        if (!overlaps.isEmpty()) {
            throw new IllegalStateException("Not disjoint: " + overlaps);
        }
        return overlaps;
    }

    private static BoundPattern bind(String text, PartType... types) {
        KeyPattern pattern = KeyPattern.parse(text);
        List<PartCodec> codecs = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            codecs.add(PartCodec.resolve(types[i], pattern.placeholders().get(i).format()));
        }
        return new BoundPattern("shop:", pattern, codecs);
    }
}
