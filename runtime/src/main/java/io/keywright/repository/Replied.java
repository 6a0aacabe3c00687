package io.keywright.repository;

import io.keywright.KeywrightException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one command of several that were sent together: its reply, or how it failed.
 *
 * @param reply what the server answered, which may be null; null where the command failed
 * @param failure null where it did not
 * @param <R> what the server answers
 */
public record Replied<R extends @Nullable Object>(
        @Nullable R reply, @Nullable KeywrightException failure) {

    /** Names the kind only: a reply may be a secret. */
    @Override
    public String toString() {
        return failure == null ? "Replied" : "Replied[" + failure.getMessage() + "]";
    }
}
