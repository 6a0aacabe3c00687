package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.RedisCommandException;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.EntityCodec;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What the application's own code throws that is no exception, an error of a class that is not there for one, keeps
 * nobody waiting.
 */
class ErrorsTest extends OnHeldServer {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** Neither written nor read: what it needs is not on the class path. */
    private static final EntityCodec<String, Row> BROKEN = new EntityCodec<>() {
        @Override
        public String keyOf(Row row) {
            return row.id();
        }

        @Override
        public byte[] encode(Row row) {
            throw new NoClassDefFoundError("of the codec");
        }

        @Override
        public Row decode(String key, byte[] bytes) {
            throw new NoClassDefFoundError("of the codec");
        }
    };

    private CacheStore<String, Row> broken() {
        EntryTraits<String, Row> unversioned = EntryTraits.<String, Row>none().versionedBy(row -> {
            throw new NoClassDefFoundError("of the version");
        });
        return cache(CacheFixtures.policy(), BROKEN, unversioned);
    }

    private static byte[] stored() {
        return EntryFormat.entry(new EntryId(1, 2), 0, Long.MAX_VALUE, 0, 0, "1".getBytes(UTF_8));
    }

    private void answer(String name, Object reply) {
        server.await(name);
        server.answer(name, reply);
    }

    @Test
    void aValueThatCantBeEncodedIsGivenAndItsLeaseReleased() {
        CompletableFuture<Optional<Row>> read =
                future(broken().get("a", id -> new Row(id, 1)).toCompletionStage());
        answer("SET", null);

        assertThat(read).succeedsWithin(SOON).isEqualTo(Optional.of(new Row("a", 1)));
        server.await("release");
    }

    /** For whoever joined the load, too; it is over when its lease is. */
    @Test
    void whoeverWaitsForALoadOfThisProcessGetsItsValue() {
        CacheStore<String, Row> cache = broken();
        CompletableFuture<Row> row = new CompletableFuture<>();
        CompletableFuture<Optional<Row>> loads =
                future(cache.getAsync("a", id -> row).toCompletionStage());
        byte[] lease = server.value("SET");
        answer("SET", null);
        CompletableFuture<Optional<Row>> joins =
                future(cache.getAsync("a", id -> row).toCompletionStage());
        answer("SET", lease);
        row.complete(new Row("a", 1));

        assertThat(loads).succeedsWithin(SOON).isEqualTo(Optional.of(new Row("a", 1)));
        assertThat(joins).succeedsWithin(SOON).isEqualTo(Optional.of(new Row("a", 1)));
    }

    @Test
    void anEntryThatCantBeDecodedIsAMiss() {
        CacheStore<String, Row> cache = broken();
        CompletableFuture<Optional<Row>> stage =
                future(cache.get("a", id -> new Row(id, 1)).toCompletionStage());
        answer("SET", stored());
        answer("take-over", null);
        assertThat(stage).succeedsWithin(SOON).isEqualTo(Optional.of(new Row("a", 1)));

        CompletableFuture<Optional<Row>> waiting = CompletableFuture.supplyAsync(
                () -> cache.get("a", id -> new Row(id, 1)).await(), threads);
        answer("SET", stored());
        answer("take-over", null);
        assertThat(waiting).succeedsWithin(SOON).isEqualTo(Optional.of(new Row("a", 1)));
        assertThat(metrics.count("undecodable")).isEqualTo(2);
    }

    @Test
    void oneEntryOfSeveralThatCantBeDecodedIsAMiss() {
        CompletableFuture<Map<String, Row>> read =
                future(broken().getAll(List.of("a", "b"), ErrorsTest::rows).toCompletionStage());
        answer("SET", stored());
        answer("SET", null);
        answer("take-over", null);

        assertThat(read).succeedsWithin(SOON).isEqualTo(rows(Set.of("a", "b")));
    }

    private static Map<String, Row> rows(Set<String> ids) {
        Map<String, Row> rows = new HashMap<>();
        ids.forEach(id -> rows.put(id, new Row(id, 1)));
        return rows;
    }

    /** A lazy map, such as those that transform their values when they are asked for. */
    @Test
    void aLoadersMapThatThrowsFailsThatKeyAlone() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy());
        Map<String, Row> lazy = new AbstractMap<>() {
            @Override
            public Row get(Object id) {
                if (id.equals("a")) {
                    throw new IllegalStateException("of the map");
                }
                return new Row((String) id, 1);
            }

            @Override
            public Set<Entry<String, Row>> entrySet() {
                return Set.of();
            }
        };
        CompletableFuture<Map<String, Row>> read =
                future(cache.getAll(List.of("a", "b"), ids -> lazy).toCompletionStage());
        answer("SET", null);
        answer("SET", null);

        assertThat(read)
                .failsWithin(SOON)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IllegalStateException.class);
        server.await("fill");
        server.await("release");
    }

    /** The work is done: its result is given, and the key evicted. */
    @Test
    void aVersionThatCantBeToldEndsNoWriteThrough() {
        CacheStore<String, Row> cache = broken();
        CompletableFuture<Row> stage =
                future(cache.writingThroughAsync("a", () -> CompletableFuture.completedFuture(new Row("a", 2))));
        answer("fence", "0000000000000001".getBytes(UTF_8));
        answer("UNLINK", 1L);
        assertThat(stage).succeedsWithin(SOON).isEqualTo(new Row("a", 2));

        CompletableFuture<Row> waiting =
                CompletableFuture.supplyAsync(() -> cache.writingThrough("a", () -> new Row("a", 3)), threads);
        answer("fence", "0000000000000001".getBytes(UTF_8));
        answer("UNLINK", 1L);
        assertThat(waiting).succeedsWithin(SOON).isEqualTo(new Row("a", 3));
    }

    @Test
    void aWrittenValueThatCantBeEncodedIsEvicted() {
        CacheStore<String, Row> cache = cache(
                CacheFixtures.policy(), BROKEN, EntryTraits.<String, Row>none().versionedBy(Row::version));
        CompletableFuture<Row> stage =
                future(cache.writingThroughAsync("a", () -> CompletableFuture.completedFuture(new Row("a", 2))));
        answer("fence", "0000000000000001".getBytes(UTF_8));
        answer("UNLINK", 1L);
        assertThat(stage).succeedsWithin(SOON).isEqualTo(new Row("a", 2));
    }

    /** What the application logs with is its own code, too. */
    @Test
    void aLogThatThrows() {
        Logger log = Logger.getLogger(CacheStore.class.getName());
        Handler throwing = throwingAt("NOPERM");
        log.addHandler(throwing);
        try {
            RedisCommandException refusal = new RedisCommandException("refused", "NOPERM");
            CompletableFuture<Optional<Row>> read = future(
                    cache(CacheFixtures.policy()).get("a", id -> new Row(id, 1)).toCompletionStage());
            server.fail("SET", refusal);
            assertThat(read).succeedsWithin(SOON).isEqualTo(Optional.of(new Row("a", 1)));

            CompletableFuture<Eviction> evicted =
                    future(cache(CacheFixtures.policy()).evict("a").toCompletionStage());
            server.fail("UNLINK", refusal);
            assertThat(evicted).succeedsWithin(SOON).isEqualTo(Eviction.PENDING);
        } finally {
            log.removeHandler(throwing);
        }
    }

    private static Handler throwingAt(String word) {
        return new Handler() {
            @Override
            public void publish(LogRecord logged) {
                if (Arrays.toString(logged.getParameters()).contains(word)) {
                    throw new NoClassDefFoundError("of the log");
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
