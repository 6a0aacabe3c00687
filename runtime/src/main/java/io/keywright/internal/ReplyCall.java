package io.keywright.internal;

import io.keywright.KeywrightException;
import io.keywright.RedisTimeoutException;
import io.keywright.WaitInterruptedException;
import io.keywright.repository.Call;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.RedisCommand;
import io.netty.buffer.ByteBuf;
import io.netty.util.Timeout;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One command on its way. It is Lettuce's own future and our {@link Call} in one object: a call costs no object more
 * than a hand-written one.
 *
 * <p>Lettuce's command timeouts are off, because they cost a timer for each command: a waiting thread watches its own
 * clock, and only a stage gets a timer. So every call that anyone can see ends in time.
 */
class ReplyCall<R extends @Nullable Object, T extends @Nullable Object> extends AsyncCommand<byte[], byte[], R>
        implements Call<T> {

    private static final byte QUEUED = 0;
    private static final byte SENT = 1;
    private static final byte WRITTEN = 2;

    private final Route route;
    private final Function<? super R, ? extends T> decode;

    /**
     * QUEUED until it leaves a pipeline; WRITTEN from the moment its bytes are made, after which a failure no longer
     * means that it was not executed.
     */
    private volatile byte progress;

    private boolean direct;
    private String node = "";

    /** Where it went, for those who want to know. */
    private @Nullable Trace trace;

    ReplyCall(Route route, RedisCommand<byte[], byte[], R> command, Function<? super R, ? extends T> decode) {
        super(command);
        this.route = route;
        this.decode = decode;
    }

    final Route route() {
        return route;
    }

    final void markSent() {
        progress = SENT;
    }

    /** The call goes to a cluster node past Lettuce's routing, so that a redirection is ours to follow. */
    final void markDirect() {
        direct = true;
    }

    final boolean isDirect() {
        return direct;
    }

    /** The call is about to leave for that node of a cluster. */
    final void markBoundFor(String nodeId) {
        node = nodeId;
    }

    /** The id of the cluster's node that it went to last; empty where there is one server. */
    final String node() {
        return node;
    }

    final void trace(Trace wanted) {
        trace = wanted;
    }

    final @Nullable Trace trace() {
        return trace;
    }

    /** By which a cluster routes the call; null if it has none. */
    @Nullable
    ByteBuffer routingKey() {
        return getArgs() == null ? null : getArgs().getFirstEncodedKey();
    }

    final void markWritten() {
        progress = WRITTEN;
    }

    /** The server said that it did not execute the command, which is about to be sent again. */
    final void markNotExecuted() {
        progress = SENT;
        if (trace != null) {
            trace.sentAgain(route.client().link().isCluster());
        }
    }

    final boolean isWritten() {
        return progress == WRITTEN;
    }

    @Override
    public void encode(ByteBuf buffer) {
        progress = WRITTEN;
        super.encode(buffer);
    }

    @Override
    public void complete() {
        if (route.sendAgain(this)) {
            return;
        }
        super.complete();
    }

    @Override
    protected void completeResult() {
        route.heard(node);
        super.completeResult();
    }

    @Override
    public T await() {
        if (!isDone()) {
            refuseToWait();
        }
        try {
            return decode.apply(get(route.timeoutNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            expire();
            return awaitExpired();
        } catch (ExecutionException e) {
            throw Failures.translate(this, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            WaitInterruptedException interrupted =
                    new WaitInterruptedException("Interrupted while waiting for the reply to " + describe(), e);
            completeExceptionally(interrupted);
            throw interrupted;
        }
    }

    /** The reply may have come at the last moment, and then counts. */
    private T awaitExpired() {
        R reply;
        try {
            reply = join();
        } catch (RuntimeException e) {
            throw Failures.translate(this, e.getCause() == null ? e : e.getCause());
        }
        return decode.apply(reply);
    }

    final void refuseToWait() {
        if (progress == QUEUED) {
            throw new IllegalStateException(describe() + " is queued in a pipeline that has not been sent");
        }
        refuseToWaitOnEventLoop(describe());
    }

    /** Whether this is a thread on which replies arrive. */
    static boolean isOnEventLoop() {
        Thread thread = Thread.currentThread();
        return thread instanceof FastThreadLocalThread && thread.getName().startsWith("lettuce-");
    }

    static void refuseToWaitOnEventLoop(String what) {
        if (isOnEventLoop()) {
            throw new IllegalStateException("Waiting for " + what
                    + " on a thread of the Redis client would keep all replies from arriving;"
                    + " use async() and chain the stages, or go on with another executor");
        }
    }

    @Override
    public CompletionStage<T> toCompletionStage() {
        CompletableFuture<T> stage = new CompletableFuture<>();
        route.made(stage);
        Timeout timer = isDone() || progress == QUEUED ? null : route.after(this::expire);
        onComplete((reply, failure) -> {
            if (timer != null) {
                timer.cancel();
            }
            if (failure != null) {
                stage.completeExceptionally(Failures.translate(this, failure));
                return;
            }
            T result;
            try {
                result = decode.apply(reply);
            } catch (Throwable e) {
                stage.completeExceptionally(e);
                return;
            }
            stage.complete(result);
        });
        return stage;
    }

    /** Ends the call for want of a reply, unless it has one; if it is not yet written it then never will be. */
    final void expire() {
        if (!isDone()
                && completeExceptionally(new RedisTimeoutException("No reply to " + describe() + " within "
                        + route.timeoutText() + "; it may have been executed"))) {
            route.silent(node);
        }
    }

    /** What became of a completed call: null, or the failure in our own terms. */
    final @Nullable KeywrightException failure() {
        if (!isCompletedExceptionally()) {
            return null;
        }
        try {
            join();
            return null;
        } catch (RuntimeException e) {
            return Failures.translate(this, e.getCause() == null ? e : e.getCause());
        }
    }

    /** The command's name and the key pattern; never a key or a value. */
    final String describe() {
        return name() + " on " + route.keyPattern();
    }

    String name() {
        return getType().toString();
    }

    /** Lettuce logs this; its own form would hold replies. */
    @Override
    public String toString() {
        return "Call[" + describe() + "]";
    }
}
