package io.keywright.stream;

import io.keywright.repository.RawEntry;
import org.jspecify.annotations.Nullable;

/** One entry that a consumer holds, from its delivery until it is acknowledged. Guarded by its {@link Holdings}. */
final class Work<E> {

    /** Where an entry is on its way. */
    enum State {
        /** Waits for its next attempt, or for the dead-letter stream. */
        PARKED,
        /** Waits for a handler's thread, or for another entry that it must not overtake. */
        READY,
        RUNNING,
        /** Handled, and not known to be acknowledged. */
        DONE
    }

    final String id;

    /** Which attempt this is; while parked, how many there were. */
    int attempt;

    /** While parked: the attempts include one that never began. */
    boolean notBegun;

    /** It was delivered before and nothing was heard of it: perhaps it killed its consumer. */
    boolean suspect;

    /** Handed out by the keeper, which has only so many out at a time. */
    boolean redelivered;

    State state = State.READY;

    @Nullable
    RawEntry<E> entry;

    /** The entry decoded, where that was needed before its turn. */
    @Nullable
    E value;

    /** What must not be overtaken; null for nothing. */
    @Nullable
    Object orderKey;

    /** Why it is given up; null as long as it is not. */
    @Nullable
    String cause;

    /** Whether another consumer has taken it over while it was running here. */
    boolean overtaken;

    /** Whether it is in the stream no more: what is known of it is what is here. */
    boolean trimmed;

    /** When it may go on, while it is parked. */
    long dueNanos;

    /** When the server last heard that it is held. */
    long keptNanos = System.nanoTime();

    /** How often moving it to the dead letters, or taking it, has failed for want of the server. */
    int outages;

    /** How often the server has refused to let it be taken, or moved to the dead letters. */
    int refusals;

    Work(String id) {
        this.id = id;
    }

    /** The attempt that comes next. */
    int nextAttempt() {
        return notBegun ? attempt : attempt + 1;
    }
}
