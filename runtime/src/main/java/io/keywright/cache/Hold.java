package io.keywright.cache;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The watches under which one key is read. They go to the copy that is made of what was read, or are given back, once;
 * those of a read that nobody asks for in time too. For any thread.
 */
final class Hold {

    private final AtomicBoolean over = new AtomicBoolean();
    private final long endNanos;
    private volatile List<Watch> watches;

    Hold(List<Watch> watches, long endNanos) {
        this.watches = watches;
        this.endNanos = endNanos;
    }

    List<Watch> watches() {
        return watches;
    }

    /** Takes the watches, for a copy or to give them back; whether nobody has before. */
    boolean take() {
        return over.compareAndSet(false, true);
    }

    /** Gives the watches back, unless that is done. */
    void release(Watches to) {
        if (take()) {
            watches.forEach(to::release);
            watches = List.of();
        }
    }

    boolean isOver() {
        return over.get();
    }

    /** Whether whoever wants a copy comes too late. */
    boolean isLate(long nowNanos) {
        return nowNanos - endNanos >= 0;
    }
}
