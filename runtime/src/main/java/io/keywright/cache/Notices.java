package io.keywright.cache;

import io.keywright.cache.Journal.Pending;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What the application's listener is told of evictions, one event at a time, in their order. Bounded, however slow it
 * is: of those that became pending only so many wait to be told, and of those that were lost as many. One of which it
 * was not told that it is pending it is not told how that ended, either, so that each event it hears of makes sense;
 * and the ends that wait are no more than those of which it was told, or is to be told, that they are pending. What it
 * does not hear of is counted. For any thread.
 */
final class Notices {

    /** What may wait where few evictions may be pending. */
    private static final int LEAST = 1_000;

    private final InTurn turn;
    private final CacheMetrics metrics;
    private final EvictionListener listener;
    private final Complaints complaints = new Complaints("caches");
    private final int most;
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    /** Those in the journal of which nothing was told. */
    private final Set<EntryId> untold = ConcurrentHashMap.newKeySet();

    Notices(CacheContext context, CacheOptions options) {
        this.turn = new InTurn(context);
        this.metrics = context.metrics();
        this.listener = new GuardedListener(options.evictions(), metrics);
        this.most = Math.max(LEAST, options.maxPendingEvictions());
    }

    /**
     * Tells it, later and on another thread; calls nothing of the application's.
     *
     * @return false if as many as may be wait to be told, and this is not one of them; then {@link #behind} is due
     */
    boolean pending(Pending eviction) {
        if (!take(pending)) {
            untold.add(eviction.token());
            return false;
        }
        turn.execute(() -> {
            pending.decrementAndGet();
            listener.pending(eviction.keyPattern(), eviction.key().array());
        });
        return true;
    }

    void delivered(List<Pending> evictions) {
        ended(
                evictions,
                eviction ->
                        listener.delivered(eviction.keyPattern(), eviction.key().array()));
    }

    void expired(List<Pending> evictions) {
        ended(
                evictions,
                eviction ->
                        listener.expired(eviction.keyPattern(), eviction.key().array()));
    }

    private void ended(List<Pending> evictions, Consumer<Pending> tell) {
        List<Pending> heardOf = evictions.stream()
                .filter(eviction -> !untold.remove(eviction.token()))
                .toList();
        if (!heardOf.isEmpty()) {
            turn.execute(() -> heardOf.forEach(tell));
        }
    }

    void lost(Pending eviction) {
        if (!take(lost)) {
            behind();
            return;
        }
        turn.execute(() -> {
            lost.decrementAndGet();
            listener.lost(eviction.keyPattern(), eviction.key().array());
        });
    }

    /** Tells on this thread what is left, and that these are lost: there are no other threads any more. */
    void close(List<Pending> left) {
        turn.runLeft();
        untold.clear();
        for (Pending eviction : left) {
            InTurn.run(() -> listener.lost(eviction.keyPattern(), eviction.key().array()));
        }
    }

    private boolean take(AtomicInteger waiting) {
        if (waiting.incrementAndGet() <= most) {
            return true;
        }
        waiting.decrementAndGet();
        return false;
    }

    /** Counts one that is not told. */
    void behind() {
        metrics.listenerBehind();
        complaints.once("behind", "the listener of evictions is slower than they come; of some it is told nothing");
    }
}
