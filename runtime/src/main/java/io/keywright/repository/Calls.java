package io.keywright.repository;

import io.keywright.KeywrightException;
import io.keywright.Outcome;
import io.keywright.OutcomeUnknownException;
import io.keywright.RedisCommandException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls that are made of others, or of nothing. */
final class Calls {

    private Calls() {}

    static <T extends @Nullable Object> Call<T> completed(T result) {
        return new Call<>() {
            @Override
            public T await() {
                return result;
            }

            @Override
            public CompletionStage<T> toCompletionStage() {
                return CompletableFuture.completedFuture(result);
            }
        };
    }

    static <T extends @Nullable Object> Call<T> failed(RuntimeException failure) {
        return new Call<>() {
            @Override
            public T await() {
                throw failure;
            }

            @Override
            public CompletionStage<T> toCompletionStage() {
                return CompletableFuture.failedFuture(failure);
            }
        };
    }

    static <T extends @Nullable Object, U extends @Nullable Object> Call<U> map(
            Call<T> call, Function<? super T, ? extends U> mapper) {
        return new Call<>() {
            @Override
            public U await() {
                return mapper.apply(call.await());
            }

            @Override
            public CompletionStage<U> toCompletionStage() {
                return call.toCompletionStage().thenApply(mapper);
            }
        };
    }

    /** The same call, whose result is told to somebody else first, also where its stage has been cancelled. */
    static <T> Call<T> telling(Call<T> call, Consumer<? super T> other) {
        Call<T> told = call.map(result -> {
            other.accept(result);
            return result;
        });
        return new Call<>() {
            @Override
            public T await() {
                return told.await();
            }

            @Override
            public CompletionStage<T> toCompletionStage() {
                return told.toCompletionStage().toCompletableFuture().copy();
            }
        };
    }

    /** The same call, with {@code instead} where the server answers with an error of this code. */
    static <T> Call<T> orWhere(Call<T> call, String code, T instead) {
        return recovering(call, failure -> {
            if (failure instanceof RedisCommandException refused
                    && refused.code().equals(code)) {
                return instead;
            }
            throw failure;
        });
    }

    static <T> Call<Outcome<T>> reportingUnknown(Call<Outcome<T>> mutation) {
        return recovering(mutation, failure -> {
            if (failure instanceof OutcomeUnknownException lost) {
                return Outcome.unknown(lost);
            }
            throw failure;
        });
    }

    /** The same call, with a result in place of a failure; {@code recovery} throws what it has none for. */
    static <T extends @Nullable Object> Call<T> recovering(Call<T> call, Function<KeywrightException, T> recovery) {
        return new Call<>() {
            @Override
            public T await() {
                try {
                    return call.await();
                } catch (KeywrightException failure) {
                    return recovery.apply(failure);
                }
            }

            @Override
            public CompletionStage<T> toCompletionStage() {
                return call.toCompletionStage().exceptionally(failure -> recovery.apply(knownOrThrow(failure)));
            }
        };
    }

    private static KeywrightException knownOrThrow(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof KeywrightException known) {
            return known;
        }
        throw cause instanceof RuntimeException unchecked ? unchecked : new CompletionException(cause);
    }
}
