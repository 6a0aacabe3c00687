package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.keywright.Commands;
import io.keywright.cache.CacheFixtures.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Also where it is loaded together with others. */
    @Test
    void aSlowBulkLoadGivesStaleEntriesAfterTheSoftTimeout() {
        CacheStore<String, Row> cache =
                cache(CacheFixtures.policy().withStaleOnError(Duration.ofMinutes(10), Duration.ofMillis(20)));
        for (String id : List.of("a", "b")) {
            read(cache, id);
            assertHolds("t:" + id, EntryFormat.VALUE);
        }
        clock.addAndGet(Duration.ofMinutes(51).toMillis());
        CompletableFuture<Map<String, Row>> slow = new CompletableFuture<>();

        assertThat(cache.getAll(List.of("a", "b"), ids -> slow.join()).await())
                .containsExactly(entry("a", new Row("a", 1)), entry("b", new Row("b", 1)));
        slow.complete(Map.of("a", new Row("a", 2), "b", new Row("b", 2)));
        Commands.eventually("the refresh", () -> metrics.count("stored") == 4);
        assertThat(read(cache, "a") + read(cache, "b")).isEqualTo(4);
    }

    /** What nobody has loaded anew yet is no fresh entry: it is counted so, and no copy of it is kept near. */
    @Test
    void aStaleEntryOfASourceThatIsDownStaysStale() {
        CachePolicy policy = CacheFixtures.policy().withStaleFor(Duration.ofMinutes(10));
        EntryTraits<String, Row> none = EntryTraits.none();
        for (EntryTraits<String, Row> traits : List.of(none, none.near(NearFixtures.LONG))) {
            CacheStore<String, Row> cache = CacheFixtures.cache(keywright, CacheFixtures.hour(), policy, traits);
            String id = traits.near() == null ? "a" : "b";
            int stale = metrics.count(ReadResult.STALE);
            read(cache, id);
            assertHolds("t:" + id, EntryFormat.VALUE);
            clock.addAndGet(Duration.ofMinutes(51).toMillis());

            AtomicInteger asked = new AtomicInteger();
            for (int i = 1; i <= 5; i++) {
                assertThat(readWhileDown(cache, id, asked)).isEqualTo(1);
                assertThat(metrics.count(ReadResult.STALE)).isEqualTo(stale + i);
                Commands.eventually("a load", () -> asked.get() == 1);
            }
            clock.addAndGet(policy.leaseTtl().plusSeconds(1).toMillis());
            assertThat(readWhileDown(cache, id, asked)).isEqualTo(1);
            Commands.eventually("it is tried again", () -> asked.get() == 2);
            assertThat(metrics.count(ReadResult.STALE)).isEqualTo(stale + 6);
        }
        assertThat(metrics.count(ReadResult.NEAR)).isZero();
    }

    /** Those who do not load are given it at once, as the stale entry that it is. */
    @Test
    void staleOnErrorIsCountedForAll() {
        CacheStore<String, Row> cache =
                cache(CacheFixtures.policy().withStaleOnError(Duration.ofMinutes(10), Duration.ofSeconds(20)));
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        clock.addAndGet(Duration.ofMinutes(51).toMillis());

        AtomicInteger asked = new AtomicInteger();
        for (int i = 1; i <= 5; i++) {
            assertThat(readWhileDown(cache, "a", asked)).isEqualTo(1);
        }
        assertThat(asked).hasValue(1);
        assertThat(metrics.count(ReadResult.STALE)).isEqualTo(5);
    }

    private long readWhileDown(CacheStore<String, Row> cache, String id, AtomicInteger asked) {
        Loader<String, Row, RuntimeException> down = key -> {
            asked.incrementAndGet();
            throw new IllegalStateException("the database is down");
        };
        return cache.get(id, down).await().orElseThrow().version();
    }

    /** A claim changes when nobody else loads, not until when the entry is fresh; nor how long it lives. */
    @Test
    void aClaimLeavesTheSoftExpiryAlone() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withStaleFor(Duration.ofMinutes(10)));
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        Seen.Entry<byte[]> before = stored("t:a");
        clock.addAndGet(Duration.ofMinutes(51).toMillis());

        readWhileDown(cache, "a", new AtomicInteger());

        Commands.eventually("the claim", () -> !stored("t:a").id().equals(before.id()));
        Seen.Entry<byte[]> claimed = stored("t:a");
        assertThat(claimed.softExpiry()).isEqualTo(before.softExpiry());
        assertThat(claimed.stamp()).isEqualTo(before.stamp());
        assertThat(EntryFormat.isClaimed(claimed.loadMillis(), clock.get())).isTrue();
    }

    /** R24: a hot key is not lost because one process has failed to load it early. */
    @Test
    void whatWasClaimedEarlyIsClaimedAgain() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withEarlyRefresh(100));
        putFresh("t:a", EntryFormat.claimedUntil(clock.get() + 5_000));
        for (int i = 0; i < 5; i++) {
            assertThat(read(cache, "a")).isEqualTo(1);
        }
        assertThat(loads).as("while the claim stands").hasValue(0);

        putFresh("t:a", EntryFormat.claimedUntil(clock.get() - 1_000));
        assertThat(read(cache, "a")).isEqualTo(1);
        Commands.eventually("the refresh", () -> metrics.count("stored") == 1);
        assertThat(loads).hasValue(1);
        assertThat(metrics.count(ReadResult.HIT)).as("it was fresh").isEqualTo(6);
    }

    private void putFresh(String key, int claimed) {
        EntryId id = new EntryId(1, 1);
        put(key, EntryFormat.entry(id, 0, clock.get() + 60_000, claimed, 0, "1".getBytes(UTF_8)));
    }

    private Seen.Entry<byte[]> stored(String key) {
        byte[] header = Objects.requireNonNull(Entries.current().header(server, key));
        return (Seen.Entry<byte[]>) EntryFormat.read(header);
    }
}
