package io.keywright.repository;

import io.keywright.RedisTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several calls as one. It fails if one of them fails, after the others have their replies. */
final class CallBatch<T extends @Nullable Object> implements Call<List<T>> {

    private final List<Call<T>> calls;

    private CallBatch(List<Call<T>> calls) {
        this.calls = calls;
    }

    /** Sends each item. */
    static <I, T extends @Nullable Object> Call<List<T>> send(List<I> items, Function<I, Call<T>> send) {
        List<Call<T>> calls = new ArrayList<>(items.size());
        for (I item : items) {
            calls.add(send.apply(item));
        }
        return new CallBatch<>(calls);
    }

    @Override
    public List<T> await() {
        List<T> results = new ArrayList<>(calls.size());
        RuntimeException failure = null;
        for (Call<T> call : calls) {
            try {
                results.add(call.await());
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
        return results;
    }

    @Override
    public CompletionStage<List<T>> toCompletionStage() {
        List<CompletableFuture<T>> stages = new ArrayList<>(calls.size());
        for (Call<T> call : calls) {
            stages.add(call.toCompletionStage().toCompletableFuture());
        }
        return CompletableFuture.allOf(stages.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> stages.stream().map(CompletableFuture::join).toList());
    }
}
