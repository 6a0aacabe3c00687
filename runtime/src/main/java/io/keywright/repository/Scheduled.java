package io.keywright.repository;

import java.time.Instant;

/**
 * An entry that waits for its time.
 *
 * @param value the entry
 * @param due when it is to be appended to its stream, to the millisecond
 */
public record Scheduled<E>(E value, Instant due) {

    /** The time alone: a value may be a secret. */
    @Override
    public String toString() {
        return "Scheduled[" + due + "]";
    }
}
