/**
 * Elements as records: raw facts and where they stand. The only package that walks elements; validation and the entry
 * points import it.
 */
@NullMarked
package io.keywright.processor.declaration;

import org.jspecify.annotations.NullMarked;
