/**
 * Rules, problems and the one door to the compiler's messages. Imported by declaration, validation and the entry
 * points.
 */
@NullMarked
package io.keywright.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
