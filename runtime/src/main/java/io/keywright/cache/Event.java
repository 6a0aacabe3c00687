package io.keywright.cache;

import org.jspecify.annotations.Nullable;

/**
 * What the protocol is told: replies, the passing of time, results.
 *
 * @param <P> the payload
 */
sealed interface Event<P> {

    /**
     * What a command that reads has found.
     *
     * @param age how the clock, and the dice, judge an entry
     * @param stamp what the entry's groups stood at when they were asked: after the read began, and before anything is
     *     loaded; 0 where nothing is stamped
     */
    record Found<P>(Seen<P> seen, Age age, long stamp) implements Event<P> {}

    /** A command that writes was executed; whether its condition held. */
    record Done<P>(boolean applied) implements Event<P> {}

    /** The server refuses writes but may still answer reads. */
    record Refused<P>() implements Event<P> {}

    /** No reply, or an error: the command may have been executed, may be yet, or never will. */
    record Failed<P>() implements Event<P> {}

    /** The loader's result; null where there is no such value. */
    record Loaded<P>(@Nullable P value) implements Event<P> {}

    /** The loader failed, was cut off, or was not admitted; or its value can't be stored. */
    record LoadFailed<P>() implements Event<P> {}

    /** The pause is over; look again. */
    record Again<P>() implements Event<P> {}

    /** The caller has waited as long as it will. */
    record WaitedEnough<P>() implements Event<P> {}

    /**
     * The load that was waited for is one of this process, and this is its result.
     *
     * @param lease under which it was loaded
     * @param stamp under which it was loaded
     */
    record Joined<P>(EntryId lease, long stamp, @Nullable P value) implements Event<P> {}

    /**
     * This writer's fence stands.
     *
     * @param birth tells the fence from any that stands there when this one is gone
     * @param stamp what the key's groups stood at, read before the work begins; 0 where nothing is stamped
     */
    record Fenced<P>(long birth, long stamp) implements Event<P> {}

    /** The caller's work ended, with a commit or without; what it has written is not known, or is nothing. */
    record Worked<P>() implements Event<P> {}

    /** The caller's work was committed, and has written this. */
    record Committed<P>(long version, P value) implements Event<P> {}

    /** How old an entry is. */
    enum Age {
        FRESH,
        /** Fresh, but worth loading anew before it no longer is. */
        DUE,
        /** Past its soft expiry. */
        STALE,
        /** The same, and somebody loads it anew, or has just failed to. */
        CLAIMED
    }
}
