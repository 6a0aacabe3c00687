package io.keywright.cache;

import io.keywright.WaitInterruptedException;
import io.keywright.repository.Call;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One key's read as a {@link Call}: its first command is sent; who waits for it decodes a hit on its own thread. */
final class ReadCall<K, V, X extends Exception> implements LoadingCall<Optional<V>, X> {

    private final CacheRead<K, V> read;
    private final String keyPattern;
    private final @Nullable Call<Event<V>> first;

    ReadCall(CacheRead<K, V> read, String keyPattern) {
        this.read = read;
        this.keyPattern = keyPattern;
        this.first = read.firstCommand();
    }

    @Override
    public Optional<V> await() {
        begin();
        return Waiting.get(read.result(), keyPattern);
    }

    @Override
    public Optional<V> orThrow() throws X {
        begin();
        return Waiting.<Optional<V>, X>getOrThrow(read.result(), keyPattern);
    }

    private void begin() {
        try {
            Waiting.refuseOnEventLoop(keyPattern);
        } catch (IllegalStateException e) {
            if (first != null) {
                read.abandon();
            }
            throw e;
        }
        if (first == null) {
            read.begin();
        } else {
            Event<V> reply = null;
            Throwable failure = null;
            try {
                reply = first.await();
            } catch (WaitInterruptedException e) {
                read.abandon();
                throw e;
            } catch (Throwable e) {
                failure = e; // as a stage has it: no reply, for whatever reason, is a reason to load
            }
            if (reply != null) {
                read.replied(reply);
            } else if (failure != null) {
                read.failed(failure);
            }
        }
    }

    @Override
    public CompletionStage<Optional<V>> toCompletionStage() {
        if (first == null) {
            read.begin();
        } else {
            read.leave();
            first.toCompletionStage().whenComplete((reply, failure) -> {
                if (failure == null) {
                    read.replied(reply);
                } else {
                    read.failed(failure);
                }
            });
        }
        return read.result();
    }
}
