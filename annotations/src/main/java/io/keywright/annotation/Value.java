package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what is stored bare: a String as itself, a number as decimal text, bytes as they are.
 *
 * <p>It fits the only value component of a STRING, of a HASH map's entry, of a LIST element or of a CHANNEL message. A
 * type without a bare form is stored as a document.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Value {}
