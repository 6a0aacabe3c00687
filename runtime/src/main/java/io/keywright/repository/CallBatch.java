package io.keywright.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several calls of one pipeline as one. It fails if one of them fails; the others are executed all the same. */
final class CallBatch<R extends @Nullable Object, T extends @Nullable Object> implements Call<T> {

    private final List<? extends Call<? extends R>> calls;
    private final Function<? super List<R>, ? extends T> decode;

    /**
     * Joins calls.
     *
     * @param decode is given the results in the order of the calls
     */
    CallBatch(List<? extends Call<? extends R>> calls, Function<? super List<R>, ? extends T> decode) {
        this.calls = calls;
        this.decode = decode;
    }

    @Override
    public T await() {
        List<R> results = new ArrayList<>(calls.size());
        for (Call<? extends R> call : calls) {
            results.add(call.await());
        }
        return decode.apply(results);
    }

    @Override
    public CompletionStage<T> toCompletionStage() {
        List<CompletableFuture<? extends R>> stages = new ArrayList<>(calls.size());
        for (Call<? extends R> call : calls) {
            stages.add(call.toCompletionStage().toCompletableFuture());
        }
        return CompletableFuture.allOf(stages.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> {
                    List<R> results = new ArrayList<>(stages.size());
                    for (CompletableFuture<? extends R> stage : stages) {
                        results.add(stage.join());
                    }
                    return decode.apply(results);
                });
    }
}
