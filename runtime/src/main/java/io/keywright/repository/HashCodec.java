package io.keywright.repository;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Turns a record into the fields of a HASH and back. The compiler writes one for each type; it is immutable and
 * thread-safe.
 *
 * <p>A field is known by its index in {@link #fields}. Where the schema leaves the TTL to each value (a component with
 * {@link io.keywright.annotation.Ttl}), the codec also overrides {@link #lifetimeOf} and {@link #decode(Object,
 * FieldValues, Duration)}.
 *
 * @param <K> the key's type
 * @param <V> the record's type
 */
public interface HashCodec<K, V> {

    /** The stored names of the fields, in a fixed order. The store asks once, and only for these fields. */
    String[] fields();

    /** The key under which the value is stored. */
    K keyOf(V value);

    /** Encodes each field, aligned with {@link #fields}; null where the value has none, so that none is stored. */
    byte[] @Nullable [] encode(V value);

    /**
     * Puts a value together from its key and its fields; one is there at least, save in a cache, which has a header.
     */
    V decode(K key, FieldValues values);

    /** As {@link #decode(Object, FieldValues)}, with the time that the key still lives. */
    default V decode(K key, FieldValues values, Duration remaining) {
        return decode(key, values);
    }

    /** The TTL that the value asks for, or null where the schema says it. */
    default @Nullable Duration lifetimeOf(V value) {
        return null;
    }
}
