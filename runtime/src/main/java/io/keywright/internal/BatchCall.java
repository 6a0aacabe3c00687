package io.keywright.internal;

import io.keywright.KeywrightException;
import io.keywright.OutcomeUnknownException;
import io.keywright.RedisTimeoutException;
import io.keywright.WaitInterruptedException;
import io.keywright.repository.Call;
import io.keywright.repository.Replied;
import io.lettuce.core.protocol.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several commands that are one call: it is done when all of them are, and is then made of what became of each. */
final class BatchCall<R extends @Nullable Object, T extends @Nullable Object> implements Call<T> {

    private final Route route;
    private final List<? extends ReplyCall<? extends R, ?>> members;
    private final CompletableFuture<@Nullable Void> done;
    private final Gathering<R, T> gathering;

    /** Makes the result of commands that are done. */
    interface Gathering<R extends @Nullable Object, T extends @Nullable Object> {
        T gather(List<? extends ReplyCall<? extends R, ?>> members);
    }

    BatchCall(
            Route route,
            List<? extends ReplyCall<? extends R, ?>> members,
            CompletableFuture<@Nullable Void> done,
            Gathering<R, T> gathering) {
        this.route = route;
        this.members = members;
        this.done = done;
        this.gathering = gathering;
    }

    /** Of all replies; fails if any of the commands did. */
    static <R extends @Nullable Object, T extends @Nullable Object> Gathering<R, T> all(
            Function<? super List<R>, ? extends T> decode) {
        return members -> decode.apply(replies(members));
    }

    /** What became of each. */
    static <R extends @Nullable Object> List<Replied<R>> each(List<? extends ReplyCall<? extends R, ?>> members) {
        List<Replied<R>> each = new ArrayList<>(members.size());
        for (ReplyCall<? extends R, ?> member : members) {
            KeywrightException failure = member.failure();
            each.add(failure == null ? new Replied<>(member.join(), null) : new Replied<>(null, failure));
        }
        return each;
    }

    static <R extends @Nullable Object> List<ReplyCall<? extends R, R>> members(
            Route route, List<? extends Command<byte[], byte[], ? extends R>> commands) {
        List<ReplyCall<? extends R, R>> members = new ArrayList<>(commands.size());
        for (Command<byte[], byte[], ? extends R> command : commands) {
            members.add(member(route, command));
        }
        return members;
    }

    private static <S extends R, R extends @Nullable Object> ReplyCall<S, R> member(
            Route route, Command<byte[], byte[], S> command) {
        return new ReplyCall<>(route, command, reply -> reply);
    }

    @Override
    public T await() {
        if (!done.isDone()) {
            members.get(0).refuseToWait();
        }
        try {
            // Each chunk has a timer of its own that ends its calls; the bound here only guards against a bug in that.
            done.get(longestNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WaitInterruptedException("Interrupted while waiting for the replies to " + describe(), e);
        } catch (TimeoutException | ExecutionException e) {
            throw new RedisTimeoutException(
                    "Not all replies to " + describe() + " came; they may have been executed", e);
        }
        return result();
    }

    private long longestNanos() {
        long chunks = (members.size() + Batch.CHUNK - 1L) / Batch.CHUNK;
        return (chunks + 1) * route.timeoutNanos();
    }

    @Override
    public CompletionStage<T> toCompletionStage() {
        CompletableFuture<T> stage = new CompletableFuture<>();
        route.made(stage);
        CompletableFuture<@Nullable Void> unused = done.whenComplete((nothing, impossible) -> {
            T result;
            try {
                result = result();
            } catch (Throwable e) {
                stage.completeExceptionally(e);
                return;
            }
            stage.complete(result);
        });
        return stage;
    }

    private T result() {
        return gathering.gather(members);
    }

    private static <R extends @Nullable Object> List<R> replies(List<? extends ReplyCall<? extends R, ?>> members) {
        List<R> replies = new ArrayList<>(members.size());
        KeywrightException worst = null;
        for (ReplyCall<? extends R, ?> member : members) {
            KeywrightException failure = member.failure();
            if (failure == null) {
                replies.add(member.join());
            } else if (worst == null
                    || (failure instanceof OutcomeUnknownException && !(worst instanceof OutcomeUnknownException))) {
                worst = failure;
            }
        }
        if (worst != null) {
            throw worst;
        }
        return replies;
    }

    private String describe() {
        return members.size() + " commands on " + route.keyPattern();
    }

    @Override
    public String toString() {
        return "Call[" + describe() + "]";
    }
}
