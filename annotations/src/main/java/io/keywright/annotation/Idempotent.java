package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a STRING key holds the result of a request that is to be done once, however often it is made: in place
 * of a repository the compiler writes its claims, {@code PaymentClaims} for {@code Payment}. The key's components name
 * the request; the others are its result.
 *
 * <pre>{@code
 * @RedisKey(pattern = "payment:{customer}:{requestId}", type = RedisType.STRING, ttl = "1d")
 * @Idempotent(leaseTtl = "30s")
 * public record Payment(long customer, String requestId, long paymentId, Instant at) {}
 *
 * Begun<Payment> begun = payments.begin(customer, requestId);
 * if (begun instanceof Begun.First<Payment> first) { … payments.complete(first.claim(), payment); }
 * }</pre>
 *
 * <p>The TTL is how long a result is kept. It is the same for all, counted from the result: neither {@link Persistent}
 * nor of another expiry than {@link Expiry#ABSOLUTE}, nor given by a {@link Ttl} component; nothing in it is a
 * {@link Counter}. It stands beside neither {@link CacheAside} nor {@link RateLimit}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Idempotent {

    /**
     * How long a request is taken to be in progress: who dies over it leaves it to the next one after that. Longer than
     * the work ever takes, at most the TTL: a duration such as {@code 30s}.
     */
    String leaseTtl();
}
