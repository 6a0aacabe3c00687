package io.keywright.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The loads that this process holds leases for, by lease. Whoever sees such a lease in Redis takes the load's result:
 * that the lease still stands says that nothing was evicted since before the load began, so the value is as new as the
 * caller may ask. A load must not be joined for its key alone: it may be older than a write that has returned since.
 */
final class Flights<V> {

    /** One load. */
    static final class Flight<V> {

        private final CompletableFuture<@Nullable V> result = new CompletableFuture<>();

        /** Whether somebody loads; if not, somebody only hopes so. */
        volatile boolean flying;

        /** Under which stamp; for a load that has begun. */
        private volatile long stamp;

        long stamp() {
            return stamp;
        }

        /** The load ended. */
        void end(@Nullable V value, @Nullable Throwable failure) {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
        }

        CompletionStage<@Nullable V> result() {
            return result;
        }
    }

    private final ConcurrentHashMap<EntryId, Flight<V>> flights = new ConcurrentHashMap<>();

    /** The load under this lease, and this stamp, is about to begin. */
    Flight<V> begin(EntryId lease, long stamp) {
        // In one step with its lookup: whoever waited for it and leaves it must not take it away from those who come.
        return flights.compute(lease, (id, awaited) -> {
            Flight<V> flight = awaited == null ? new Flight<>() : awaited;
            flight.stamp = stamp;
            flight.flying = true;
            return flight;
        });
    }

    /** The load under a lease of this process, which perhaps has not begun yet, or is over. */
    Flight<V> await(EntryId lease) {
        return flights.computeIfAbsent(lease, id -> new Flight<>());
    }

    /** Whoever has waited for it goes on without; nobody else finds it, unless somebody loads meanwhile. */
    void leave(EntryId lease, Flight<V> flight) {
        Flight<V> unused = flights.computeIfPresent(
                lease, (id, known) -> known == flight && !known.flying ? null : known);
    }

    /** Nobody can join it any more. */
    void end(EntryId lease, Flight<V> flight) {
        flights.remove(lease, flight);
    }
}
