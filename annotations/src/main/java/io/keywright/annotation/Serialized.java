package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how the value of one key pattern is encoded: on a type, the whole value of a STRING, an element of a LIST or a
 * message of a CHANNEL. On a component of a document or of a HASH record, that component alone.
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Serialized {

    /** The format; on a component only {@link #codec()} counts. */
    ValueFormat format() default ValueFormat.JSON;

    /**
     * A class with a public no-argument constructor that implements {@code io.keywright.codec.ValueCodec} of the
     * annotated type. {@code void}: none, {@link #format()} counts.
     */
    Class<?> codec() default void.class;
}
