package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What the loads of a cache say of themselves. */
class LoadsTest {

    /** A thread that is slow to say so does not take back what a later one has said. */
    @Test
    void howManyRunIsSaidInTheirOrder() throws Exception {
        AtomicInteger said = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        CacheMetrics metrics = new CacheMetrics() {
            @Override
            public void loading(String keyPattern, int loads) {
                if (loads == 1) {
                    first.countDown();
                    await(goesOn);
                }
                said.set(loads);
            }
        };
        try (CacheContext context =
                new CacheContext(CacheOptions.DEFAULT.withMetrics(metrics), RandomGenerator.getDefault())) {
            Loads<String> loads = new Loads<>(context, CachePolicy.DEFAULT, "t:<id>");
            Thread slow = new Thread(loads::began);
            slow.start();
            await(first);
            Thread next = new Thread(loads::began);
            next.start();
            Commands.eventually(
                    "it has said so, or waits", () -> !next.isAlive() || next.getState() == Thread.State.BLOCKED);
            goesOn.countDown();
            slow.join();
            next.join();
        }
        assertThat(said).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
