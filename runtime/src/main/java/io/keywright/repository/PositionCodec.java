package io.keywright.repository;

/**
 * The codec of members that have a position: those of a GEO.
 *
 * @param <K> the key's type
 * @param <M> the member's type
 * @param <E> the entity's type
 */
public interface PositionCodec<K, M, E> extends ElementCodec<K, M, E> {

    /** The element's longitude in degrees. */
    double longitudeOf(E element);

    /** The element's latitude in degrees. */
    double latitudeOf(E element);

    /** Puts an element together from its key, its member and its position. */
    E decode(K key, M member, double longitude, double latitude);
}
