package io.keywright.internal;

import io.lettuce.core.api.StatefulRedisConnection;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for the connection to one node, first come first served: stages that hang on one future would run in
 * no promised order. And the connection that they got last.
 */
final class ConnectionQueue {

    private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();

    /** Whoever raises it from 0 serves, for the others too. */
    private final AtomicInteger work = new AtomicInteger();

    private volatile @Nullable StatefulRedisConnection<byte[], byte[]> handedOut;

    /** The connection that calls went to last, open or not; null if none has been made. */
    @Nullable
    StatefulRedisConnection<byte[], byte[]> handedOut() {
        return handedOut;
    }

    void handedOut(StatefulRedisConnection<byte[], byte[]> connection) {
        if (handedOut != connection) {
            handedOut = connection; // a read is cheaper, and it is mostly the same
        }
    }

    /** Hands over the connection, or the failure to make it; at once if there is one and nobody waits for it. */
    void whenConnected(
            CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connecting,
            BiConsumer<@Nullable StatefulRedisConnection<byte[], byte[]>, @Nullable Throwable> use) {
        Waiter waiter = new Waiter(connecting, use);
        if (connecting.isDone() && waiters.isEmpty()) {
            waiter.serve();
            return;
        }
        waiters.add(waiter);
        CompletableFuture<?> unused = connecting.whenComplete((connection, failure) -> serve());
    }

    private void serve() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            Waiter first = waiters.peek();
            while (first != null && first.connecting.isDone()) {
                // It leaves when it is served: until then nobody may pass.
                first.serve();
                waiters.remove();
                first = waiters.peek();
            }
            seen = work.addAndGet(-seen);
        } while (seen != 0);
    }

    private record Waiter(
            CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connecting,
            BiConsumer<@Nullable StatefulRedisConnection<byte[], byte[]>, @Nullable Throwable> use) {

        void serve() {
            CompletableFuture<?> unused = connecting.whenComplete(use);
        }
    }
}
