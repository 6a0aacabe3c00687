/**
 * Values as bytes: the streaming port that generated codecs write to and read from, its two formats (JSON and
 * MessagePack), and the interface for codecs of the user's own. It depends on jackson-core and, where it is used,
 * msgpack-core. Everything but {@code io.keywright.key} may import it.
 */
@NullMarked
package io.keywright.codec;

import org.jspecify.annotations.NullMarked;
