package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a number that is changed by increments, atomically on the server.
 *
 * <p>It fits a HASH record's {@code int} and {@code long} (HINCRBY) and {@code double} (HINCRBYFLOAT) components, the
 * {@link Value} of a HASH map, and the lone {@link Value} of a STRING. A missing counter is 0. An {@code int} can be
 * counted past what it holds, and can't be read from then on; the compiler warns of it.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Counter {}
