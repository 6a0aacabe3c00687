package io.keywright.cache;

import io.keywright.repository.Call;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way whether or not anybody asks. What follows from its reply, such as the journal's taking an eviction
 * that is not acknowledged, hangs on the future itself, which is given to nobody: whoever cancels a stage, or ends it
 * after a while, ends the copy that it was given.
 */
final class FutureCall<T extends @Nullable Object> implements Call<T> {

    private final CompletableFuture<T> future;
    private final String keyPattern;

    FutureCall(CompletableFuture<T> future, String keyPattern) {
        this.future = future;
        this.keyPattern = keyPattern;
    }

    /** What is done whoever waits is not told by an interrupt: it would hide what came of it, and end what is next. */
    @Override
    public T await() {
        return Waiting.getUninterruptibly(future, keyPattern);
    }

    @Override
    public CompletionStage<T> toCompletionStage() {
        return future.copy();
    }
}
