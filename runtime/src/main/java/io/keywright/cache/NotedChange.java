package io.keywright.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes the source, and records in the same transaction that several entries, of one cache or more, are to be
 * evicted.
 *
 * @param <T> its result
 * @param <X> what it throws
 */
@FunctionalInterface
public interface NotedChange<T extends @Nullable Object, X extends Exception> {

    /** The transaction, its commit included; it puts each of the notes into the {@link EvictionOutbox}. */
    T run(List<EvictionNote> notes) throws X;
}
