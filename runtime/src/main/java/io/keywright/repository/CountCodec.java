package io.keywright.repository;

/**
 * The codec of members that have a count: the counters of a BITMAP.
 *
 * @param <K> the key's type
 * @param <M> the index's type
 * @param <E> the entity's type
 */
public interface CountCodec<K, M, E> extends ElementCodec<K, M, E> {

    /** The element's count. */
    long countOf(E element);

    /** Puts an element together from its key, its index and its count. */
    E decode(K key, M member, long count);
}
