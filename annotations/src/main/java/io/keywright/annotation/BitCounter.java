package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a BITMAP an array of small counters, which BITFIELD reads and counts on the server: marks the count, an
 * {@code int} or {@code long} component that is always there. The {@link Member} beside it is the counter's index,
 * {@link Bounded} says how many counters a key has.
 *
 * <pre>{@code
 * @RedisKey(pattern = "orders:{branch}:{day:yyyy-MM-dd}", type = RedisType.BITMAP, ttl = "8d")
 * @Bounded(24)
 * public record HourlyOrders(String branch, LocalDate day, @Member int hour, @BitCounter(bits = 16) int orders) {}
 *
 * orders.increment(branch, today, 13, 1);
 * List<HourlyOrders> day = orders.range(branch, today, 0, 24);
 * }</pre>
 *
 * <p>All counters of a key have one width and lie one behind the other: a key of <i>n</i> counters takes at most
 * <i>n</i> × {@code bits} / 8 bytes. A counter that was never written is 0.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface BitCounter {

    /**
     * How many bits a counter has: 1 to 63, and 1 to 64 where it is signed. An {@code int} component holds up to 31,
     * and up to 32 where it is signed.
     */
    int bits();

    /** Whether counts may be negative: {@code i16} in place of {@code u16}. */
    boolean signed() default false;

    /** What an increment does that the counter's bits can't hold. */
    Overflow overflow() default Overflow.SATURATE;
}
