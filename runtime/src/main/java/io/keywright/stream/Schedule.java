package io.keywright.stream;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Parked entries of one kind, by the time at which they are due. Guarded by its {@link Holdings}. */
final class Schedule<E> {

    private final PriorityQueue<Work<E>> queue =
            new PriorityQueue<>(Comparator.comparingLong(work -> work.dueNanos - ORIGIN));

    /** Nanosecond times are compared by their differences. */
    private static final long ORIGIN = System.nanoTime();

    void add(Work<E> work) {
        queue.add(work);
    }

    void remove(Work<E> work) {
        queue.remove(work);
    }

    /** The next entry if it is due, without removing it. */
    @Nullable
    Work<E> due(long now) {
        Work<E> first = queue.peek();
        return first != null && first.dueNanos - now <= 0 ? first : null;
    }

    /** Nanoseconds until the next entry is due, at most {@code limit}. */
    long untilDue(long now, long limit) {
        Work<E> first = queue.peek();
        return first == null ? limit : Math.min(limit, first.dueNanos - now);
    }

    int size() {
        return queue.size();
    }
}
