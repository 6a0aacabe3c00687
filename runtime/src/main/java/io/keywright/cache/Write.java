package io.keywright.cache;

import io.keywright.annotation.Consistency;
import org.jspecify.annotations.Nullable;

/**
 * The state of one write around one key. Immutable and pure like {@link Read}.
 *
 * <p>Whether the caller's work succeeds or fails, the key is evicted after it: a commit that seemed to fail may have
 * been made. A write through puts what was committed there in place of that, if it has a fence: without one nobody
 * could say that nothing newer was written and evicted in between.
 *
 * @param level what is promised
 * @param through whether what is written is put into the cache
 * @param stage what was asked for last
 * @param token unique to this write
 * @param fence its birth, for a write through
 * @param stamp of the key's groups, read before the work began
 */
record Write(Consistency level, boolean through, Stage stage, EntryId token, long fence, long stamp) {

    /** What was asked for last. */
    enum Stage {
        FENCING,
        /** Clearing away a fence that may stand or not; the work is not done. */
        ABORTING,
        WORKING,
        PUTTING,
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
        return begin(level, false, token);
    }

    /** Begins a write, through to the cache or not. */
    static <P> WriteStep<P> begin(Consistency level, boolean through, EntryId token) {
        return level.isFenced() || through
                ? new WriteStep<>(new Write(level, through, Stage.FENCING, token, 0, 0), new Action.Fence<>(token))
                : new WriteStep<>(new Write(level, false, Stage.WORKING, token, 0, 0), new Action.Work<>());
    }

    /** What follows from an event. */
    <P> WriteStep<P> on(Event<P> event) {
        boolean done = event instanceof Event.Done;
        return switch (stage) {
            case FENCING -> onFenced(event);
            case WORKING ->
                through && event instanceof Event.Committed<P> c
                        ? new WriteStep<>(
                                at(Stage.PUTTING), new Action.Put<>(token, fence, stamp, c.version(), c.value()))
                        : new WriteStep<>(at(Stage.EVICTING), evict());
            case PUTTING -> done ? end() : new WriteStep<>(at(Stage.EVICTING), evict());
            case ABORTING -> end();
            case EVICTING -> done ? end() : new WriteStep<>(this, evict());
            case END -> throw new IllegalStateException("the write is over");
        };
    }

    private <P> WriteStep<P> onFenced(Event<P> event) {
        if (event instanceof Event.Fenced<P> fenced) {
            Write working = new Write(level, through, Stage.WORKING, token, fenced.birth(), fenced.stamp());
            return new WriteStep<>(working, new Action.Work<>());
        }
        if (event instanceof Event.Done) {
            return new WriteStep<>(new Write(level, false, Stage.WORKING, token, 0, 0), new Action.Work<>());
        }
        // At LEASE the fence is only for the value's sake: without it the write is one that evicts.
        return level.isFenced()
                ? new WriteStep<>(at(Stage.ABORTING), evict())
                : new WriteStep<>(new Write(level, false, Stage.WORKING, token, 0, 0), new Action.Work<>());
    }

    private <P> Action<P> evict() {
        return level.isFenced() ? new Action.Unfence<>(token) : new Action.Evict<>();
    }

    private <P> WriteStep<P> end() {
        return new WriteStep<>(at(Stage.END), null);
    }

    private Write at(Stage next) {
        return new Write(level, through, next, token, fence, stamp);
    }
}
