package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.CacheFixtures.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Loads for which there is no thread to be had fail at once, and take no place with them. */
class NoThreadTest extends OnHeldServer {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean runsBeforeItThrows;

    @Override
    Executor loaders() {
        return task -> {
            Throwable thrown = failure.get();
            if (runsBeforeItThrows) {
                task.run();
            }
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            threads.execute(task);
        };
    }

    private CacheStore<String, Row> oneAtATime() {
        return cache(CacheFixtures.policy().withLoads(1, 0));
    }

    private static void assertRejected(CompletableFuture<?> read, String why) {
        assertThat(read)
                .failsWithin(SOON)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(LoadRejectedException.class)
                .withMessageContaining(why);
    }

    @Test
    void theReadFailsAndTheNextOneLoads() {
        CacheStore<String, Row> cache = oneAtATime();
        for (Throwable each : List.of(
                new OutOfMemoryError("unable to create native thread"), new IllegalStateException("of the executor"))) {
            failure.set(each);
            CompletableFuture<Optional<Row>> read =
                    future(cache.get("a", id -> new Row(id, 1)).toCompletionStage());
            CompletableFuture<Optional<Row>> joins =
                    future(cache.get("a", id -> new Row(id, 1)).toCompletionStage());
            byte[] lease = server.value("SET");
            server.answer("SET", null);
            server.answer("SET", lease);
            assertRejected(read, each.getClass().getName());
            assertRejected(joins, each.getClass().getName());
            server.answer("release", 1L);
        }
        assertThat(metrics.count("rejected")).isEqualTo(2);

        failure.set(null);
        CompletableFuture<Optional<Row>> read =
                future(cache.get("a", id -> new Row(id, 1)).toCompletionStage());
        server.answer("SET", null);
        assertThat(read).succeedsWithin(SOON).isEqualTo(Optional.of(new Row("a", 1)));
    }

    /** A pool may have queued it, and throw for want of a thread of its own, while another one runs it. */
    @Test
    void aLoadThatIsRunAllTheSameGivesItsPlaceBackOnce() {
        CacheStore<String, Row> cache = oneAtATime();
        failure.set(new OutOfMemoryError("unable to create native thread"));
        runsBeforeItThrows = true;
        CompletableFuture<Optional<Row>> read =
                future(cache.get("a", id -> new Row(id, 1)).toCompletionStage());
        server.answer("SET", null);
        assertThat(read).succeedsWithin(SOON).isEqualTo(Optional.of(new Row("a", 1)));
        assertThat(metrics.count("rejected")).isZero();

        failure.set(null);
        runsBeforeItThrows = false;
        CompletableFuture<Row> hangs = new CompletableFuture<>();
        CompletableFuture<?> unused = future(cache.getAsync("b", id -> hangs).toCompletionStage());
        server.answer("SET", null);
        CompletableFuture<Optional<Row>> second =
                future(cache.get("c", id -> new Row(id, 1)).toCompletionStage());
        server.answer("SET", null);
        assertRejected(second, "1 loads are running");
        hangs.complete(new Row("b", 1));
    }

    /** So does one that stores nothing, which others share. */
    @Test
    void aLoadThatStoresNothingFailsToo() {
        CacheStore<String, Row> cache = oneAtATime();
        failure.set(new OutOfMemoryError("unable to create native thread"));
        for (int i = 0; i < 2; i++) {
            CompletableFuture<Optional<Row>> read =
                    future(cache.get("a", id -> new Row(id, 1)).toCompletionStage());
            server.fail("SET", silence());
            assertRejected(read, "OutOfMemoryError");
        }
    }

    @Test
    void aReadOfSeveralKeysFails() {
        CacheStore<String, Row> cache = oneAtATime();
        failure.set(new OutOfMemoryError("unable to create native thread"));
        CompletableFuture<Map<String, Row>> read =
                future(cache.getAll(List.of("a", "b"), ids -> Map.of()).toCompletionStage());
        server.answer("SET", null);
        server.answer("SET", null);
        assertRejected(read, "OutOfMemoryError");
    }
}
