package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts a judgement of the compiler, with the reason, which the document then shows beside the key. It counts for
 * what it stands on and all that is in it: a component, a type, or a package (not its subpackages).
 *
 * <pre>{@code
 * @Accept(rule = "UnboundedGrowth", reason = "one entry a warehouse; there are forty")
 * }</pre>
 *
 * <p>Proofs, such as {@code KeyCollision}, can't be accepted; nor does an acceptance stay that accepts nothing.
 */
@Documented
@Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Accept.Container.class)
public @interface Accept {

    /** The name of the rule, as its messages give it: {@code UnboundedGrowth}. */
    String rule();

    /** Why it is right here, in words for those who operate the server. Not blank. */
    String reason();

    /** Holds the repeated annotations of one place; never written by hand. */
    @Documented
    @Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
    @Retention(RetentionPolicy.CLASS)
    @interface Container {

        /** The annotations in the order of their declaration. */
        Accept[] value();
    }
}
