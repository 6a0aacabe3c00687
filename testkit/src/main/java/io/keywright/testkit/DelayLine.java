package io.keywright.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Latency: bytes come out in order, each some time after it went in, however many are under way. */
final class DelayLine implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fault-proxy-delay");
        thread.setDaemon(true);
        return thread;
    });

    private volatile long delayNanos;

    void set(Duration delay) {
        delayNanos = delay.toNanos();
    }

    /** Puts the delay before a stream. */
    ProxyConnection.Sink before(OutputStream out) {
        return new Delayed(out);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private final class Delayed implements ProxyConnection.Sink {

        private final OutputStream out;
        private final Queue<byte[]> underWay = new ArrayDeque<>();
        private long latest = System.nanoTime();
        private @Nullable IOException failure;

        Delayed(OutputStream out) {
            this.out = out;
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // deliver() keeps its own failure
        public synchronized void write(byte[] bytes) throws IOException {
            if (failure != null) {
                throw failure;
            }
            if (delayNanos == 0 && underWay.isEmpty()) {
                out.write(bytes);
                return;
            }
            // Never before what went in earlier, even if the delay has become shorter since.
            long now = System.nanoTime();
            latest = Math.max(now + delayNanos, latest);
            underWay.add(bytes);
            timer.schedule(this::deliver, latest - now, TimeUnit.NANOSECONDS);
        }

        /** Always the first: the timer may change the order of what is due at about the same time. */
        private synchronized void deliver() {
            try {
                out.write(underWay.remove());
            } catch (IOException e) {
                failure = e;
            }
        }
    }
}
