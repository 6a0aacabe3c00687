package io.keywright.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
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
        /** The source, or the load, failed. */
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
     * <p>What it is given is called on the caches' threads, never on one that reads replies, so it may use Keywright.
     *
     * @param source gives the value as it is committed, or null if there is none; it is the loader too; may block
     * @param version greater after each commit that changes the value, as {@link EntryTraits} have it
     * @param grace longer than a write takes from its commit to its eviction
     * @param stale is told of each stale value once it is counted, with the number of versions that it is behind: all
     *     of them where the cache says that there is no value. What it throws is logged
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
     * Looks at one key, on the caches' threads; never fails, and always ends. A value that there is none of is taken as
     * fresh.
     */
    public CompletionStage<Verdict> observe(K key) {
        CompletableFuture<Verdict> verdict = new CompletableFuture<>();
        run(verdict, () -> {
            V current = source.apply(key);
            if (current == null) {
                end(verdict, Verdict.FRESH);
            } else {
                look(key, version.applyAsLong(current), true, verdict);
            }
        });
        return verdict;
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
        long behind = atLeast - held(key, value);
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

    /**
     * The version that the cache gave. A value that is gone was perhaps deleted since, which is newer than anything.
     */
    private long held(K key, Optional<V> value) {
        if (value.isPresent()) {
            return version.applyAsLong(value.get());
        }
        return source.apply(key) == null ? Long.MAX_VALUE : 0;
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
