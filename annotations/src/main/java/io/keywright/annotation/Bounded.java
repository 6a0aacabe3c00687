package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the greatest number of elements that one key holds. Generated writes keep to it atomically. It fits
 * collections: a HASH with a {@link Field} component, a LIST, a SET, a SORTED_SET, a GEO and a STREAM. Of a BITMAP it
 * is the number of bits, or of counters: offsets and indexes are below it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Bounded {

    /** The greatest number of elements, at least 1; of a STREAM, about that many. */
    int value();

    /** What a write does that would go beyond the bound. */
    WhenFull whenFull() default WhenFull.STANDARD;
}
