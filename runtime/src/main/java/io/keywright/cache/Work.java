package io.keywright.cache;

import org.jspecify.annotations.Nullable;

/**
 * What is done for a cache: between fence and eviction of {@link CacheStore#writing} a change of the source, its commit
 * included; where a key has no parts, a load.
 *
 * @param <T> its result
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object, X extends Exception> {

    T run() throws X;
}
