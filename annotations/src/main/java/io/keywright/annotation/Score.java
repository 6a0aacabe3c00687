package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the score that orders the members of a SORTED_SET: a {@code double}, {@code float}, {@code int}, {@code long}
 * or {@link java.time.Instant} component, which is always there.
 *
 * <p>The server holds scores as doubles: an {@code Instant} is its milliseconds since 1970-01-01T00:00Z, and a
 * {@code long} beyond 2<sup>53</sup> either way, which a double can't hold, is refused when it is written. Exactly one
 * component is the score; all others that are not in the key are {@link Member}.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Score {}
