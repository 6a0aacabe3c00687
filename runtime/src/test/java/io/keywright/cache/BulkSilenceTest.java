package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.CacheFixtures.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R23: a call that asks for many keys says as much about a silent server as one that asks for one key. */
class BulkSilenceTest extends OnHeldServer {

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
            assertThat(cache.getAll(IDS, BulkSilenceTest::load).await()).hasSize(20);
            assertThat(metrics.count("open")).as("after %s calls", i + 1).isZero();
        }
        assertThat(metrics.count("unanswered")).as("reads").isEqualTo(80);
        assertThat(cache.getAll(IDS, BulkSilenceTest::load).await()).hasSize(20);
        assertThat(metrics.count("open")).isEqualTo(1);
    }

    /** The same where the server falls silent between the leases and what is stored under them. */
    @Test
    void theFillsOfABulkReadAreOneFailure() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy());
        CompletableFuture<Map<String, Row>> read =
                future(cache.getAll(IDS, BulkSilenceTest::load).toCompletionStage());
        server.refuse(silence());
        IDS.forEach(id -> server.answer("SET", null));
        assertThat(read.join()).hasSize(20);
        for (int i = 0; i < 3; i++) {
            cache.getAll(IDS, BulkSilenceTest::load).await();
        }
        assertThat(metrics.count("open")).isZero();
        cache.getAll(IDS, BulkSilenceTest::load).await();
        assertThat(metrics.count("open")).isEqualTo(1);
    }
}
