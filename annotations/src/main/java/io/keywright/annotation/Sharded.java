package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a cluster keeps each channel of a CHANNEL type on the node of its slot ({@code SPUBLISH} and
 * {@code SSUBSCRIBE}, Redis 7.0 and later, Valkey), where others are passed on by every node to every other. There is
 * no subscription by pattern then. On a server that is no cluster it makes no difference.
 *
 * <p>A message that is published one way is not received the other: all programs that share a channel declare it alike.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Sharded {}
