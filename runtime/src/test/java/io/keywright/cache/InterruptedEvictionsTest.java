package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.CacheFixtures.Row;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An interrupt keeps no eviction from being sent, and hides no result of work. */
class InterruptedEvictionsTest extends OnHeldServer {

    private static final Duration SOON = Duration.ofSeconds(20);

    private CacheStore<String, Row> grouped() {
        return cache(CacheFixtures.policy(), CacheFixtures.ROWS, CacheFixtures.grouped());
    }

    /** What a thread gives whose flag is set; it is still set afterwards. */
    private <T> CompletableFuture<T> interrupted(Supplier<T> task) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Thread.currentThread().interrupt();
                    T result = task.get();
                    assertThat(Thread.interrupted()).isTrue();
                    return result;
                },
                threads);
    }

    /** As the generated evictions of a change do. */
    @Test
    void evictionsAfterTheFirstAreSentToo() {
        CacheStore<String, Row> cache = grouped();
        CompletableFuture<Eviction> worst = interrupted(() -> Eviction.worst(
                cache.evict("a").await(),
                cache.evictAll(List.of("b")).await(),
                cache.evictGroup(CacheFixtures.GROUP, "c").await()));
        server.await("UNLINK");
        server.answer("UNLINK", 1L);
        server.await("UNLINK");
        server.fail("UNLINK", silence());
        server.await("UNLINK");
        server.answer("UNLINK", 1L);

        assertThat(worst).succeedsWithin(SOON).isEqualTo(Eviction.PENDING);
    }

    @Test
    void theResultOfWorkOnAGroupIsGiven() {
        CacheStore<String, Row> cache = grouped();
        CompletableFuture<Integer> written =
                interrupted(() -> cache.writingGroup(CacheFixtures.GROUP, "a", () -> 42));
        server.await("UNLINK");
        server.answer("UNLINK", 1L);

        assertThat(written).succeedsWithin(SOON).isEqualTo(42);
    }
}
