package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Encodes a key component by a codec of the user's own, where no placeholder format fits. */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface KeyPart {

    /**
     * A class with a public no-argument constructor that implements {@code io.keywright.key.KeyPartCodec} of the
     * component's type.
     */
    Class<?> codec();

    /**
     * The characters and the length that the codec's texts have, as a character class such as {@code [a-z0-9-]1..32}.
     * The proof that keys do not collide stands on it; the runtime refuses a text outside it.
     */
    String alphabet();
}
