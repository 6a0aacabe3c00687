package io.keywright.cache;

import io.keywright.cache.Flights.Flight;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A read's wait for whoever has the lease of its key: for a load of this process until that ends, for another process's
 * from poll to poll, until it has waited enough.
 */
final class LeaseWait<V> {

    /** The read that waits. */
    interface Waiter<V> {

        /**
         * A pause is over.
         *
         * @param failure why the load that it has waited for failed; null where that is not what ended it
         */
        void waited(Event<V> event, @Nullable Throwable failure);
    }

    private static final long FIRST_POLL_NANOS = 2_000_000;
    private static final long LAST_POLL_NANOS = 50_000_000;

    private final CacheContext context;
    private final Flights<V> flights;
    private final long untilNanos;
    private final Waiter<V> waiter;
    private long pollNanos = FIRST_POLL_NANOS;

    /** @param untilNanos when it has waited enough, by {@link System#nanoTime} */
    LeaseWait(CacheContext context, Flights<V> flights, long untilNanos, Waiter<V> waiter) {
        this.context = context;
        this.flights = flights;
        this.untilNanos = untilNanos;
        this.waiter = waiter;
    }

    /** Waits for that lease's load, or to look again; one pause at a time. */
    void pause(EntryId holder) {
        Flight<V> flight = context.ids().isOwn(holder) ? flights.await(holder) : null;
        Pause pause = new Pause(holder, flight);
        if (flight != null) {
            flight.result().whenComplete(pause::loaded);
            if (flight.flying) {
                return; // ends with the load, which has a deadline
            }
        }
        long left = untilNanos - System.nanoTime();
        if (left <= 0) {
            pause.end(new Event.WaitedEnough<>());
            return;
        }
        // From half to the whole of it, so that those who wait do not all ask at once.
        long delay = Math.min(left, (long) (pollNanos * (0.5 + context.random() / 2)));
        pollNanos = Math.min(LAST_POLL_NANOS, pollNanos * 2);
        // Not on the timer's thread: where Redis, or the bulkhead, refuses, what follows is the caller's own code.
        Future<?> timer = context.after(delay, () -> context.execute(pause::poll));
        if (timer == null) {
            pause.end(new Event.WaitedEnough<>());
        }
    }

    /** One pause, which whatever comes first ends. */
    private final class Pause {

        private final EntryId holder;
        private final @Nullable Flight<V> flight;
        private final AtomicBoolean over = new AtomicBoolean();

        Pause(EntryId holder, @Nullable Flight<V> flight) {
            this.holder = holder;
            this.flight = flight;
        }

        void loaded(@Nullable V value, @Nullable Throwable e) {
            Flight<V> joined = flight;
            if (joined == null || !over.compareAndSet(false, true)) {
                return;
            }
            if (e == null) {
                waiter.waited(new Event.Joined<>(holder, joined.stamp(), value), null);
            } else {
                waiter.waited(new Event.LoadFailed<>(), Loads.unwrap(e));
            }
        }

        void poll() {
            if (flight == null || !flight.flying) {
                end(new Event.Again<>());
            }
        }

        void end(Event<V> event) {
            if (over.compareAndSet(false, true)) {
                if (flight != null) {
                    flights.leave(holder, flight);
                }
                waiter.waited(event, null);
            }
        }
    }
}
