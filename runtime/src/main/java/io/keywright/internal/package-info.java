/**
 * Connections, sending and the translation of errors. Only {@code io.keywright} and {@code io.keywright.repository} may
 * import it; it may change in any release.
 */
@NullMarked
package io.keywright.internal;

import org.jspecify.annotations.NullMarked;
