package io.keywright.repository;

import io.keywright.Outcome;
import io.keywright.OutcomeUnknownException;
import io.keywright.RedisCommandException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
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

    /** The same call, with {@code instead} where the server answers with an error of this code. */
    static <T> Call<T> orWhere(Call<T> call, String code, T instead) {
        return new Call<>() {
            @Override
            public T await() {
                try {
                    return call.await();
                } catch (RedisCommandException refused) {
                    if (refused.code().equals(code)) {
                        return instead;
                    }
                    throw refused;
                }
            }

            @Override
            public CompletionStage<T> toCompletionStage() {
                return call.toCompletionStage()
                        .exceptionallyCompose(failure -> cause(failure) instanceof RedisCommandException refused
                                        && refused.code().equals(code)
                                ? CompletableFuture.completedFuture(instead)
                                : CompletableFuture.failedFuture(cause(failure)));
            }
        };
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    static <T> Call<Outcome<T>> reportingUnknown(Call<Outcome<T>> mutation) {
        return new Call<>() {
            @Override
            public Outcome<T> await() {
                try {
                    return mutation.await();
                } catch (OutcomeUnknownException lost) {
                    return Outcome.unknown(lost);
                }
            }

            @Override
            public CompletionStage<Outcome<T>> toCompletionStage() {
                return mutation.toCompletionStage().exceptionally(Calls::unknownOrThrow);
            }
        };
    }

    private static <T> Outcome<T> unknownOrThrow(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof OutcomeUnknownException lost) {
            return Outcome.unknown(lost);
        }
        throw cause instanceof RuntimeException unchecked ? unchecked : new CompletionException(cause);
    }
}
