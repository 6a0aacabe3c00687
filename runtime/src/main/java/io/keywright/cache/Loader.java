package io.keywright.cache;

import org.jspecify.annotations.Nullable;

/**
 * What a cache asks where Redis has no answer: reads committed data of the source, in a snapshot that begins when it is
 * called. May block; is called on the executor of {@link CacheOptions}.
 *
 * @param <K> what is asked for: a key, or several
 * @param <V> what it gives
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface Loader<K, V extends @Nullable Object, X extends Exception> {

    V load(K key) throws X;
}
