package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The TTL is given by those who write. {@link RedisKey#ttl()} is then the upper bound, and must be given.
 *
 * <p>On a component, a {@link java.time.Duration}, of a STRING or a HASH record: each value brings its TTL. It is not
 * stored in the value: a read gives the time that remains. Where some values have no TTL, it is an
 * {@code Optional<Duration>}, and {@link Persistent} says why that is right: an empty one stays until it is deleted.
 *
 * <p>On the type of a collection, whose elements live and die together: its repository has {@code lasting(Duration)},
 * the same repository with that TTL in place of the declared one.
 *
 * <pre>{@code
 * locks.lasting(Duration.ofSeconds(30)).put(new Hold("invoice-7", worker, 1));
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Ttl {}
