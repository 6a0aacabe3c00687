package io.keywright.stream;

import io.keywright.repository.DeadLetterStream;
import io.keywright.repository.StreamGroup;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a consumer was built with.
 *
 * @param temporaryName whether the consumer's name was made up, so that nobody will come back under it
 * @param order gives what entries must have in common to be handled one after the other; null for no order
 */
record ConsumerSettings<E>(
        StreamGroup<E> group,
        String consumer,
        boolean temporaryName,
        StreamHandler<E> handler,
        DeadLetterStream deadLetters,
        int concurrency,
        int maxInFlight,
        int maxAttempts,
        Duration firstRetry,
        Duration longestRetry,
        Duration claimAfter,
        Duration block,
        Duration drainLimit,
        @Nullable Function<? super E, ?> order) {

    /** How many entries may wait for a retry: they hold no payload, but each is claimed again and again. */
    int maxWaitingForRetry() {
        return Math.max(1_000, 10 * maxInFlight);
    }

    /** How long to wait after so many failures in a row. */
    static long backoffNanos(int failures, Duration first, Duration longest) {
        long nanos = first.toNanos();
        for (int i = 1; i < failures && nanos < longest.toNanos(); i++) {
            nanos *= 2;
        }
        return Math.min(nanos, longest.toNanos());
    }
}
