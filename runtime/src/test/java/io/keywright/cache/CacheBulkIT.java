package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.cache.CacheFixtures.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Several keys at once: one dispatch, one load, and no harm from one to the others. */
class CacheBulkIT extends CacheOnServer {

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
        server.command("HSET", "t:bad", "a", "b");
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
