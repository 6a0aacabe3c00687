package io.keywright.repository;

/**
 * Turns an entity into one entry of a HASH used as a map, and back. The compiler writes one for each type; it is
 * immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <F> the type of the component that tells the entries of one key apart
 * @param <E> the entity's type
 */
public interface EntryCodec<K, F, E> {

    /** The key of the map that holds the entry. */
    K keyOf(E entry);

    /** The entry's field. */
    F fieldOf(E entry);

    /** Encodes a field's name. */
    byte[] encodeField(F field);

    /** Reads a field's name back. */
    F decodeField(byte[] bytes);

    /** Encodes what is stored under the field: all but the components of the key and of the field. */
    byte[] encodeValue(E entry);

    /** Puts an entry together from its key, its field and what is stored there. */
    E decode(K key, F field, byte[] value);
}
