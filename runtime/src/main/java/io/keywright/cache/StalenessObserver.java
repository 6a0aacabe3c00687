package io.keywright.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks, beside the traffic, whether a cache gives what its source holds: it asks the source for the version of a
 * value, then reads the cache, and holds the two against each other. For a canary: on a share of the keys that have
 * just been evicted, and on keys at random.
 *
 * <pre>{@code
 * StalenessObserver<String, Product> observer = new StalenessObserver<>(
 *         cache, table::select, Product::version, Duration.ofSeconds(2), (sku, behind) -> alarm(behind));
 * cache.writing(sku, () -> table.update(changed));
 * if (sampled()) {
 *     observer.observe(sku);
 * }
 * }</pre>
 *
 * <p>A value that is older is looked at once more after a grace, against the version that the source had at first: what
 * a write that is still under way may leave is gone by then. What is older then is stale; nothing that a cache promises
 * allows it but what its level leaves open. That there is no value, where the source says before and after that there
 * is one, is older than any. The reads are reads: they load and store what is missing. Thread-safe.
 *
 * @param <K> the key's type
 * @param <V> the entity's type
 */
public final class StalenessObserver<K, V> {

    /** What an observation has found. */
    public enum Verdict {
        /** The cache gave what the source held, or something newer. */
        FRESH,
        /** It did so after the grace only: a write was under way. */
        LATE,
        /** It did not. */
        STALE,
        /** The source, or the load, failed, was too slow, or was given no place. */
        UNKNOWN
    }

    /**
     * How many observations found what, since the observer was made.
     *
     * @param late fresh after the grace
     */
    public record Counts(long fresh, long late, long stale, long unknown) {}

    private final CacheStore<K, V> cache;
    private final Function<? super K, ? extends @Nullable V> source;
    private final ToLongFunction<? super V> version;
    private final Duration grace;
    private final BiConsumer<? super K, ? super Long> stale;
    private final Complaints complaints = new Complaints("staleness observers");
    private final AtomicLong fresh = new AtomicLong();
    private final AtomicLong late = new AtomicLong();
    private final AtomicLong stales = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();

    /**
     * Observes one cache.
     *
     * <p>What it is given is called on the caches' threads and their loaders' executor, never on a thread that reads
     * replies, so it may use Keywright.
     *
     * @param source gives the value as it is committed, or null if there is none; it is the loader too; may block
     * @param version fast; greater after each commit that changes the value, as {@link EntryTraits} have it
     * @param grace longer than a write takes from its commit to its eviction
     * @param stale is told of each stale value once it is counted, with the number of versions that it is behind: all
     *     of them where the cache says that there is no value. It has a thread for each, so it is not to hang; what it
     *     throws is logged
     */
    public StalenessObserver(
            CacheStore<K, V> cache,
            Function<? super K, ? extends @Nullable V> source,
            ToLongFunction<? super V> version,
            Duration grace,
            BiConsumer<? super K, ? super Long> stale) {
        this.cache = cache;
        this.source = source;
        this.version = version;
        this.grace = grace;
        this.stale = stale;
    }

    /**
     * Looks at one key, on the caches' threads; never blocks, never fails, and always ends. A value that there is none
     * of is taken as fresh.
     *
     * <p>The source is asked as a loader is: on its executor, within {@link CachePolicy#loadTimeout}, with a place
     * among {@link CachePolicy#maxConcurrentLoads} and {@link CachePolicy#maxWaitingLoads}, and counted as a load. So a
     * source that hangs keeps no more threads than the cache's loads have, however much is observed; where it does not
     * answer in time, or there is no place, the verdict is {@link Verdict#UNKNOWN}.
     */
    public CompletionStage<Verdict> observe(K key) {
        CompletableFuture<Verdict> verdict = new CompletableFuture<>();
        run(
                verdict,
                () -> ask(key, verdict, current -> {
                    if (current == null) {
                        end(verdict, Verdict.FRESH);
                    } else {
                        look(key, version.applyAsLong(current), true, verdict);
                    }
                }));
        return verdict;
    }

    /** Asks the source; goes on with what it gives, or null if there is none. */
    private void ask(K key, CompletableFuture<Verdict> verdict, Consumer<@Nullable V> then) {
        cache.ask(key, () -> CompletableFuture.completedFuture(source.apply(key)))
                .whenComplete((value, failure) -> {
                    if (failure != null) {
                        end(verdict, Verdict.UNKNOWN);
                    } else {
                        run(verdict, () -> then.accept(value));
                    }
                });
    }

    /** Runs a part of an observation where it may block; one that throws says nothing. */
    private void run(CompletableFuture<Verdict> verdict, Runnable part) {
        cache.context().execute(() -> {
            try {
                if (cache.context().isClosed()) {
                    end(verdict, Verdict.UNKNOWN); // this may be anybody's thread
                } else {
                    part.run();
                }
            } catch (Throwable e) {
                end(verdict, Verdict.UNKNOWN);
            }
        });
    }

    /** What has been found. */
    public Counts counts() {
        return new Counts(fresh.get(), late.get(), stales.get(), unknown.get());
    }

    private void look(K key, long atLeast, boolean first, CompletableFuture<Verdict> verdict) {
        cache.get(key, source::apply).toCompletionStage().whenComplete((value, failure) -> {
            if (value == null) {
                end(verdict, Verdict.UNKNOWN);
            } else {
                run(verdict, () -> judge(key, atLeast, first, value, verdict));
            }
        });
    }

    private void judge(K key, long atLeast, boolean first, Optional<V> value, CompletableFuture<Verdict> verdict) {
        if (value.isPresent()) {
            judge(key, atLeast, first, atLeast - version.applyAsLong(value.get()), verdict);
            return;
        }
        // A value that is gone was perhaps deleted since, which is newer than anything.
        ask(key, verdict, current -> judge(key, atLeast, first, current == null ? 0 : atLeast, verdict));
    }

    private void judge(K key, long atLeast, boolean first, long behind, CompletableFuture<Verdict> verdict) {
        if (behind <= 0) {
            end(verdict, first ? Verdict.FRESH : Verdict.LATE);
        } else if (!first) {
            end(verdict, Verdict.STALE);
            cache.context().execute(() -> tell(key, behind));
        } else {
            Runnable again = () -> run(verdict, () -> look(key, atLeast, false, verdict));
            if (cache.context().after(grace.toNanos(), again) == null) {
                end(verdict, Verdict.UNKNOWN); // closed meanwhile
            }
        }
    }

    private void tell(K key, long behind) {
        try {
            stale.accept(key, behind);
        } catch (Throwable failure) {
            complaints.once(
                    failure.getClass().getName(),
                    "the listener of stale values threw " + failure.getClass().getName());
        }
    }

    private void end(CompletableFuture<Verdict> verdict, Verdict found) {
        AtomicLong count = switch (found) {
            case FRESH -> fresh;
            case LATE -> late;
            case STALE -> stales;
            case UNKNOWN -> unknown;
        };
        count.incrementAndGet();
        verdict.complete(found);
    }
}
