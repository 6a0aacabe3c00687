package io.keywright.stream;

/**
 * An entry that is to be handled.
 *
 * @param id what the stream knows it by: the same each time it is delivered
 * @param value what it holds
 * @param attempt which attempt this is: 1, or more if earlier ones failed or were never heard of again
 */
public record Delivery<E>(String id, E value, int attempt) {

    /** The id alone: a value may be a secret. */
    @Override
    public String toString() {
        return "Delivery[" + id + ", attempt " + attempt + "]";
    }
}
