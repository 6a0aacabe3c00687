package io.keywright.repository;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Turns an entity into the bytes of a STRING and back. The compiler writes one for each type; it is immutable and
 * thread-safe.
 *
 * <p>Where the schema leaves the TTL to each value (a component with {@link io.keywright.annotation.Ttl}), the codec
 * also overrides {@link #lifetimeOf} and {@link #decode(Object, byte[], Duration)}. Other codecs leave both alone.
 *
 * @param <K> the key's type
 * @param <V> the entity's type
 */
public interface EntityCodec<K, V> {

    /** The key under which the value is stored. */
    K keyOf(V value);

    /** Encodes what is stored of the value: all but the key's components and the TTL. */
    byte[] encode(V value);

    /** Puts a value together from its key and what is stored there. */
    V decode(K key, byte[] bytes);

    /**
     * As {@link #decode(Object, byte[])}, with the time that the key still lives. Where a value may have no TTL, the
     * store calls the method without a time for one that has none.
     */
    default V decode(K key, byte[] bytes, Duration remaining) {
        return decode(key, bytes);
    }

    /** The TTL that the value asks for; null where the schema says it, or where the value says that it has none. */
    default @Nullable Duration lifetimeOf(V value) {
        return null;
    }
}
