package io.keywright.cache;

import io.keywright.annotation.Consistency;
import org.jspecify.annotations.Nullable;

/**
 * The state of one write around one key. Immutable and pure like {@link Read}.
 *
 * <p>Whether the caller's work succeeds or fails, the key is evicted after it: a commit that seemed to fail may have
 * been made.
 *
 * @param level what is promised
 * @param stage what was asked for last
 * @param token unique to this write
 */
record Write(Consistency level, Stage stage, EntryId token) {

    /** What was asked for last. */
    enum Stage {
        FENCING,
        /** Clearing away a fence that may stand or not; the work is not done. */
        ABORTING,
        WORKING,
        /** Repeated until it is acknowledged. */
        EVICTING,
        END
    }

    /**
     * One step of a write.
     *
     * @param next the write after it
     * @param action what to do now; null at the end
     */
    record WriteStep<P>(Write next, @Nullable Action<P> action) {}

    /** Begins a write. */
    static <P> WriteStep<P> begin(Consistency level, EntryId token) {
        return level == Consistency.FENCED
                ? new WriteStep<>(new Write(level, Stage.FENCING, token), new Action.Fence<>(token))
                : new WriteStep<>(new Write(level, Stage.WORKING, token), new Action.Work<>());
    }

    /** What follows from an event. */
    <P> WriteStep<P> on(Event<P> event) {
        boolean done = event instanceof Event.Done;
        return switch (stage) {
            case FENCING ->
                done
                        ? new WriteStep<>(at(Stage.WORKING), new Action.Work<>())
                        : new WriteStep<>(at(Stage.ABORTING), evict());
            case WORKING -> new WriteStep<>(at(Stage.EVICTING), evict());
            case ABORTING -> end();
            case EVICTING -> done ? end() : new WriteStep<>(this, evict());
            case END -> throw new IllegalStateException("the write is over");
        };
    }

    private <P> Action<P> evict() {
        return level == Consistency.FENCED ? new Action.Unfence<>(token) : new Action.Evict<>();
    }

    private <P> WriteStep<P> end() {
        return new WriteStep<>(at(Stage.END), null);
    }

    private Write at(Stage next) {
        return new Write(level, next, token);
    }
}
