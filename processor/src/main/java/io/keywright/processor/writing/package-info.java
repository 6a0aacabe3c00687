/**
 * The model as Java source. It sees the model and the pattern language only; the operations and the entry points import
 * it.
 */
@NullMarked
package io.keywright.processor.writing;

import org.jspecify.annotations.NullMarked;
