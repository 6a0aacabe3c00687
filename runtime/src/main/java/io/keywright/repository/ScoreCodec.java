package io.keywright.repository;

/**
 * The codec of members that have a score: those of a SORTED_SET.
 *
 * @param <K> the key's type
 * @param <M> the member's type
 * @param <E> the entity's type
 */
public interface ScoreCodec<K, M, E> extends ElementCodec<K, M, E> {

    /** The element's score. */
    double scoreOf(E element);

    /** Puts an element together from its key, its member and its score. */
    E decode(K key, M member, double score);
}
