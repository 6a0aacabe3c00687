package io.keywright.stream;

import io.keywright.repository.Schedule;
import java.time.Duration;

/** Says how a mover works; then {@link #start}. Not safe for use by several threads. */
public final class StreamMoverBuilder {

    private static final int MOST_AT_ONCE = 1_000;

    private final Schedule schedule;
    private Duration every = Duration.ofSeconds(1);
    private int batch = 100;
    private int ahead;

    StreamMoverBuilder(Schedule schedule) {
        this.schedule = schedule;
    }

    /**
     * How long the mover waits at most before it looks again; 1 s by default, from 10 ms to 1 min. It comes sooner
     * where it knows of an entry that is due; so late is only one that was scheduled meanwhile for sooner.
     */
    public StreamMoverBuilder every(Duration pause) {
        if (pause.toMillis() < 10 || pause.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("a mover looks every 10 ms to 1 min");
        }
        this.every = pause;
        return this;
    }

    /** How many entries are moved in one step, while other clients wait; 100 by default, at most 1,000. */
    public StreamMoverBuilder batch(int entries) {
        if (entries < 1 || entries > MOST_AT_ONCE) {
            throw new IllegalArgumentException("a step moves 1 to 1,000 entries");
        }
        this.batch = entries;
        return this;
    }

    /**
     * Lets the stream hold at most so many entries that its slowest group has not read, so that what is due sooner can
     * still overtake the others where they wait; by default it may hold any number. At least 1, at most 1,000. A group
     * that nobody reads stops the mover then.
     */
    public StreamMoverBuilder ahead(int entries) {
        if (entries < 1 || entries > MOST_AT_ONCE) {
            throw new IllegalArgumentException("a stream is kept 1 to 1,000 entries ahead");
        }
        this.ahead = entries;
        return this;
    }

    /** Starts the mover: a thread on the shared connection, since no command of it waits. */
    public StreamMover start() {
        StreamMover mover = new StreamMover(schedule, every, batch, ahead);
        mover.start();
        return mover;
    }
}
