package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several keys at once: one dispatch, one load, and no harm from one to the others. */
class CacheBulkIT extends CacheOnServer {

    /** With fences each key is a script of its own, and they are more than the connection takes at once. */
    @Test
    void evictsMoreKeysThanTheConnectionTakesCommands() {
        try (Keywright narrow =
                CacheFixtures.patient(server.uri()).requestQueueSize(1_000).connect()) {
            CacheStore<String, Row> cache =
                    CacheFixtures.cache(narrow, CacheFixtures.policy().withConsistency(Consistency.FENCED));
            List<String> ids = IntStream.range(0, 5_000).mapToObj(i -> "k" + i).toList();
            assertThat(cache.evictAll(ids).await()).isEqualTo(Eviction.DELIVERED);
        }
    }

    @Test
    void severalKeysAreOneLoad() {
        CacheStore<String, Row> cache = cache();
        read(cache, "b");
        assertHolds("t:b", EntryFormat.VALUE);
        List<Object> asked = new ArrayList<>();
        Loader<Set<String>, Map<String, Row>, RuntimeException> bulk = keys -> {
            asked.add(List.copyOf(keys));
            return Map.of("a", new Row("a", 5), "c", new Row("c", 6));
        };

        assertThat(cache.getAll(List.of("a", "b", "c", "none", "a"), bulk).await())
                .containsExactly(
                        Map.entry("a", new Row("a", 5)),
                        Map.entry("b", new Row("b", 1)),
                        Map.entry("c", new Row("c", 6)));
        assertThat(asked).containsExactly(List.of("a", "c", "none"));
        assertHolds("t:a", EntryFormat.VALUE);
        assertThat(cache.getAll(List.of("a", "b", "c"), bulk).await()).hasSize(3);
        assertThat(asked).hasSize(1);
        assertThat(cache.evictAll(List.of("a", "b", "c")).await()).isEqualTo(Eviction.DELIVERED);
        assertThat(kind("t:a")).isZero();
    }

    @Test
    void oneBadKeyDoesNotSpoilTheOthers() {
        Entries.current().putOfOtherType(server, "t:bad");
        CacheStore<String, Row> cache = cache();
        Map<String, Row> rows = Map.of("a", new Row("a", 5), "bad", new Row("bad", 6));

        assertThat(cache.getAll(List.of("a", "bad"), keys -> rows).await()).isEqualTo(rows);
        assertHolds("t:a", EntryFormat.VALUE);
    }

    @Test
    void aFailedBulkLoadReleasesAllItsLeases() {
        CacheStore<String, Row> cache = cache();
        assertThatThrownBy(() -> cache.getAll(List.of("a", "b"), keys -> {
                            throw new IllegalStateException("the database is down");
                        })
                        .await())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is down");
        assertGone("t:a");
        assertGone("t:b");
    }
}
