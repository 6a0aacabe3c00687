package io.keywright.benchmarks;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandType;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * R37: what it brings that flushes are put together, beside Lettuce as it comes. The same GETs of the same keys over
 * one connection: 64 at a time ({@code -t 2 "FlushBenchmark.window"}, to be at least 2.5 times as many), and one after
 * the other ({@code -t 1 "FlushBenchmark.single"}, whose median is to be within 5 %).
 */
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FlushBenchmark {

    private static final int WINDOW = 64;
    private static final byte[] KEY = HandWritten.articleKey(7);

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(WINDOW)
    public int window(Connections on) {
        CommandChannel channel = on.keywright.channel("bench:article:<id>");
        Queue<Call<byte[]>> calls = new ArrayDeque<>(WINDOW);
        for (int i = 0; i < WINDOW; i++) {
            calls.add(channel.send(get(), reply -> reply));
        }
        int bytes = 0;
        for (Call<byte[]> call : calls) {
            bytes += call.await().length;
        }
        return bytes;
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(WINDOW)
    public int windowByLettuce(Connections on) throws ExecutionException, InterruptedException, TimeoutException {
        RedisAsyncCommands<byte[], byte[]> async = on.lettuce.async();
        Queue<RedisFuture<byte[]>> calls = new ArrayDeque<>(WINDOW);
        for (int i = 0; i < WINDOW; i++) {
            calls.add(async.get(KEY));
        }
        int bytes = 0;
        for (RedisFuture<byte[]> call : calls) {
            bytes += call.get(10, TimeUnit.SECONDS).length;
        }
        return bytes;
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public byte[] single(Connections on) {
        return on.keywright
                .channel("bench:article:<id>")
                .send(get(), reply -> reply)
                .await();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public byte[] singleByLettuce(Connections on) throws ExecutionException, InterruptedException, TimeoutException {
        return on.lettuce.async().get(KEY).get(10, TimeUnit.SECONDS);
    }

    private static Command<byte[], byte[], byte[]> get() {
        return new Command<>(
                CommandType.GET,
                new ValueOutput<>(ByteArrayCodec.INSTANCE),
                CommandChannel.args().addKey(KEY));
    }
}
