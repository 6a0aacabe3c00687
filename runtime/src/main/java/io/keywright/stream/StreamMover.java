package io.keywright.stream;

import io.keywright.repository.MovedEntries;
import io.keywright.repository.Schedule;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Appends the entries of a schedule to their stream when they are due: a thread that looks, moves in bounded steps, and
 * waits until the next one is due.
 *
 * <pre>{@code
 * StreamMover mover = schedule.mover("main").start();
 * Runtime.getRuntime().addShutdownHook(new Thread(mover::close));
 * }</pre>
 *
 * <p>Each step is atomic on the server, whose clock decides: an entry is in the schedule or in the stream, whatever
 * happens to a mover or to a reply, and any number of movers may run. One is enough; a second one, in another process,
 * takes over what the first no longer does. No outage and no error stops it. For any thread.
 */
public final class StreamMover implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Schedule schedule;
    private final Duration every;
    private final int batch;
    private final int ahead;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final LongAdder moved = new LongAdder();
    private final LongAdder outages = new LongAdder();

    StreamMover(Schedule schedule, Duration every, int batch, int ahead) {
        this.schedule = schedule;
        this.every = every;
        this.batch = batch;
        this.ahead = ahead;
        this.thread = new Thread(this::run, "keywright-mover-" + schedule);
    }

    /** A mover of this schedule. */
    public static StreamMoverBuilder of(Schedule schedule) {
        return new StreamMoverBuilder(schedule);
    }

    void start() {
        thread.start();
    }

    /** How many entries this mover has moved, as far as it has heard. Sends nothing. */
    public long moved() {
        return moved.sum();
    }

    /** How many of its steps failed. Sends nothing. */
    public long outages() {
        return outages.sum();
    }

    /** Whether it has been closed entirely. */
    public boolean isClosed() {
        return closing.getCount() == 0 && !thread.isAlive();
    }

    /**
     * Ends the mover after the step that it is in, within the command timeout, and leaves the rest in the schedule.
     * Does nothing the second time. Close movers before {@link io.keywright.Keywright}.
     */
    @Override
    public void close() {
        closing.countDown();
        if (thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        Duration pause = Duration.ZERO;
        while (!isClosing(pause)) {
            try {
                pause = step();
                failures = 0;
            } catch (Throwable failure) {
                outages.increment();
                if (++failures == 1) {
                    ConsumerLog.outage("moving what is due", schedule, failure);
                }
                pause = Duration.ofNanos(ConsumerSettings.backoffNanos(failures, FIRST_PAUSE, LONGEST_PAUSE));
            }
        }
    }

    /** Moves what is due, up to a batch, and gives how long there is nothing to do. */
    private Duration step() {
        MovedEntries done = schedule.moveDue(batch, ahead).await();
        moved.add(done.count());
        Duration next =
                done.untilNext().filter(wait -> wait.compareTo(every) < 0).orElse(every);
        // It is due and was not moved: the stream is full for now.
        return next.isZero() && done.count() < batch ? every : next;
    }

    /** Whether it is to end, now or within so long. */
    private boolean isClosing(Duration pause) {
        try {
            return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return closing.getCount() == 0; // nobody has reason to interrupt this thread
        }
    }

    /** The schedule's pattern. */
    @Override
    public String toString() {
        return "StreamMover[" + schedule + "]";
    }
}
