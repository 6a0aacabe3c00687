package io.keywright.stream;

/**
 * What is done with each entry: the application's part. Called by several threads at once if the consumer's concurrency
 * is above 1.
 *
 * @param <E> the entity's type
 */
@FunctionalInterface
public interface StreamHandler<E> {

    /**
     * Handles an entry. To return means that it is done: it is acknowledged then. To throw means that it is to be tried
     * again later, or given up after the last attempt.
     *
     * <p>The same entry may come twice: what is done must be idempotent, for example by remembering the entry's id in
     * the same transaction. The thread is interrupted when a shutdown has waited for long enough.
     *
     * @throws Exception anything; it never stops the consumer
     */
    void handle(Delivery<E> delivery) throws Exception;
}
