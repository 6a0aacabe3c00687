package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that gives each key's TTL when it is written. The component is a {@link java.time.Duration}; it
 * is not stored in the value: a read gives the time that remains. {@link RedisKey#ttl()} is then the upper bound, and
 * must be given.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Ttl {}
