package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever does not wait any longer ends nothing but his waiting. */
class CancelledStagesTest extends OnHeldServer {

    private static final byte[] BIRTH = Commands.bytes("0000000000000001");

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

    /** R14. Its fence is answered later than the caller waits: the work is done all the same, and the fence goes. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWriteThatNobodyWaitsForTakesItsFenceAway(boolean begun) {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withConsistency(Consistency.FENCED));
        CompletableFuture<Integer> work = new CompletableFuture<>();
        CompletableFuture<Integer> written = future(cache.writingAsync("a", () -> work));
        if (begun) {
            server.answer("fence", BIRTH);
        }
        assertThat(written.cancel(true)).isTrue();
        if (!begun) {
            server.answer("fence", BIRTH);
        }
        work.complete(42);

        assertThat(server.names()).containsExactly("fence", "unfence");
    }
}
