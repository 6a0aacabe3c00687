package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.cache.StalenessObserver.Counts;
import io.keywright.cache.StalenessObserver.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R13: the observer finds what is older than its source, and nothing else. */
class StalenessObserverIT extends CacheOnServer {

    private final List<Long> behind = new CopyOnWriteArrayList<>();

    private StalenessObserver<String, Row> observer(CacheStore<String, Row> cache, Function<String, Row> of) {
        return new StalenessObserver<>(cache, of, Row::version, Duration.ofMillis(10), (id, by) -> behind.add(by));
    }

    private static Verdict verdict(StalenessObserver<String, Row> observer) {
        return observer.observe("a")
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
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
        Commands.eventually("it is told", () -> behind.equals(List.of(3L)));

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

    /** An error is no reason to keep those waiting who wait for the verdict. */
    @Test
    void nothingThatIsThrownKeepsTheVerdictBack() {
        StalenessObserver<String, Row> observer = observer(cache(), id -> {
            throw new AssertionError("an error of the source");
        });
        assertThat(verdict(observer)).isEqualTo(Verdict.UNKNOWN);
        assertThat(observer.counts()).isEqualTo(new Counts(0, 0, 0, 1));
    }

    /** The natural thing to do about a stale value is to evict it, and to wait for that. */
    @Test
    void whoIsToldMayWaitAndThrow() {
        CacheStore<String, Row> cache = cache();
        StalenessObserver<String, Row> observer =
                new StalenessObserver<>(cache, source::load, Row::version, Duration.ofMillis(10), (id, by) -> {
                    Eviction outcome = cache.evict(id).await();
                    behind.add(by);
                    throw new IllegalStateException(outcome.name());
                });
        read(cache, "a");
        assertHolds("t:a", EntryFormat.VALUE);
        version.set(4);
        assertThat(verdict(observer)).isEqualTo(Verdict.STALE);
        Commands.eventually("it is told", () -> behind.equals(List.of(3L)));
        assertThat(observer.counts()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(read(cache, "a")).isEqualTo(4);
    }

    /** That there is no value is stale where there is one, and not where it was deleted meanwhile. */
    @Test
    void aMissingValueIsHeldAgainstTheSourceToo() {
        CacheStore<String, Row> cache = cache(CacheFixtures.policy().withNegativeTtl(Duration.ofMinutes(1)));
        assertThat(cache.get("a", id -> null).await()).isEmpty();
        assertHolds("t:a", EntryFormat.NEGATIVE);
        version.set(3);
        assertThat(verdict(observer(cache, source::load))).isEqualTo(Verdict.STALE);
        Commands.eventually("it is told", () -> behind.equals(List.of(3L)));

        AtomicInteger asked = new AtomicInteger();
        Function<String, Row> deleting = id -> asked.getAndIncrement() == 0 ? new Row(id, 3) : null;
        assertThat(verdict(observer(cache, deleting))).isEqualTo(Verdict.FRESH);
        assertThat(asked).hasValue(2);
    }

    /**
     * Nor does a source that hangs, whatever it makes of an interrupt; and it keeps no more threads than loads have.
     */
    @Test
    void aSourceThatHangsKeepsNoVerdictBack() {
        CacheStore<String, Row> cache = cache(impatient().withLoads(2, 3));
        Hanging hanging = new Hanging(0);
        StalenessObserver<String, Row> observer = observer(cache, hanging);
        try {
            List<CompletableFuture<Verdict>> verdicts = Stream.generate(() -> observer.observe("a"))
                    .limit(20)
                    .map(verdict -> verdict.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS))
                    .toList();
            assertThat(verdicts)
                    .allSatisfy(verdict -> assertThat(verdict.join()).isEqualTo(Verdict.UNKNOWN));
            assertThat(observer.counts()).isEqualTo(new Counts(0, 0, 0, 20));
            assertThat(hanging.inside).hasValueLessThanOrEqualTo(2);
        } finally {
            hanging.over.complete(null);
        }
        Commands.eventually("its places are free again", () -> verdict(observer) == Verdict.FRESH);
    }

    @Test
    void aSourceThatHangsWhenItIsAskedOnceMoreKeepsNoVerdictBackEither() {
        CacheStore<String, Row> cache = cache(impatient().withNegativeTtl(Duration.ofMinutes(1)));
        assertThat(cache.get("a", id -> null).await()).isEmpty();
        assertHolds("t:a", EntryFormat.NEGATIVE);
        Hanging hanging = new Hanging(1);
        try {
            assertThat(verdict(observer(cache, hanging))).isEqualTo(Verdict.UNKNOWN);
        } finally {
            hanging.over.complete(null);
        }
    }

    private static CachePolicy impatient() {
        return CacheFixtures.policy().withLoadTimeout(Duration.ofMillis(200), Duration.ofSeconds(40));
    }

    /** A source that answers so many times, and then not until it is over. */
    private static final class Hanging implements Function<String, Row> {

        final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
        final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger answers;

        Hanging(int answers) {
            this.answers = new AtomicInteger(answers);
        }

        @Override
        public Row apply(String id) {
            if (answers.getAndDecrement() <= 0) {
                inside.incrementAndGet();
                Void unused = over.join(); // heeds no interrupt
                inside.decrementAndGet();
            }
            return new Row(id, 1);
        }
    }
}
