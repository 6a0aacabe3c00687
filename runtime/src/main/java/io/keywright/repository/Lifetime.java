package io.keywright.repository;

import io.keywright.annotation.Expiry;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The declared life of a key: a constant TTL, one from the configuration, one given per call, or none.
 *
 * <p>This is the declaration, as the annotations have it; {@link #resolve} gives what it means in one application.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * private static final Lifetime LIFETIME = Lifetime.of("${shop.session-ttl:30m}", Expiry.SLIDING, 0.10);
 * }</pre>
 */
public final class Lifetime {

    private static final Lifetime PERSISTENT = new Lifetime(null, Expiry.ABSOLUTE, 0, false, false, Duration.ZERO);

    private final @Nullable TtlText ttl;
    private final Expiry expiry;
    private final double jitter;
    private final boolean perCall;
    private final boolean orNone;
    private final Duration least;

    private Lifetime(
            @Nullable TtlText ttl, Expiry expiry, double jitter, boolean perCall, boolean orNone, Duration least) {
        if (!(jitter >= 0 && jitter <= 0.5)) {
            throw new IllegalArgumentException("The jitter " + jitter + " is not from 0 to 0.5.");
        }
        this.ttl = ttl;
        this.expiry = expiry;
        this.jitter = jitter;
        this.perCall = perCall;
        this.orNone = orNone;
        this.least = least;
    }

    /**
     * A TTL that is the same for every key.
     *
     * @param ttl a duration such as {@code 30s}, {@code 1h30m}, {@code 7d} or {@code PT15M}, or <code>${config.key:1h}
     *     </code> for one from the configuration with its default
     * @param jitter how far a TTL is shortened at random: from 0 to 0.5
     * @throws IllegalArgumentException if the text is no TTL, or the jitter out of range
     */
    public static Lifetime of(String ttl, Expiry expiry, double jitter) {
        return new Lifetime(TtlText.parse(ttl), expiry, jitter, false, false, Duration.ZERO);
    }

    /** No TTL: the key lives until it is deleted. */
    public static Lifetime persistent() {
        return PERSISTENT;
    }

    /**
     * A TTL that each write gives.
     *
     * @param upperBound the longest that a write may give, written as in {@link #of}
     */
    public static Lifetime perCall(String upperBound, Expiry expiry, double jitter) {
        return new Lifetime(TtlText.parse(upperBound), expiry, jitter, true, false, Duration.ZERO);
    }

    /**
     * The same lifetime for keys that stand for a span of time, such as a day: one that ends before the span does would
     * lose what is counted in it.
     *
     * @param span the longest span that one key stands for
     */
    public Lifetime covering(Duration span) {
        return new Lifetime(ttl, expiry, jitter, perCall, orNone, span);
    }

    /**
     * The same lifetime for values of which some have no TTL, and stay until they are deleted: those that give none.
     *
     * @throws IllegalStateException if it is not one that each write gives, as {@link #perCall} makes it, or not
     *     {@link Expiry#ABSOLUTE}: what counts from a later use would end what is to stay
     */
    public Lifetime orNone() {
        if (!perCall || expiry != Expiry.ABSOLUTE) {
            throw new IllegalStateException("Only a TTL that each write gives, from creation on, may be none.");
        }
        return new Lifetime(ttl, expiry, jitter, true, true, least);
    }

    /**
     * What the lifetime means in an application.
     *
     * @param config gives the text of a configuration key, or null where it is not set
     * @param random gives numbers from 0 (inclusive) to 1 (exclusive) for the jitter; must be as thread-safe as the
     *     repository, such as {@code () -> ThreadLocalRandom.current().nextDouble()}
     * @throws IllegalArgumentException if the configured text is no TTL, or one that its jitter may take below the span
     *     to be covered; it names the key and the text
     */
    public ResolvedLifetime resolve(Function<String, @Nullable String> config, DoubleSupplier random) {
        Duration bound = ttl == null ? null : ttl.resolve(config);
        if (bound != null && bound.toMillis() * (1 - jitter) < least.toMillis()) {
            throw new IllegalArgumentException(
                    "The TTL `" + bound + "` of `" + ttl + "` is too short: with its jitter of "
                            + Math.round(jitter * 100) + "% a key may live less than the " + least
                            + " that it stands for, and lose what was counted in it.");
        }
        return new ResolvedLifetime(bound, expiry, jitter, perCall, orNone, least, random);
    }

    /** Whether keys have no TTL. */
    public boolean isPersistent() {
        return ttl == null;
    }

    /** Whether each write gives the TTL. */
    public boolean isPerCall() {
        return perCall;
    }

    /** Whether a write may give none, so that the key stays. */
    public boolean isOrNone() {
        return orNone;
    }

    /** What the TTL is counted from; without meaning for a persistent key. */
    public Expiry expiry() {
        return expiry;
    }

    /** How far a TTL is shortened at random: from 0 to 0.5. */
    public double jitter() {
        return jitter;
    }

    /** The TTL as it was declared; {@code persistent} where there is none. */
    @Override
    public String toString() {
        return ttl == null ? "persistent" : (perCall ? "per call, up to " : "") + ttl + (orNone ? ", or none" : "");
    }
}
