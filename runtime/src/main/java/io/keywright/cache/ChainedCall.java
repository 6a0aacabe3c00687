package io.keywright.cache;

import io.keywright.repository.Call;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call that follows from the reply of another. */
final class ChainedCall<A extends @Nullable Object, B extends @Nullable Object> implements Call<B> {

    private final Call<A> first;
    private final Function<? super A, Call<B>> next;

    ChainedCall(Call<A> first, Function<? super A, Call<B>> next) {
        this.first = first;
        this.next = next;
    }

    @Override
    public B await() {
        return next.apply(first.await()).await();
    }

    @Override
    public CompletionStage<B> toCompletionStage() {
        return first.toCompletionStage().thenCompose(reply -> next.apply(reply).toCompletionStage());
    }
}
