package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the id of a STREAM entry: a {@code String} component such as {@code 1700000000000-0}. It is not stored among
 * the entry's fields: the server makes it when the entry is appended, whatever the component holds then, and a read
 * gives it. Every read gives the id beside the object too, so that most types need none.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface EntryId {}
