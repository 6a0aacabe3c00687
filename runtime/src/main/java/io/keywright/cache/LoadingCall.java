package io.keywright.cache;

import io.keywright.repository.Call;
import org.jspecify.annotations.Nullable;

/**
 * A read through a cache, which may call a loader.
 *
 * @param <T> what it gives
 * @param <X> what the loader may throw
 */
public interface LoadingCall<T extends @Nullable Object, X extends Exception> extends Call<T> {

    /**
     * As {@link #await}, but what a loader threw is thrown as it is where it is a checked exception too; {@link #await}
     * throws that inside a {@link java.util.concurrent.CompletionException}. Who waited for the load of another caller
     * gets what that one's loader threw, so give one cache loaders that throw alike.
     *
     * @throws X what the loader threw
     */
    T orThrow() throws X;
}
