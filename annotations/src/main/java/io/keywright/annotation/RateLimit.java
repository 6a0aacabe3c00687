package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a STRING key limits how often something may happen: in place of a repository the compiler writes a
 * limiter, {@code LoginAttemptLimiter} for {@code LoginAttempt}, each of whose calls is one atomic step on the server.
 *
 * <pre>{@code
 * @RedisKey(pattern = "login:{account}", type = RedisType.STRING, ttl = "15m")
 * @RateLimit(permits = 5, whenDown = WhenDown.REFUSE)
 * public record LoginAttempt(String account) {}
 *
 * RateDecision decision = attempts.take(account);
 * if (!decision.allowed()) { … decision.retryAfter() … }
 * }</pre>
 *
 * <p>The key's {@link RedisKey#ttl()} is the window, so it may come from the configuration, and the keyspace's jitter
 * does not shorten it. All components are in the key: what is stored is the limiter's own state. It is neither
 * {@link Persistent} nor of another expiry than {@link Expiry#ABSOLUTE}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface RateLimit {

    /** How many permits there are in a window, at least 1. */
    int permits();

    /** The configuration key that says another number of permits; it is read when the limiter is made. Empty: none. */
    String permitsKey() default "";

    /** How permits are counted. */
    RateAlgorithm algorithm() default RateAlgorithm.SLIDING_WINDOW;

    /** What is answered while Redis does not. There is no default: one of them is wrong for half of all limits. */
    WhenDown whenDown();
}
