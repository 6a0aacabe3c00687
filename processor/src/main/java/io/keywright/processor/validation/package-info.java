/**
 * The rules of one type, one class a rule, and the factory that turns a sound declaration into a schema. Imported by
 * the entry points alone.
 */
@NullMarked
package io.keywright.processor.validation;

import org.jspecify.annotations.NullMarked;
