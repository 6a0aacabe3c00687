package io.keywright.repository;

/**
 * One entry of a stream.
 *
 * @param id what the stream knows it by, such as {@code 1700000000000-0}: ids grow, and begin with the server's
 *     milliseconds since 1970 where the server made them
 * @param value what it holds
 */
public record StreamEntry<E>(String id, E value) {

    /** The id alone: a value may be a secret. */
    @Override
    public String toString() {
        return "StreamEntry[" + id + "]";
    }
}
