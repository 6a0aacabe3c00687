package io.keywright.cache;

import io.keywright.repository.Call;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What is on its way whether or not anybody asks. */
final class FutureCall<T extends @Nullable Object> implements Call<T> {

    private final CompletableFuture<T> future;
    private final String keyPattern;

    FutureCall(CompletableFuture<T> future, String keyPattern) {
        this.future = future;
        this.keyPattern = keyPattern;
    }

    @Override
    public T await() {
        return Waiting.get(future, keyPattern);
    }

    @Override
    public CompletionStage<T> toCompletionStage() {
        return future;
    }
}
