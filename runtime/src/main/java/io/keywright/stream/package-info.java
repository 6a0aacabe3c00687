/**
 * Consumers of streams: threads that read a consumer group's entries, hand them to a handler and acknowledge them; and
 * movers, which append what has waited for its time. For applications; it stands on
 * {@code io.keywright.repository.StreamGroup}.
 */
@NullMarked
package io.keywright.stream;

import org.jspecify.annotations.NullMarked;
