package io.keywright.cache;

import org.jspecify.annotations.Nullable;

/**
 * What the protocol wants done next. Those that go to Redis are one command or one script each, atomic on one key.
 *
 * @param <P> the payload
 */
sealed interface Action<P> {

    /** Sent to Redis. */
    sealed interface Command<P> extends Action<P> {}

    /** Says what the key holds, or held. */
    sealed interface Question<P> extends Command<P> {}

    /** If the key is empty, put this lease there; gives what was there before. */
    record GetOrLease<P>(EntryId id) implements Question<P> {}

    /** Gives what is there. */
    record Get<P>() implements Question<P> {}

    /**
     * As {@link GetOrLease}, also where the key still holds what was seen: it is replaced by the lease.
     *
     * @param stamp under which the reply is judged: groups are not asked again
     */
    record TakeOver<P>(Seen<P> seen, EntryId id, long stamp) implements Question<P> {}

    /** If the key holds this lease, put the value in its place; null for an entry that says that there is none. */
    record Fill<P>(EntryId lease, long stamp, @Nullable P value) implements Command<P> {}

    /** If the key holds what this read has put there, remove it. */
    record Release<P>(Held held, EntryId id) implements Command<P> {}

    /** If the key holds the entry that was seen, give it this id, and note for how long nobody else loads it anew. */
    record Claim<P>(Held held, EntryId seen, EntryId id) implements Command<P> {}

    /** If the key holds the entry that was claimed, put the value in its place. */
    record Refresh<P>(
            Held held,
            EntryId claimed,
            long stamp,
            @Nullable P value) implements Command<P> {}

    /** Remove whatever is there. */
    record Evict<P>() implements Command<P> {}

    /** Put a fence there, or add this writer's token to the one that stands. */
    record Fence<P>(EntryId token) implements Command<P> {}

    /**
     * Remove this writer's token; the fence goes with the last one, and any value or lease goes at once. What the other
     * writers of the fence have written is not put there any more: this one's may be newer.
     */
    record Unfence<P>(EntryId token) implements Command<P> {}

    /**
     * Remove this writer's token from its fence, and if it was the last, put the value there, unless another one has
     * left a newer version; or put it in the place of an older value. A newer or equal value stays. Anything else goes.
     */
    record Put<P>(EntryId token, long birth, long stamp, long version, P value) implements Command<P> {}

    /** Call the loader. */
    record Load<P>() implements Action<P> {}

    /** Wait: the holder of this lease is loading. */
    record Pause<P>(EntryId holder) implements Action<P> {}

    /** Do what the caller wants to write, up to its commit. */
    record Work<P>() implements Action<P> {}

    /** What a key holds under an id. */
    enum Held {
        LEASE,
        VALUE,
        NEGATIVE
    }
}
