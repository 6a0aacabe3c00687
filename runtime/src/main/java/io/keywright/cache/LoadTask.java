package io.keywright.cache;

import io.keywright.cache.Loads.Source;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One call of a loader. Its result comes within the deadline; its place in the bulkhead is free only when the loader
 * has really returned, since only then has the source one query less.
 */
final class LoadTask<T> implements Bulkhead.Task {

    private final Loads<?> loads;
    private final LoadChain chain;
    private final Source<T> source;
    private final CompletableFuture<@Nullable T> result = new CompletableFuture<>();
    private final AtomicBoolean placed = new AtomicBoolean(true);
    private @Nullable Future<?> deadline;
    private @Nullable Thread thread;
    private volatile long startedNanos;
    private volatile boolean started;

    LoadTask(Loads<?> loads, LoadChain chain, Source<T> source) {
        this.loads = loads;
        this.chain = chain;
        this.source = source;
    }

    LoadChain chain() {
        return chain;
    }

    CompletionStage<@Nullable T> result() {
        return result;
    }

    /** How long the loader took, in milliseconds; for a result that is there. */
    int millis() {
        return (int) Math.min(Integer.MAX_VALUE, (System.nanoTime() - startedNanos) / 1_000_000);
    }

    boolean beganAfter(long nanos) {
        return !started || startedNanos - nanos > 0;
    }

    /** False, and nothing is to be loaded, if there is no timer any more. */
    boolean startDeadline(long nanos) {
        deadline = loads.context().after(nanos, () -> loads.context().execute(() -> cutOff(nanos)));
        return deadline != null;
    }

    void fail(Throwable failure) {
        cancelDeadline();
        result.completeExceptionally(failure);
    }

    /** Also an executor that has thrown may run the task, such as one that got no thread for its queue. */
    @Override
    public boolean refused(Throwable why) {
        if (!giveUpPlace()) {
            return false; // it has been run, and is over
        }
        loads.reject(
                this,
                why instanceof RejectedExecutionException
                        ? "the executor refuses the load"
                        : "no thread could be had for the load ("
                                + why.getClass().getName() + ")");
        return true;
    }

    /** Whether it had its place until now. */
    boolean giveUpPlace() {
        return placed.getAndSet(false);
    }

    private void cutOff(long nanos) {
        LoadTimeoutException timeout = new LoadTimeoutException(loads.keyPattern()
                + (loads.context().isClosed()
                        ? ": the loader had not returned when Keywright was closed"
                        : ": the loader did not return within " + nanos / 1_000_000 + " ms"));
        loads.withdraw(this); // before its callers hear of it, who may ask again
        if (result.completeExceptionally(timeout)) {
            loads.context().metrics().loadTimedOut(loads.keyPattern());
            synchronized (this) {
                if (thread != null) {
                    thread.interrupt();
                }
            }
        }
    }

    @Override
    public void run() {
        if (result.isDone()) {
            loads.left(this); // cut off while it waited for its turn
            return;
        }
        startedNanos = System.nanoTime();
        started = true;
        loads.began();
        // What hangs on the result is no part of the load, though it runs on this thread.
        chain.call(this::call).whenComplete(this::ended);
    }

    private CompletionStage<? extends @Nullable T> call() {
        synchronized (this) {
            thread = Thread.currentThread();
        }
        try {
            return Objects.requireNonNull(source.load(), "the loader returned no stage");
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        } finally {
            synchronized (this) {
                thread = null;
            }
            if (result.isCompletedExceptionally()) {
                Thread.interrupted(); // the interrupt was for this load
            }
        }
    }

    private void ended(@Nullable T value, @Nullable Throwable failure) {
        cancelDeadline();
        long nanos = System.nanoTime() - startedNanos;
        try {
            loads.ended(this);
            loads.context().metrics().loaded(loads.keyPattern(), nanos, failure == null);
        } finally {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(Loads.unwrap(failure));
            }
        }
    }

    private void cancelDeadline() {
        Future<?> timer = deadline;
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
