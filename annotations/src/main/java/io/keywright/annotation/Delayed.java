package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that entries of a STREAM may have to wait for their time: in a second {@link RedisKey} of the same type, a
 * SORTED_SET, from which they go to the stream when they are due.
 *
 * <pre>{@code
 * @RedisKey(pattern = "reminders:{{{shop}}}", type = STREAM, ttl = "30d", expiry = REFRESH_ON_WRITE)
 * @RedisKey(pattern = "reminders:{{{shop}}}:due", type = SORTED_SET, ttl = "90d", expiry = REFRESH_ON_WRITE,
 *         repository = "ReminderSchedule")
 * @Delayed
 * @Bounded(10_000)
 * public record Reminder(String shop, long cartId) {}
 * }</pre>
 *
 * <p>The sorted set is then no index of members: it has no {@link Score}, and its repository schedules and cancels
 * entries, and moves what is due. Its pattern has the same parts in the same order; on a cluster the two need one hash
 * tag. A {@link Bounded} schedule refuses what is too much, whatever the stream does.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Delayed {}
