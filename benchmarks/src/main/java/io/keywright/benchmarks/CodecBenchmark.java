package io.keywright.benchmarks;

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

/** Documents: generated JSON and MessagePack codecs beside jackson-core streaming by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CodecBenchmark {

    private final Article article = Article.sample(7);
    private final PackedArticle packed = PackedArticle.sample(7);
    private final byte[] json = ArticleRepository.Codec.INSTANCE.encode(article);
    private final byte[] messagePack = PackedArticleRepository.Codec.INSTANCE.encode(packed);

    @Benchmark
    public byte[] jsonEncode() {
        return ArticleRepository.Codec.INSTANCE.encode(article);
    }

    @Benchmark
    public byte[] jsonEncodeByHand() {
        return HandWritten.encode(article);
    }

    @Benchmark
    public Article jsonDecode() {
        return ArticleRepository.Codec.INSTANCE.decode(7L, json);
    }

    @Benchmark
    public Article jsonDecodeByHand() {
        return HandWritten.decode(7, json);
    }

    @Benchmark
    public byte[] messagePackEncode() {
        return PackedArticleRepository.Codec.INSTANCE.encode(packed);
    }

    @Benchmark
    public PackedArticle messagePackDecode() {
        return PackedArticleRepository.Codec.INSTANCE.decode(7L, messagePack);
    }
}
