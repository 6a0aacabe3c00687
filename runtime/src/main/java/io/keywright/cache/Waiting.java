package io.keywright.cache;

import io.keywright.WaitInterruptedException;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** How threads wait for what the caches do: each of its parts has a deadline, so the whole has. */
final class Waiting {

    private Waiting() {}

    /** @throws IllegalStateException on a thread of the Redis client, where waiting would stop all replies */
    static void refuseOnEventLoop(String keyPattern) {
        Thread thread = Thread.currentThread();
        if (thread instanceof FastThreadLocalThread && thread.getName().startsWith("lettuce-")) {
            throw new IllegalStateException("Waiting for the cache of " + keyPattern
                    + " on a thread of the Redis client would keep all replies from arriving;"
                    + " chain the stages, or go on with another executor");
        }
    }

    /**
     * As {@link #get}, whatever interrupts the thread meanwhile: what is waited for ends what is done already, and must
     * not stand in the way of its result. The thread's flag is set again.
     */
    static <T extends @Nullable Object> T getUninterruptibly(CompletableFuture<T> future, String keyPattern) {
        if (!future.isDone()) {
            refuseOnEventLoop(keyPattern);
        }
        CompletableFuture<Boolean> over = future.handle((value, failure) -> true);
        boolean unused = over.join();
        return get(future, keyPattern);
    }

    /** The result; or what it failed with, as it is, a checked exception inside of an unchecked one. */
    static <T extends @Nullable Object> T get(CompletableFuture<T> future, String keyPattern) {
        try {
            return Waiting.<T, Exception>getOrThrow(future, keyPattern);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /** The result; or what it failed with, as it is. */
    @SuppressWarnings("unchecked") // a loader's exception, which its caller has declared
    static <T extends @Nullable Object, X extends Exception> T getOrThrow(
            CompletableFuture<T> future, String keyPattern) throws X {
        if (!future.isDone()) {
            refuseOnEventLoop(keyPattern);
        }
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WaitInterruptedException("Interrupted while waiting for the cache of " + keyPattern, e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof Exception thrown) {
                throw (X) thrown;
            }
            throw new CompletionException(cause);
        }
    }
}
