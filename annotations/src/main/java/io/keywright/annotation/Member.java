package io.keywright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what tells the elements of one key apart: the member of a SET, a SORTED_SET, a HYPERLOGLOG or a GEO, or the
 * offset of a BITMAP's bit or the index of its {@link BitCounter}, an {@code int} or {@code long} that is not negative.
 *
 * <p>A lone member component is stored bare if its type is a scalar or an enum, otherwise as a document. Several of
 * them are one member, a document. Without a member component all that are neither in the key nor otherwise marked are
 * the member; a BITMAP needs one.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Member {}
