/**
 * Keys: written straight to bytes, parsed back, and mapped to cluster slots. Everything here is free of I/O and of
 * shared mutable state. Generated code, the repository package and users (for {@link io.keywright.key.KeyPartCodec},
 * {@link io.keywright.key.Namespace} and the exception) may import it; it imports nothing of Keywright itself.
 */
@NullMarked
package io.keywright.key;

import org.jspecify.annotations.NullMarked;
