/**
 * What an application calls: {@link io.keywright.Keywright} and its builder, pipelines, outcomes, pages and the
 * exceptions. Everything may import it.
 */
@NullMarked
package io.keywright;

import org.jspecify.annotations.NullMarked;
