package io.keywright.repository;

import io.keywright.RedisTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several calls as one. It fails if one of them fails, after the others have their replies. */
final class CallBatch implements Call<@Nullable Void> {

    private final List<Call<@Nullable Void>> calls;

    private CallBatch(List<Call<@Nullable Void>> calls) {
        this.calls = calls;
    }

    /** Sends each item. */
    static <T> Call<@Nullable Void> send(List<T> items, Function<T, Call<@Nullable Void>> send) {
        List<Call<@Nullable Void>> calls = new ArrayList<>(items.size());
        for (T item : items) {
            calls.add(send.apply(item));
        }
        return new CallBatch(calls);
    }

    @Override
    public @Nullable Void await() {
        RuntimeException failure = null;
        for (Call<@Nullable Void> call : calls) {
            try {
                call.await();
            } catch (RedisTimeoutException e) {
                // The others were sent at the same time: to wait as long for each of them would add up.
                throw e;
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return null;
    }

    @Override
    public CompletionStage<@Nullable Void> toCompletionStage() {
        CompletableFuture<?>[] stages = calls.stream()
                .map(call -> call.toCompletionStage().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(stages);
    }
}
