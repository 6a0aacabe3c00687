package io.keywright.repository;

import io.keywright.annotation.Expiry;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The life that an application gives to the keys of one schema, with the TTL of each next write.
 *
 * <p>Jitter only shortens: no TTL is above the declared one, none is below half of it, none is 0, which Redis would
 * refuse or read as a deletion. As thread-safe as its source of random numbers.
 */
public final class ResolvedLifetime {

    private final long boundMillis;
    private final Expiry expiry;
    private final double jitter;
    private final boolean perCall;
    private final boolean orNone;
    private final long leastMillis;
    private final DoubleSupplier random;

    ResolvedLifetime(
            @Nullable Duration bound,
            Expiry expiry,
            double jitter,
            boolean perCall,
            boolean orNone,
            Duration least,
            DoubleSupplier random) {
        this.boundMillis = bound == null ? -1 : bound.toMillis();
        this.expiry = expiry;
        this.jitter = jitter;
        this.perCall = perCall;
        this.orNone = orNone;
        this.leastMillis = least.toMillis();
        this.random = random;
    }

    /** Whether keys have no TTL: then none of the other methods but {@link #expiry} may be asked. */
    public boolean isPersistent() {
        return boundMillis < 0;
    }

    /** Whether each write gives the TTL, by {@link #nextMillis(Duration)}. */
    public boolean isPerCall() {
        return perCall;
    }

    /** Whether a write that gives no TTL makes a key that stays. */
    public boolean isOrNone() {
        return orNone;
    }

    /** What the TTL is counted from. */
    public Expiry expiry() {
        return expiry;
    }

    /**
     * The declared TTL, which is the upper bound of every key's, in milliseconds.
     *
     * @throws IllegalStateException if the keys are persistent
     */
    public long maxMillis() {
        if (isPersistent()) {
            throw new IllegalStateException("A persistent key has no TTL.");
        }
        return boundMillis;
    }

    /**
     * The TTL of the next write in milliseconds: positive, at most {@link #maxMillis()}.
     *
     * @throws IllegalStateException if the keys are persistent, or their TTL is given per call
     */
    public long nextMillis() {
        if (perCall) {
            throw new IllegalStateException("The TTL of this key is given by each write.");
        }
        return shorten(maxMillis());
    }

    /**
     * The TTL of a write that gives it, in milliseconds: positive, at most what was given, never above
     * {@link #maxMillis()}. Less than a millisecond counts as one.
     *
     * @throws IllegalArgumentException if {@code ttl} is not positive, above the declared upper bound, or with its
     *     jitter below the span of time that a key stands for
     * @throws IllegalStateException if the keys are persistent
     */
    public long nextMillis(Duration ttl) {
        check(ttl);
        return shorten(Math.max(1, ttl.toMillis()));
    }

    /** Refuses what {@link #nextMillis(Duration)} refuses. */
    void check(Duration ttl) {
        long bound = maxMillis();
        if (ttl.isNegative() || ttl.isZero() || ttl.compareTo(Duration.ofMillis(bound)) > 0) {
            throw new IllegalArgumentException(
                    "The TTL " + ttl + " is refused. Expected: a positive duration of at most "
                            + Duration.ofMillis(bound) + ", the declared upper bound.");
        }
        if (ttl.toMillis() * (1 - jitter) < leastMillis) {
            throw new IllegalArgumentException("The TTL " + ttl + " is refused. Expected: one that covers the "
                    + Duration.ofMillis(leastMillis) + " that a key stands for, its jitter included.");
        }
    }

    /** What is left of a TTL by the largest jitter. */
    long shortest(long millis) {
        return Math.max(1, millis - (long) Math.ceil(millis * jitter));
    }

    private long shorten(long millis) {
        return jitter == 0 ? millis : Math.max(1, millis - (long) (millis * jitter * random.getAsDouble()));
    }

    /** The upper bound; {@code persistent} where there is none. */
    @Override
    public String toString() {
        return isPersistent()
                ? "persistent"
                : (perCall ? "per call, up to " : "") + Duration.ofMillis(boundMillis) + (orNone ? ", or none" : "");
    }
}
