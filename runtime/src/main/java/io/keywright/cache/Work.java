package io.keywright.cache;

import org.jspecify.annotations.Nullable;

/**
 * What {@link CacheStore#writing} does between fence and eviction: a change of the source, its commit included.
 *
 * @param <T> its result
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object, X extends Exception> {

    T run() throws X;
}
