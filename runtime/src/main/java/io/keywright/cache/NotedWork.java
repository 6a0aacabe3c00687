package io.keywright.cache;

import org.jspecify.annotations.Nullable;

/**
 * What changes the source, and records in the same transaction that the cache is to be told of it.
 *
 * @param <T> its result
 * @param <X> what it throws
 */
@FunctionalInterface
public interface NotedWork<T extends @Nullable Object, X extends Exception> {

    /** The transaction, its commit included; it puts the note into the {@link EvictionOutbox}. */
    T run(EvictionNote note) throws X;
}
