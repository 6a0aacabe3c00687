package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component of a {@link WriteThrough} cache that says how new a value is: a {@code long} or {@code int} from
 * 1 on that each commit which changes the value makes greater, such as a column that every UPDATE counts up.
 *
 * <p>A moment in time is none: two commits may have the same one, and the later commit an earlier one. A value whose
 * version is not positive is never put into the cache by a write.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Version {}
