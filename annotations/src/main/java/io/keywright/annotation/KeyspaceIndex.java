package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lists the keys that a module declares, for the compiler of the modules that depend on it. It stands on a type that
 * the compiler generates; never written by hand.
 *
 * <p>The texts are for the processor alone. Members may be added to a format; what changes their meaning raises
 * {@link #format()}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface KeyspaceIndex {

    /** The version of the texts' form. */
    int format();

    /** The name of the module, or of the project, that declares the keys. */
    String owner();

    /** The declared keys, by the type that declares them. */
    Entry[] value();

    /** One declaration. */
    @Documented
    @Target({})
    @Retention(RetentionPolicy.CLASS)
    @interface Entry {

        /** The canonical name of the declaring type. */
        String type();

        /** The Redis type that the keys hold. */
        String redisType();

        /** What stands before the pattern. */
        String prefix();

        /** The pattern as it was written. */
        String pattern();

        /** What each component of the pattern is: its name, an equals sign, and its type's text. */
        String[] parts();
    }
}
