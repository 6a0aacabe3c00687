package io.keywright.repository;

import org.jspecify.annotations.Nullable;

/**
 * What became of a pending entry that a consumer wanted to handle again.
 *
 * @param kind what is known
 * @param attempt which delivery this is, if it was taken; how many there were, if they are used up; else 0
 * @param entry the entry, if it was taken
 */
public record Taken<E>(Kind kind, int attempt, @Nullable RawEntry<E> entry) {

    /** What is known of it. */
    public enum Kind {
        /** It is to be handled now; the delivery has been counted. */
        TAKEN,
        /** It has been delivered as often as it may be. */
        EXHAUSTED,
        /** It was trimmed or deleted while it was pending, and is pending no longer. */
        LOST,
        /** It was acknowledged, or another consumer has it. */
        GONE
    }
}
