package io.keywright.cache;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps reads from waiting for a Redis that does not answer: after some failures in a row it lets one command through
 * each interval, until one is answered. For any thread; on the path of a hit it costs two volatile reads.
 */
final class Breaker {

    private final int failuresToOpen;
    private final long probeNanos;
    private final CacheMetrics metrics;
    private final AtomicInteger failures = new AtomicInteger();

    /** When the next command is let through, never 0; 0 while closed. */
    private final AtomicLong nextProbe = new AtomicLong();

    Breaker(int failuresToOpen, long probeNanos, CacheMetrics metrics) {
        this.failuresToOpen = failuresToOpen;
        this.probeNanos = probeNanos;
        this.metrics = metrics;
    }

    /** Whether a command may be sent; whoever is told so says how it ended. */
    boolean allows() {
        long probe = nextProbe.get();
        if (probe == 0) {
            return true;
        }
        long now = System.nanoTime();
        return now - probe >= 0 && nextProbe.compareAndSet(probe, now + probeNanos | 1);
    }

    void answered() {
        if (failures.get() != 0) {
            failures.set(0);
        }
        if (nextProbe.get() != 0 && nextProbe.getAndSet(0) != 0) {
            metrics.breaker(false);
        }
    }

    void unanswered() {
        if (failures.incrementAndGet() >= failuresToOpen
                && nextProbe.compareAndSet(0, System.nanoTime() + probeNanos | 1)) {
            metrics.breaker(true);
        }
    }
}
