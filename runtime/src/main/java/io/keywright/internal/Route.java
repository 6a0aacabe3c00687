package io.keywright.internal;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.CommandType;
import io.netty.util.Timeout;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the calls of one channel have in common: where they go, how long they may take, what errors call them. */
final class Route {

    private final Client client;
    private final String keyPattern;
    private final @Nullable CommandPipeline pipeline;

    Route(Client client, String keyPattern, @Nullable CommandPipeline pipeline) {
        this.client = client;
        this.keyPattern = keyPattern;
        this.pipeline = pipeline;
    }

    Client client() {
        return client;
    }

    String keyPattern() {
        return keyPattern;
    }

    /**
     * A pipeline is sent when the stages of its calls are complete, not only the calls themselves. What is waited for
     * depends on the stage before anything else can: a CompletableFuture runs its dependents last in, first out, so
     * stages that are made of this one are complete by then, too.
     */
    void made(CompletableFuture<?> stage) {
        if (pipeline != null) {
            pipeline.add(stage.handle((result, failure) -> true));
        }
    }

    long timeoutNanos() {
        return client.timeoutNanos();
    }

    String timeoutText() {
        return client.timeoutText();
    }

    /** Runs a task when the command timeout is over, on a thread that may run what depends on it. */
    @Nullable
    Timeout after(Runnable task) {
        return client.after(task);
    }

    void heard(String node) {
        client.watch().heard(node);
    }

    void silent(String node) {
        client.watch().silent(node);
    }

    /**
     * Looks at the server's answer before it counts.
     *
     * @return whether the answer says that the command was not executed, and it will be sent again in a form that will
     *     be
     */
    <R extends @Nullable Object> boolean sendAgain(ReplyCall<R, ?> call) {
        return sendAgain(call, call, 0);
    }

    private <R extends @Nullable Object> boolean sendAgain(
            ReplyCall<R, ?> call, AsyncCommand<byte[], byte[], R> last, int redirections) {
        String error = last.getOutput().getError();
        if (error == null) {
            return false;
        }
        if (Redirections.isRedirection(error)) {
            return redirect(call, last, redirections);
        }
        if (!(call instanceof ScriptCall<R, ?> script)) {
            return false;
        }
        Attempt<R> attempt = otherForm(script, last.getType() == CommandType.EVAL, error);
        if (attempt == null) {
            return false;
        }
        send(call, attempt, redirections);
        return true;
    }

    private <R extends @Nullable Object> boolean redirect(
            ReplyCall<R, ?> call, AsyncCommand<byte[], byte[], R> last, int redirections) {
        if (redirections == Redirections.MOST) {
            return false;
        }
        if (redirections == 0 && call.isDirect()) {
            send(call, copy(call, last), 1); // at once, so that a batch keeps its order
            return true;
        }
        return client.later(
                Redirections.pauseMillis(redirections), call, () -> send(call, copy(call, last), redirections + 1));
    }

    private static <R extends @Nullable Object> Attempt<R> copy(
            ReplyCall<R, ?> call, AsyncCommand<byte[], byte[], R> last) {
        last.getOutput().setError((String) null);
        return new Attempt<>(call, last.getType(), last.getOutput(), last.getArgs());
    }

    private <R extends @Nullable Object> void send(ReplyCall<R, ?> call, Attempt<R> attempt, int redirections) {
        if (call.isDone()) {
            return; // its time was over before its turn came
        }
        call.markNotExecuted();
        attempt.onComplete((reply, failure) -> {
            if (failure == null) {
                call.complete(reply);
            } else if (!sendAgain(call, attempt, redirections)) {
                call.completeExceptionally(firstRefusal(call, failure));
            }
        });
        client.link().dispatchAgain(attempt);
    }

    /** The other form of a script that was refused in one: each is tried once, so that a refusal of both ends it. */
    private static <R extends @Nullable Object> @Nullable Attempt<R> otherForm(
            ScriptCall<R, ?> script, boolean wentBySource, String error) {
        if (!wentBySource && !script.isBySource() && ServerError.isUpFront(error, "NOSCRIPT")) {
            return script.bySource(ByteArrayCodec.INSTANCE);
        }
        if (wentBySource && script.isBySource() && ServerError.isUpFront(error, "NOPERM")) {
            return script.byDigest(ByteArrayCodec.INSTANCE); // this user may run loaded scripts, and no others
        }
        return null;
    }

    /** A script that may not go by its source and is not loaded: what the user can mend is the first. */
    private static Throwable firstRefusal(ReplyCall<?, ?> call, Throwable failure) {
        boolean notLoaded = failure instanceof RedisNoScriptException;
        String first = call.getOutput().getError();
        return notLoaded && ServerError.isUpFront(first, "NOPERM")
                ? new RedisCommandExecutionException(first)
                : failure;
    }
}
