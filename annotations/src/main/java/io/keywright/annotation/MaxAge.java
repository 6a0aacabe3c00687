package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares how old the entries of a STREAM get, about: each append drops those that are older, by whole blocks. It
 * counts by the ids that the server makes. Where {@link ConsumerGroups} are declared, what they still need stays.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface MaxAge {

    /** A duration such as {@code 12h} or {@code 7d}. */
    String value();
}
