package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.cache.CacheFixtures.Row;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Entries past the time for which they are fresh: who gets them, and who loads them anew. */
class CacheStaleIT extends CacheOnServer {

    /** R24: nobody is blocked by a refresh, and one process makes it. */
    @Test
    void aStaleEntryIsGivenAndLoadedAnew() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withStaleFor(Duration.ofMinutes(10)));
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        clock.addAndGet(Duration.ofMinutes(51).toMillis());
        version.set(2);

        assertThat(read(cache, "a")).isEqualTo(1);
        assertThat(metrics.count(ReadResult.STALE)).isEqualTo(1);
        Commands.eventually("the refresh", () -> metrics.count("stored") == 2);
        assertThat(read(cache, "a")).isEqualTo(2);
        assertThat(loads).hasValue(2);
    }

    /** R24: what is loaded anew is not stored after an eviction in between. */
    @Test
    void aRefreshAcrossAnEvictionIsNotStored() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withStaleFor(Duration.ofMinutes(10)));
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        clock.addAndGet(Duration.ofMinutes(51).toMillis());
        cache.get("a", id -> {
                    Row row = source.load(id);
                    cache.writing(id, version::incrementAndGet);
                    return row;
                })
                .await();
        Commands.eventually("the refusal", () -> metrics.count("refused") == 1);
        assertGone("t:a");
    }

    @Test
    void staleOnError() {
        CacheStore<String, Row> cache =
                cache(CacheFixtures.policy().withStaleOnError(Duration.ofMinutes(10), Duration.ofSeconds(20)));
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        clock.addAndGet(Duration.ofMinutes(51).toMillis());

        Optional<Row> kept = cache.get("a", id -> {
                    throw new IllegalStateException("the database is down");
                })
                .await();
        assertThat(kept).contains(new Row("a", 1));
        clock.addAndGet(Duration.ofMinutes(1).toMillis());
        version.set(2);
        assertThat(read(cache, "a")).as("waits for the load").isEqualTo(2);
    }

    @Test
    void aSlowLoadGivesTheStaleEntryAfterTheSoftTimeout() {
        CacheStore<String, Row> cache =
                cache(CacheFixtures.policy().withStaleOnError(Duration.ofMinutes(10), Duration.ofMillis(20)));
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        clock.addAndGet(Duration.ofMinutes(51).toMillis());
        CompletableFuture<Row> slow = new CompletableFuture<>();

        assertThat(cache.getAsync("a", id -> slow).await()).contains(new Row("a", 1));
        slow.complete(new Row("a", 2));
        Commands.eventually("the refresh", () -> metrics.count("stored") == 2);
        assertThat(read(cache, "a")).isEqualTo(2);
    }
}
