package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the latitude of a GEO member: a {@code double}, in degrees from -85.05112878 to 85.05112878, which are the
 * limits of the server.
 *
 * <p>The server holds a position as a 52-bit geohash: what is read differs from what was written by less than a metre.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Latitude {}
