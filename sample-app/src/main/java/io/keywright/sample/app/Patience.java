package io.keywright.sample.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what others do on threads and connections of their own, and not for ever. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Patience() {}

    /** Looks again and again until it is so. */
    static void until(String what, Callable<Boolean> isSo) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!isSo.call()) {
            SampleFailure.unless(System.nanoTime() < deadline, "Waited in vain for " + what);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Waits until all of it is counted down; else the message says how far it came. */
    static void await(CountDownLatch latch, Supplier<String> otherwise) throws InterruptedException {
        if (!latch.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new SampleFailure(otherwise.get());
        }
    }
}
