package io.keywright.benchmarks;

import io.lettuce.core.KeyValue;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Whole calls on a real server, beside Lettuce by hand. Run it with {@code -t 1} and {@code -t 8}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ServerBenchmark {

    private static final SetArgs HOUR = SetArgs.Builder.px(Duration.ofHours(1));
    private static final byte[][] VISIT_FIELDS = {
        bytes("userId"), bytes("views"), bytes("lastSeen"), bytes("agent"),
    };

    @Benchmark
    public Object stringFind(Connections on) {
        return on.articles.find(anyId());
    }

    @Benchmark
    public Object stringFindByHand(Connections on) {
        long id = anyId();
        return HandWritten.decode(id, on.lettuce.sync().get(HandWritten.articleKey(id)));
    }

    @Benchmark
    public void stringSave(Connections on) {
        on.articles.save(on.thousand.get((int) anyId()));
    }

    @Benchmark
    public Object stringSaveByHand(Connections on) {
        Article article = on.thousand.get((int) anyId());
        return on.lettuce.sync().set(HandWritten.articleKey(article.id()), HandWritten.encode(article), HOUR);
    }

    @Benchmark
    public Object hashFind(Connections on) {
        return on.visits.find(new UUID(7, anyId()));
    }

    @Benchmark
    public Object hashFindByHand(Connections on) {
        UUID id = new UUID(7, anyId());
        List<KeyValue<byte[], byte[]>> values = on.lettuce.sync().hmget(HandWritten.visitKey(id), VISIT_FIELDS);
        return new Visit(
                id,
                Long.parseLong(text(values.get(0))),
                Integer.parseInt(text(values.get(1))),
                Instant.ofEpochMilli(Long.parseLong(text(values.get(2)))),
                text(values.get(3)));
    }

    @Benchmark
    public void hashSave(Connections on) {
        on.visits.save(Visit.sample((int) anyId()));
    }

    /** Two commands in one flush: unlike the generated call not atomic, so a crash between them leaves no TTL. */
    @Benchmark
    public boolean hashSaveByHand(Connections on) {
        Visit visit = Visit.sample((int) anyId());
        byte[] key = HandWritten.visitKey(visit.id());
        Map<byte[], byte[]> fields = new LinkedHashMap<>();
        fields.put(VISIT_FIELDS[0], bytes(Long.toString(visit.userId())));
        fields.put(VISIT_FIELDS[1], bytes(Long.toString(visit.views())));
        fields.put(VISIT_FIELDS[2], bytes(Long.toString(visit.lastSeen().toEpochMilli())));
        fields.put(VISIT_FIELDS[3], bytes(visit.agent()));
        RedisAsyncCommands<byte[], byte[]> async = on.lettuce.async();
        RedisFuture<Long> written = async.hset(key, fields);
        RedisFuture<Boolean> expires = async.pexpire(key, Duration.ofMinutes(30));
        return LettuceFutures.awaitAll(Duration.ofSeconds(1), written, expires);
    }

    @Benchmark
    public void saveAll1000(Connections on) {
        on.articles.saveAll(on.thousand);
    }

    @Benchmark
    public boolean saveAll1000ByHand(Connections on) {
        RedisAsyncCommands<byte[], byte[]> async = on.lettuce.async();
        List<RedisFuture<?>> replies = new ArrayList<>(on.thousand.size());
        for (Article article : on.thousand) {
            replies.add(async.set(HandWritten.articleKey(article.id()), HandWritten.encode(article), HOUR));
        }
        return LettuceFutures.awaitAll(Duration.ofSeconds(10), replies.toArray(new RedisFuture<?>[0]));
    }

    /** MGET of 100 on both sides. */
    @Benchmark
    public void find100(Connections on) {
        List<Long> ids = new ArrayList<>();
        for (long i = 0; i < 100; i++) {
            ids.add(i);
        }
        on.articles.findAll(ids);
    }

    @Benchmark
    public Object find100ByHand(Connections on) {
        RedisCommands<byte[], byte[]> sync = on.lettuce.sync();
        byte[][] keys = new byte[100][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = HandWritten.articleKey(i);
        }
        Map<Long, Article> found = new LinkedHashMap<>();
        List<KeyValue<byte[], byte[]>> values = sync.mget(keys);
        for (int i = 0; i < keys.length; i++) {
            found.put((long) i, HandWritten.decode(i, values.get(i).getValue()));
        }
        return found;
    }

    private static long anyId() {
        return ThreadLocalRandom.current().nextInt(Connections.KEYS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(KeyValue<byte[], byte[]> value) {
        return new String(value.getValue(), StandardCharsets.UTF_8);
    }
}
