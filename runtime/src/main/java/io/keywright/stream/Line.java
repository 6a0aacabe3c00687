package io.keywright.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries that wait for a handler's thread, in their order. Of those with equal order keys one at a time is in the
 * line or beyond it: the others wait behind it until it gives way. Guarded by its {@link Holdings}.
 */
final class Line<E> {

    private final Deque<Work<E>> ready = new ArrayDeque<>();
    private final Map<Object, Sequence<E>> sequences = new HashMap<>();

    /** Entries that are handled one after the other: the one whose turn it is, and those behind it. */
    private static final class Sequence<E> {
        Work<E> head;
        final Deque<Work<E>> behind = new ArrayDeque<>();

        Sequence(Work<E> head) {
            this.head = head;
        }
    }

    /** Puts an entry into the line; what was delivered before goes first. False if it has to wait for another. */
    boolean add(Work<E> work) {
        if (work.orderKey != null) {
            Sequence<E> sequence = sequences.get(work.orderKey);
            if (sequence == null) {
                sequences.put(work.orderKey, new Sequence<>(work));
            } else if (sequence.head != work) {
                sequence.behind.add(work);
                return false;
            }
        }
        if (work.redelivered) {
            ready.addFirst(work);
        } else {
            ready.addLast(work);
        }
        return true;
    }

    /** Lets the next one of its sequence into the line; says whether there is one. */
    boolean giveWay(Work<E> work) {
        Sequence<E> sequence = work.orderKey == null ? null : sequences.get(work.orderKey);
        if (sequence == null) {
            return false;
        }
        if (sequence.head != work) {
            sequence.behind.remove(work);
            return false;
        }
        Work<E> next = sequence.behind.poll();
        if (next == null) {
            sequences.remove(work.orderKey);
            return false;
        }
        sequence.head = next;
        ready.addLast(next);
        return true;
    }

    @Nullable
    Work<E> poll() {
        return ready.poll();
    }

    /** Takes an entry out of the line; says whether it was in it. */
    boolean remove(Work<E> work) {
        return ready.remove(work);
    }

    boolean isEmpty() {
        return ready.isEmpty();
    }
}
