package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the consumer groups of a STREAM, each of which gets every entry, and where the entries go that none of a
 * group's consumers could handle: a second {@link RedisKey} of the same type.
 *
 * <pre>{@code
 * @RedisKey(pattern = "orders:{{{shop}}}", type = STREAM, ttl = "30d", expiry = REFRESH_ON_WRITE)
 * @RedisKey(pattern = "orders:{{{shop}}}:dead", type = STREAM, ttl = "90d", expiry = REFRESH_ON_WRITE,
 *         repository = "DeadOrderRepository")
 * @ConsumerGroups(value = {"billing", "mail"}, deadLetters = "DeadOrderRepository")
 * @Bounded(10_000)
 * public record OrderEvent(String shop, long orderId, Status status) {}
 * }</pre>
 *
 * <p>The repository then makes consumers; a {@link Bounded} stream, or one with a {@link MaxAge}, keeps what a group
 * has not acknowledged yet, unless {@link Bounded#whenFull()} says otherwise.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ConsumerGroups {

    /** The names of the groups: at least one, none of them blank, each once. */
    String[] value();

    /**
     * The {@link RedisKey#repository()} of the type's key that holds the dead letters. Its pattern has the same parts
     * in the same order; on a cluster the two need one hash tag.
     */
    String deadLetters();
}
