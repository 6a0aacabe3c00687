package io.keywright.repository;

/**
 * The codec of elements that are members and nothing beside: those of a SET, a HYPERLOGLOG or a BITMAP.
 *
 * @param <K> the key's type
 * @param <M> the member's type
 * @param <E> the entity's type
 */
public interface MemberCodec<K, M, E> extends ElementCodec<K, M, E> {

    /** Puts an element together from its key and its member. */
    E decode(K key, M member);
}
