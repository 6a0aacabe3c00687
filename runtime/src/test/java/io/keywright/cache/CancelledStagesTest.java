package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.CacheFixtures.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whoever does not wait any longer ends nothing but his waiting. */
class CancelledStagesTest extends OnHeldServer {

    /** R16, also where the caller's patience is shorter than the command timeout. */
    @Test
    void anEvictionThatNobodyWaitsForIsJournalled() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy());
        CompletableFuture<Eviction> one = future(cache.evict("a").toCompletionStage());
        CompletableFuture<Eviction> several = future(cache.evictAll(List.of("b")).toCompletionStage());

        assertThat(one.cancel(true)).isTrue();
        assertThat(several.completeExceptionally(silence())).isTrue();
        server.fail("UNLINK", silence());
        server.fail("UNLINK", silence());

        assertThat(metrics.count(Eviction.PENDING)).isEqualTo(2);
        assertThat(keywright.caching().journal().size()).isEqualTo(2);
    }

    @Test
    void anEvictedGroupThatNobodyWaitsForIsJournalled() {
        CacheStore<String, Row> cache =
                cache(CacheFixtures.policy(), CacheFixtures.ROWS, CacheFixtures.grouped());
        future(cache.evictGroup(CacheFixtures.GROUP, "a").toCompletionStage()).cancel(true);
        server.fail("UNLINK", silence());

        assertThat(metrics.count(Eviction.PENDING)).isEqualTo(1);
    }
}
