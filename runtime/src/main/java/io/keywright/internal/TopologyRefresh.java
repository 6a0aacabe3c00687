package io.keywright.internal;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Asks the cluster who serves which slots, as soon as a call finds its node gone. Lettuce asks after some attempts to
 * reconnect, which come ever more rarely, and commands that it rejects for want of a connection do not make it ask: a
 * replica that was promoted would be found many seconds late.
 */
final class TopologyRefresh {

    /** A refresh connects to every node that is not connected; a cluster takes about that long to notice a failure. */
    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    private final Supplier<CompletionStage<?>> refresh;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong earliest = new AtomicLong(System.nanoTime());

    TopologyRefresh(Supplier<CompletionStage<?>> refresh) {
        this.refresh = refresh;
    }

    /** Starts a refresh, unless one is under way or was within the last second. Never waits, never fails. */
    void request() {
        if (System.nanoTime() - earliest.get() < 0 || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            CompletionStage<?> unused = refresh.get().whenComplete((done, failure) -> end());
        } catch (RuntimeException e) {
            end(); // the client is being closed
        }
    }

    private void end() {
        earliest.set(System.nanoTime() + INTERVAL_NANOS);
        running.set(false);
    }
}
