package io.keywright.internal;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Makes what could not be made for want of a connection, again and again until that succeeds, on one thread: to connect
 * blocks, so it is nothing for the client's own threads. There is no thread while there is nothing to make.
 */
final class Connector {

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long IDLE_MILLIS = 2_000;

    private final long longestPauseMillis;

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
        Thread made = new Thread(task, "keywright-connector");
        made.setDaemon(true);
        return made;
    });

    /** @param longestPause between two attempts */
    Connector(Duration longestPause) {
        this.longestPauseMillis = longestPause.toMillis();
        thread.setKeepAliveTime(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    /** Makes it as soon as that is possible. */
    void make(Later<?> later) {
        make(later, failure -> {});
    }

    /** @param failed is told of each attempt that failed */
    void make(Later<?> later, Consumer<RuntimeException> failed) {
        schedule(later, failed, FIRST_PAUSE_MILLIS);
    }

    private void schedule(Later<?> later, Consumer<RuntimeException> failed, long pause) {
        // Not all clients of a server come in the same instant.
        long jittered = pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
        try {
            Future<?> unused = thread.schedule(() -> attempt(later, failed, pause), jittered, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // Nobody waits for it any more.
        }
    }

    private void attempt(Later<?> later, Consumer<RuntimeException> failed, long pause) {
        RuntimeException failure = later.attempt();
        if (failure != null) {
            failed.accept(failure);
            schedule(later, failed, Math.min(longestPauseMillis, pause * 2));
        }
    }

    /** Makes nothing more; an attempt that is under way is interrupted. */
    void close() {
        thread.shutdownNow();
    }
}
