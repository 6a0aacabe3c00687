/**
 * What each Redis type offers: operations with their commands, complexity, Javadoc and the store call they become.
 * Imported by the entry points and by tests.
 */
@NullMarked
package io.keywright.processor.operation;

import org.jspecify.annotations.NullMarked;
