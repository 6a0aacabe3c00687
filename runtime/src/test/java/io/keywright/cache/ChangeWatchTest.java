package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.repository.Call;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of copies when the connection on which their changes were told is lost, without a server. */
class ChangeWatchTest {

    private final CacheContext context = new CacheContext(CacheOptions.DEFAULT, RandomGenerator.getDefault());
    private Session session = new Session();
    private final CountDownLatch sweeping = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger gone = new AtomicInteger();

    @AfterEach
    void close() {
        goOn.countDown();
        context.close();
    }

    /** R23: there may be many copies, and the timer ends loads, asks servers and sends evictions meanwhile. */
    @Test
    void theTimerDoesNotWaitForASweep() throws Exception {
        ChangeWatch changes = context.changes(ear -> new Connections());
        NearCopies<String, String> copies = new NearCopies<>(NearPolicy.ofEntries(100, Duration.ofMinutes(1)), copy -> {
            sweeping.countDown();
            await(goOn);
            gone.incrementAndGet();
        });
        changes.add(copies);
        keep(changes, copies, "a");
        lose(changes);
        await(sweeping);

        CountDownLatch timely = new CountDownLatch(1);
        Future<?> unused = context.after(0, timely::countDown);
        await(timely);
        changes.add(new NearCopies<String, String>(NearPolicy.ofEntries(100, Duration.ofMinutes(1)), copy -> {}));

        // What ends while a sweep is under way is swept after it.
        keep(changes, copies, "b");
        lose(changes);
        lose(changes);
        goOn.countDown();
        Commands.eventually("both are gone", () -> gone.get() == 2);
    }

    private void keep(ChangeWatch changes, NearCopies<String, String> copies, String key) {
        session = new Session();
        Watch watch = changes.watches().acquire(new KeyBytes(Commands.bytes(key)), session);
        NearEntry<String, String> copy =
                new NearEntry<>(key, Optional.of("value"), Long.MAX_VALUE, List.of(watch), 1, copies);
        copy.keep();
        assertThat(copies.get(key)).isSameAs(copy);
    }

    private void lose(ChangeWatch changes) {
        session.end();
        changes.ended(TrackingEnd.DISCONNECTED);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Session extends TrackedSession {
        Session() {
            super(System.nanoTime());
        }
    }

    /** To nobody. */
    private static final class Connections implements Tracking {
        @Override
        public TrackedSession sessionOf(byte[] key) {
            return null;
        }

        @Override
        public List<Call<byte[]>> readAll(String keyPattern, List<Asked> keys) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void beat() {}

        @Override
        public void close() {}
    }
}
