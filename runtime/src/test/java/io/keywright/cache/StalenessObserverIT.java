package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.CacheFixtures.Row;
import io.keywright.cache.StalenessObserver.Counts;
import io.keywright.cache.StalenessObserver.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** R13: the observer finds what is older than its source, and nothing else. */
class StalenessObserverIT extends CacheOnServer {

    private final List<Long> behind = new ArrayList<>();

    private StalenessObserver<String, Row> observer(CacheStore<String, Row> cache, Function<String, Row> of) {
        return new StalenessObserver<>(cache, of, Row::version, Duration.ofMillis(10), (id, by) -> behind.add(by));
    }

    private static Verdict verdict(StalenessObserver<String, Row> observer) {
        return observer.observe("a").toCompletableFuture().join();
    }

    @Test
    void aChangeThatWasNotEvictedIsFound() {
        CacheStore<String, Row> cache = cache();
        StalenessObserver<String, Row> observer = observer(cache, source::load);
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        assertThat(verdict(observer)).isEqualTo(Verdict.FRESH);

        version.set(4);
        assertThat(verdict(observer)).isEqualTo(Verdict.STALE);
        assertThat(behind).containsExactly(3L);

        cache.evict("a").await();
        assertThat(verdict(observer)).isEqualTo(Verdict.FRESH);
        assertThat(observer.counts()).isEqualTo(new Counts(2, 0, 1, 0));
    }

    /** A write that is between its commit and its eviction when it is looked at first. */
    @Test
    void aWriteUnderWayIsNoFinding() {
        CacheStore<String, Row> cache = cache();
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        // The eviction comes after the first look: when the second one reads the entry there is none any more.
        StalenessObserver<String, Row> observer = new StalenessObserver<>(
                cache,
                id -> new Row(id, 2),
                row -> {
                    if (row.version() == 1) {
                        cache.evict("a");
                    }
                    return row.version();
                },
                Duration.ofMillis(10),
                (id, by) -> behind.add(by));
        assertThat(verdict(observer)).isEqualTo(Verdict.LATE);
        assertThat(behind).isEmpty();
    }

    @Test
    void aSourceThatFailsSaysNothing() {
        StalenessObserver<String, Row> observer = observer(cache(), id -> {
            throw new IllegalStateException("no source");
        });
        assertThat(verdict(observer)).isEqualTo(Verdict.UNKNOWN);
    }
}
