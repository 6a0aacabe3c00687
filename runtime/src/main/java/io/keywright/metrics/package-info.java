/**
 * Bindings of Keywright's metrics to Micrometer, which is an optional dependency: nothing else in the runtime names it.
 * Applications import this package; no other package of Keywright does.
 */
@NullMarked
package io.keywright.metrics;

import org.jspecify.annotations.NullMarked;
