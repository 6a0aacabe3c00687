package io.keywright.repository;

import org.jspecify.annotations.Nullable;

/**
 * Turns an entity into the fields of one STREAM entry and back. The compiler writes one for each type; it is immutable
 * and thread-safe.
 *
 * @param <K> the key's type
 * @param <E> the entity's type: one entry
 */
public interface StreamCodec<K, E> {

    /** The stored names of the fields, in a fixed order. The store asks once; other fields of an entry are ignored. */
    String[] fields();

    /** The key of the stream that holds the entry. */
    K keyOf(E entry);

    /** Encodes each field, aligned with {@link #fields}; null where the entry has none, so that none is stored. */
    byte[] @Nullable [] encode(E entry);

    /**
     * Puts an entry together from its key, its id and its fields.
     *
     * @param id such as {@code 1700000000000-0}
     */
    E decode(K key, String id, FieldValues values);
}
