/**
 * Consumers of streams: threads that read a consumer group's entries, hand them to a handler and acknowledge them. For
 * applications; it stands on {@code io.keywright.repository.StreamGroup}.
 */
@NullMarked
package io.keywright.stream;

import org.jspecify.annotations.NullMarked;
