package io.keywright.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.keywright.Keywright;
import io.keywright.KeywrightException;
import io.keywright.OutcomeUnknownException;
import io.keywright.Pipeline;
import io.keywright.RateDecision;
import io.keywright.RateDecision.Source;
import io.keywright.RedisCommandException;
import io.keywright.RedisUnavailableException;
import io.keywright.RequestMetrics;
import io.keywright.WaitInterruptedException;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.WhenDown;
import io.keywright.key.KeyCodec;
import io.keywright.script.Script;
import io.lettuce.core.output.IntegerListOutput;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides how often something may happen, by limits in STRING keys, one script a call.
 *
 * <p>All clients of a key share its limit, whatever their clocks say: it goes by the server's. What is refused takes no
 * permit. A key lives no longer than its state means anything, at most the window, which is the schema's TTL; each take
 * sets that in the same step.
 *
 * <p>Where the server does not decide (it can't be reached, answers with a refusal such as {@code OOM} or
 * {@code READONLY}, or its reply is lost) the call does not fail: it gives what {@link Rate#whenDown()} says, and
 * {@link RateDecision#source()} says so. Errors of whoever set things up, such as {@code WRONGTYPE} and {@code NOPERM},
 * are a {@link RedisCommandException}; an interrupted thread gets its {@link WaitInterruptedException}. Immutable and
 * thread-safe.
 *
 * @param <K> the key's type
 */
public final class RateLimitStore<K> {

    /** Up to so many permits each is remembered by itself; the window of more is divided into as many ticks. */
    static final int TICKS = 64;

    private final KeyAccess<K> access;
    private final Script script;
    private final int permits;
    private final long window;
    private final boolean allowedWhenDown;
    private final @Nullable LongSupplier clock;
    private final RequestMetrics metrics;

    /**
     * Makes the store of one limiter.
     *
     * @throws IllegalArgumentException if the schema's keys do not all live one TTL from their creation, or if the
     *     configuration says a number of permits that is none
     */
    public RateLimitStore(Keywright keywright, Schema schema, KeyCodec<K> keys, Rate rate) {
        this(
                KeyAccess.of(keywright, schema, keys),
                RateLimitScripts.of(rate.algorithm()),
                rate.resolve(keywright.configuration()),
                rate.whenDown() == WhenDown.ALLOW,
                null,
                keywright.requestMetrics());
        Lifetime lifetime = schema.lifetime();
        if (lifetime.isPersistent()
                || lifetime.isPerCall()
                || lifetime.expiry() != Expiry.ABSOLUTE
                || lifetime.jitter() != 0) {
            throw new IllegalArgumentException(
                    schema.pattern() + ": a window is one TTL from a key's creation, without jitter");
        }
    }

    private RateLimitStore(
            KeyAccess<K> access,
            Script script,
            int permits,
            boolean allowedWhenDown,
            @Nullable LongSupplier clock,
            RequestMetrics metrics) {
        this.access = access;
        this.script = script;
        this.permits = permits;
        this.window = access.lifetime().isPersistent() ? 0 : access.lifetime().maxMillis();
        this.allowedWhenDown = allowedWhenDown;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public RateLimitStore<K> in(Pipeline pipeline) {
        return new RateLimitStore<>(access.in(pipeline), script, permits, allowedWhenDown, clock, metrics);
    }

    /** The same store by a clock in milliseconds in place of the server's: for tests, of states and not of lives. */
    RateLimitStore<K> by(LongSupplier clock) {
        return new RateLimitStore<>(access, script, permits, allowedWhenDown, clock, metrics);
    }

    /** {@link #take(Object, long)} of one permit. */
    public Call<RateDecision> take(K key) {
        return take(key, 1);
    }

    /**
     * Takes permits if all of them are there, else none. EVALSHA; O(1), with {@link RateAlgorithm#SLIDING_WINDOW} O(n)
     * in the permits, at most {@value #TICKS} steps. Never repeated by itself.
     *
     * @throws IllegalArgumentException if it is not from 1 to all that there are: nothing is sent
     */
    public Call<RateDecision> take(K key, long wanted) {
        if (wanted < 1 || wanted > permits) {
            throw new IllegalArgumentException(
                    access.schema().pattern() + ": from 1 to " + permits + " permits can be taken, not " + wanted);
        }
        return Calls.telling(
                decide(key, wanted), decision -> metrics.decided(access.schema().pattern(), decision));
    }

    /** What {@link #take(Object)} would decide, without taking. EVALSHA; as {@link #take(Object, long)}. */
    public Call<RateDecision> peek(K key) {
        return decide(key, 0);
    }

    /** Gives all permits back: UNLINK. O(1). True if any were out. A failure is thrown; it may be repeated. */
    public Call<Boolean> reset(K key) {
        return access.delete(key);
    }

    private Call<RateDecision> decide(K key, long wanted) {
        byte[][] args = {
            ascii(permits),
            ascii(window),
            ascii(wanted),
            ascii(permits <= TICKS ? 1 : Math.max(1, (window + TICKS - 1) / TICKS)),
            clock == null ? new byte[0] : ascii(clock.getAsLong())
        };
        Call<RateDecision> call = access.channel()
                .script(script, new byte[][] {access.encode(key)}, args, IntegerListOutput::new, this::decided);
        return Calls.recovering(call, this::withoutServer);
    }

    private RateDecision decided(List<Long> reply) {
        return new RateDecision(
                reply.get(0) == 1,
                permits,
                reply.get(1),
                Duration.ofMillis(reply.get(2)),
                Duration.ofMillis(reply.get(3)),
                Source.SERVER);
    }

    private RateDecision withoutServer(KeywrightException failure) {
        if (failure instanceof WaitInterruptedException) {
            throw failure;
        }
        if (failure instanceof OutcomeUnknownException) {
            return declared(Source.UNKNOWN);
        }
        if (failure instanceof RedisUnavailableException
                || (failure instanceof RedisCommandException refused && Refusals.include(refused))) {
            return declared(Source.UNAVAILABLE);
        }
        throw failure;
    }

    private RateDecision declared(Source source) {
        return new RateDecision(allowedWhenDown, permits, 0, Duration.ZERO, Duration.ZERO, source);
    }

    private static byte[] ascii(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }
}
