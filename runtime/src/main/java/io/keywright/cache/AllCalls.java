package io.keywright.cache;

import io.keywright.repository.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Several calls that have been sent; their results in order, or the failure of one. */
final class AllCalls<T extends @Nullable Object> implements Call<List<T>> {

    private final List<Call<T>> calls;

    AllCalls(List<Call<T>> calls) {
        this.calls = calls;
    }

    @Override
    public List<T> await() {
        List<T> results = new ArrayList<>(calls.size());
        for (Call<T> call : calls) {
            results.add(call.await());
        }
        return results;
    }

    @Override
    public CompletionStage<List<T>> toCompletionStage() {
        CompletionStage<List<T>> all = CompletableFuture.completedFuture(new ArrayList<>(calls.size()));
        for (Call<T> call : calls) {
            all = all.thenCombine(call.toCompletionStage(), (results, result) -> {
                results.add(result);
                return results;
            });
        }
        return all;
    }
}
