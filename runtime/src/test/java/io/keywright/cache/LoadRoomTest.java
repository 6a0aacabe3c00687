package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.CacheFixtures.Row;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** R22: who has a place among the loads of a cache, and who has room to wait for one. */
class LoadRoomTest extends OnHeldServer {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Override
    Executor loaders() {
        return Runnable::run;
    }

    /** The source hangs for longer than anybody waits: those who have given up leave room for those who come. */
    @Test
    void whoeverIsCutOffWhileItWaitsLeavesItsRoom() {
        CacheStore<String, Row> cache = cache(
                CacheFixtures.policy().withLoads(1, 1).withLoadTimeout(Duration.ofMillis(50), Duration.ofSeconds(40)));
        CompletableFuture<Row> hangs = new CompletableFuture<>();
        CompletableFuture<?> unused = get(cache, "a", hangs);
        for (int i = 0; i < 3; i++) {
            assertThat(get(cache, "b" + i, CompletableFuture.completedFuture(new Row("b" + i, 1))))
                    .failsWithin(SOON)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(LoadTimeoutException.class);
        }
        assertThat(metrics.count("rejected")).isZero();
    }

    private CompletableFuture<Optional<Row>> get(CacheStore<String, Row> cache, String id, CompletableFuture<Row> row) {
        CompletableFuture<Optional<Row>> read =
                future(cache.getAsync(id, key -> row).toCompletionStage());
        server.answer("SET", null);
        return read;
    }
}
