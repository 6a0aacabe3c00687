package io.keywright.internal;

import io.lettuce.core.RedisException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that can't be made without a connection, and is made as soon as there is one. For any thread. */
final class Later<T> {

    private final Supplier<? extends T> make;
    private final Consumer<? super T> close;
    private volatile @Nullable T made;
    private volatile RedisException missing;

    // guarded by this
    private boolean closed;

    /**
     * Something that could not be made yet.
     *
     * @param failure why not
     * @param close ends it, once it has been made
     */
    Later(Supplier<? extends T> make, Consumer<? super T> close, Throwable failure) {
        this.make = make;
        this.close = close;
        this.missing = new NotConnected(failure);
    }

    /** Null as long as it has not been made. */
    @Nullable
    T made() {
        return made;
    }

    /** Why it has not been made: the same exception for many. */
    RedisException missing() {
        return missing;
    }

    /**
     * Tries to make it; blocks meanwhile.
     *
     * @return the failure; null where there is nothing more to do
     */
    @Nullable
    RuntimeException attempt() {
        if (isClosed()) {
            return null;
        }
        T result;
        try {
            result = make.get();
        } catch (RuntimeException failure) {
            synchronized (this) {
                if (!closed) {
                    missing = new NotConnected(failure);
                }
            }
            return failure;
        }
        synchronized (this) {
            if (!closed) {
                made = result;
                return null;
            }
        }
        close.accept(result);
        return null;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Ends it, whether it has been made or is just being made. Does nothing the second time. */
    void close() {
        T last;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            last = made;
            missing = new RedisException("Connection is closed");
        }
        if (last != null) {
            close.accept(last);
        }
    }

    /** There has been no connection since the start. */
    static final class NotConnected extends RedisException {

        private static final long serialVersionUID = 1;

        NotConnected(Throwable failure) {
            super("there has been no connection yet: " + ConnectFailure.describe(failure), failure);
        }
    }
}
