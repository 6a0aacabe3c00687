package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the name under which a component (as a document's or a HASH's field), an enum constant or a subtype of a sealed
 * type (as the discriminator's value) is stored, so that renaming the Java side does not break what Redis holds.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface StoredAs {

    /** The stored name. Not blank. */
    String value();
}
