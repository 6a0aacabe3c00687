package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.RedisUnavailableException;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R23: what says that a server is silent, and who need not find out again. */
class SilentServerTest extends OnHeldServer {

    private static final List<String> IDS =
            IntStream.range(0, 20).mapToObj(i -> "k" + i).toList();

    private static Map<String, Row> load(Set<? extends String> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> new Row(id, 1)));
    }

    @Test
    void aBulkReadIsOneFailureNotOneOfEachKey() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy());
        server.refuse(silence());
        for (int i = 0; i < 4; i++) {
            assertThat(cache.getAll(IDS, SilentServerTest::load).await()).hasSize(20);
            assertThat(metrics.count("open")).as("after %s calls", i + 1).isZero();
        }
        assertThat(metrics.count("unanswered")).as("reads").isEqualTo(80);
        assertThat(cache.getAll(IDS, SilentServerTest::load).await()).hasSize(20);
        assertThat(metrics.count("open")).isEqualTo(1);
    }

    /** The same where the server falls silent between the leases and what is stored under them. */
    @Test
    void theFillsOfABulkReadAreOneFailure() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy());
        CompletableFuture<Map<String, Row>> read =
                future(cache.getAll(IDS, SilentServerTest::load).toCompletionStage());
        server.refuse(silence());
        IDS.forEach(id -> server.answer("SET", null));
        assertThat(read.join()).hasSize(20);
        for (int i = 0; i < 3; i++) {
            cache.getAll(IDS, SilentServerTest::load).await();
        }
        assertThat(metrics.count("open")).isZero();
        cache.getAll(IDS, SilentServerTest::load).await();
        assertThat(metrics.count("open")).isEqualTo(1);
    }

    /** R14: it would fail in any case, a command timeout later, and perhaps leave a fence behind. */
    @Test
    void aFencedWriteFailsAtOnceWhereTheServerIsKnownToBeSilent() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withConsistency(Consistency.FENCED));
        for (int i = 0; i < 5; i++) {
            CompletableFuture<Optional<Row>> read =
                    future(cache.get("a", id -> new Row(id, 1)).toCompletionStage());
            server.fail("SET", silence());
            read.join();
        }
        AtomicInteger worked = new AtomicInteger();
        assertThat(future(cache.writingAsync("a", () -> CompletableFuture.completedFuture(worked.incrementAndGet()))))
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(RedisUnavailableException.class)
                .withMessageContaining("t:<id>: the write was not begun");
        assertThat(worked).hasValue(0);
        assertThat(server.names()).doesNotContain("fence");

        for (int i = 0; i < 6; i++) { // of the leases that the reads may have left, and of the question
            server.await("release");
            server.answer("release", 0L);
        }
        Commands.eventually("the breaker closes", () -> metrics.count("closed") == 1);
        CompletableFuture<Integer> written =
                future(cache.writingAsync("a", () -> CompletableFuture.completedFuture(worked.incrementAndGet())));
        server.answer("fence", Commands.bytes("0000000000000001"));
        server.answer("unfence", 1L);
        assertThat(written.join()).isEqualTo(1);
    }
}
