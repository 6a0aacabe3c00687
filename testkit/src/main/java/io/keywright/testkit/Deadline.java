package io.keywright.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something to become true, for so long and no longer. */
final class Deadline {

    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

    private Deadline() {}

    /** Whether the condition came true in time; asks every 2 ms. */
    static boolean reaches(Duration within, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > within.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
