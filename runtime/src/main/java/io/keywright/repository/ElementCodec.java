package io.keywright.repository;

/**
 * Turns the members of a collection into bytes and back: what all codecs of collections have in common. The compiler
 * writes one for each type; it is immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <M> the type of a member: the lone component's, or the generated {@code Member} of several
 * @param <E> the entity's type: one element
 */
public interface ElementCodec<K, M, E> {

    /** The key of the collection that holds the element. */
    K keyOf(E element);

    /** What tells the element apart from the others of its key. */
    M memberOf(E element);

    /** Encodes a member: what is equal gives the same bytes. */
    byte[] encodeMember(M member);

    /** Reads a member back. */
    M decodeMember(byte[] bytes);
}
