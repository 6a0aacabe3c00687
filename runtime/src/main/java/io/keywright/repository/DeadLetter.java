package io.keywright.repository;

/**
 * An entry that a group gave up.
 *
 * @param id what the dead-letter stream knows it by; begins with the time at which it was given up
 * @param originalId the entry's id in its own stream
 * @param group which group gave it up
 * @param consumer which of its consumers
 * @param attempts how many times it had been delivered
 * @param cause why: the class of the last failure, or {@code abandoned} if no delivery was heard of again
 * @param entry the entry itself, not decoded: it may be what can't be
 */
public record DeadLetter<E>(
        String id, String originalId, String group, String consumer, long attempts, String cause, RawEntry<E> entry) {}
