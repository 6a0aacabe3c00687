package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the keys of a type never expire, and why that is right; beside a {@link Ttl} component of type
 * {@code Optional<Duration>}, that those of them never do whose value has none.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Persistent {

    /** Why the keys need no TTL, in words for those who operate the server; the document shows it. Not blank. */
    String reason();
}
