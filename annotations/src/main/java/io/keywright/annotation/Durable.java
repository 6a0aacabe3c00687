package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the data of a type must survive a restart of its server, and why. The compiler holds it against the
 * {@link Keyspace#persistence()} of its keyspace.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Durable {

    /** Why the data may not be lost, in words for those who operate the server. Not blank. */
    String reason();
}
