/**
 * The languages of the annotations' texts: key patterns, what their parts look like as bytes, TTLs and jitter; and the
 * exact proofs on them: do two patterns share a key, does a pattern read one key in two ways.
 *
 * <p>Pure: no compiler type, no dependency, no state; the same input gives the same output. Every other package of the
 * processor may import it; it imports none of them.
 */
@NullMarked
package io.keywright.processor.pattern;

import org.jspecify.annotations.NullMarked;
