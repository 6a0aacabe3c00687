package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.RedisUnavailableException;
import io.keywright.cache.CacheFixtures.Row;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What ends a read's wait for another process's load. */
class LeaseWaitTest extends OnHeldServer {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final byte[] OTHERS_LEASE = EntryFormat.lease(new EntryId(1, 1));

    /**
     * There is one thread for all timers: a caller who blocks it would keep loads from being cut off. The poll fails
     * where it is sent, and so does the load for which there is no room.
     */
    @Test
    void whatFollowsAPollIsNotOnTheTimersThread() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withLoads(1, 0));
        CompletableFuture<Row> open = new CompletableFuture<>();
        CompletableFuture<Optional<Row>> loads = future(cache.getAsync("a", id -> open)
                .toCompletionStage());
        server.answer("SET", null);
        CompletableFuture<String> thread = future(cache.get("b", id -> new Row(id, 1))
                .toCompletionStage()
                .handle((row, refused) -> Thread.currentThread().getName()));
        server.refuse(new RedisUnavailableException("no connection"));
        server.answer("SET", OTHERS_LEASE);

        assertThat(thread).succeedsWithin(SOON).isEqualTo("keywright-cache-loader");
        assertThat(metrics.count("rejected")).isEqualTo(1);
        open.complete(new Row("a", 1));
        assertThat(loads).succeedsWithin(SOON).isEqualTo(Optional.of(new Row("a", 1)));
    }
}
