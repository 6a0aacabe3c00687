package io.keywright.stream;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The entries that wait for a time: for the dead-letter stream, or for their next attempt, those apart that may have
 * killed their consumer. Guarded by its {@link Holdings}.
 */
final class Parking<E> {

    /** Nanosecond times are compared by their differences. */
    private static final long ORIGIN = System.nanoTime();

    private final PriorityQueue<Work<E>> doomed = schedule();
    private final PriorityQueue<Work<E>> retries = schedule();
    private final PriorityQueue<Work<E>> suspects = schedule();

    private static <E> PriorityQueue<Work<E>> schedule() {
        return new PriorityQueue<>(Comparator.comparingLong(work -> work.dueNanos - ORIGIN));
    }

    void add(Work<E> work) {
        scheduleOf(work).add(work);
    }

    void remove(Work<E> work) {
        scheduleOf(work).remove(work);
    }

    private PriorityQueue<Work<E>> scheduleOf(Work<E> work) {
        if (work.cause != null) {
            return doomed;
        }
        return work.suspect ? suspects : retries;
    }

    int size() {
        return doomed.size() + retries.size() + suspects.size();
    }

    /** Takes out an entry that is given up. */
    @Nullable
    Work<E> pollDoomed(long now) {
        return isDue(doomed, now) ? doomed.poll() : null;
    }

    /** Takes out an entry that is to be tried again. */
    @Nullable
    Work<E> pollRetry(long now, boolean suspectsToo) {
        if (isDue(retries, now)) {
            return retries.poll();
        }
        return suspectsToo && isDue(suspects, now) ? suspects.poll() : null;
    }

    boolean hasDueRetry(long now) {
        return isDue(retries, now);
    }

    boolean hasDueSuspect(long now) {
        return isDue(suspects, now);
    }

    /** Nanoseconds until an entry is to be given up, at most {@code limit}; not above 0 if one is. */
    long untilDoomed(long now, long limit) {
        return untilDue(doomed, now, limit);
    }

    /** As {@link #untilDoomed}, until one is to be tried again. */
    long untilRetry(long now, long limit, boolean suspectsToo) {
        long retry = untilDue(retries, now, limit);
        return suspectsToo ? untilDue(suspects, now, retry) : retry;
    }

    private boolean isDue(PriorityQueue<Work<E>> schedule, long now) {
        return untilDue(schedule, now, 1) <= 0;
    }

    private long untilDue(PriorityQueue<Work<E>> schedule, long now, long limit) {
        Work<E> first = schedule.peek();
        return first == null ? limit : Math.min(limit, first.dueNanos - now);
    }
}
