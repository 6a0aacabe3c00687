package io.keywright.cache;

import io.keywright.repository.Call;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The evictions that Redis has not acknowledged: each is repeated until it is, or until every entry that it could be
 * about has expired by itself. Bounded; what does not fit is reported as lost. For any thread.
 */
final class Journal {

    private static final Logger LOG = System.getLogger(Journal.class.getName());

    /** How many are sent before the first reply of them is waited for. */
    private static final int BATCH = 1000;

    private static final long RETRY_NANOS = 100_000_000;

    /**
     * One eviction.
     *
     * @param send sends it once more
     * @param expiresNanos when it is no longer needed
     */
    record Pending(String keyPattern, KeyBytes key, EntryId token, Supplier<Call<Boolean>> send, long expiresNanos) {}

    private final CacheContext context;
    private final int capacity;
    private final EvictionListener listener;
    private final Map<EntryId, Pending> pending = new LinkedHashMap<>();
    private final Map<KeyBytes, Integer> keys = new LinkedHashMap<>();

    /** The size of {@code pending}, to be read without a lock. */
    private final AtomicInteger size = new AtomicInteger();

    private boolean scheduled;
    private boolean closed;

    Journal(CacheContext context, CacheOptions options) {
        this.context = context;
        this.capacity = options.maxPendingEvictions();
        this.listener = new GuardedListener(options.evictions(), context.metrics());
    }

    /** Whether an eviction of the key is pending, so that what Redis holds is not to be trusted. */
    boolean isPending(KeyBytes key) {
        if (size.get() == 0) {
            return false;
        }
        synchronized (this) {
            return keys.containsKey(key);
        }
    }

    int size() {
        return size.get();
    }

    /** Takes an eviction that was not acknowledged. */
    Eviction add(Pending eviction) {
        boolean taken;
        synchronized (this) {
            taken = !closed && pending.size() < capacity;
            if (taken) {
                pending.put(eviction.token(), eviction);
                keys.merge(eviction.key(), 1, Integer::sum);
                size.set(pending.size());
                schedule();
            }
        }
        if (taken) {
            listener.pending(eviction.keyPattern(), eviction.key().array());
        } else {
            listener.lost(eviction.keyPattern(), eviction.key().array());
            LOG.log(Level.WARNING, "An eviction of {0} is lost; {1} are pending", eviction.keyPattern(), size());
        }
        context.metrics().pendingEvictions(size());
        return taken ? Eviction.PENDING : Eviction.LOST;
    }

    private synchronized void schedule() {
        if (!scheduled && !closed && !pending.isEmpty()) {
            scheduled = context.after(RETRY_NANOS, this::retry) != null;
        }
    }

    /** Sends the oldest; if it is acknowledged, all others after it. */
    private void retry() {
        expire();
        List<Pending> batch = oldest(1);
        if (batch.isEmpty()) {
            again();
            return;
        }
        send(batch.get(0), delivered -> {
            if (delivered) {
                flood();
            } else {
                again();
            }
        });
    }

    private void flood() {
        List<Pending> batch = oldest(BATCH);
        if (batch.isEmpty()) {
            again();
            return;
        }
        AtomicInteger unanswered = new AtomicInteger(batch.size());
        AtomicInteger failed = new AtomicInteger();
        for (Pending eviction : batch) {
            send(eviction, delivered -> {
                if (!delivered) {
                    failed.incrementAndGet();
                }
                if (unanswered.decrementAndGet() == 0) {
                    if (failed.get() == 0) {
                        flood();
                    } else {
                        again();
                    }
                }
            });
        }
    }

    private void send(Pending eviction, Consumer<Boolean> then) {
        eviction.send().get().toCompletionStage().whenComplete((done, failure) -> {
            if (failure == null && remove(eviction)) {
                listener.delivered(eviction.keyPattern(), eviction.key().array());
                context.metrics().evicted(eviction.keyPattern(), Eviction.DELIVERED, 1);
                context.metrics().pendingEvictions(size());
            }
            if (failure != null) {
                toTheEnd(eviction);
            }
            then.accept(failure == null);
        });
    }

    /** One that the server refuses does not keep the others waiting. */
    private synchronized void toTheEnd(Pending eviction) {
        if (pending.remove(eviction.token()) != null) {
            pending.put(eviction.token(), eviction);
        }
    }

    private void again() {
        synchronized (this) {
            scheduled = false;
        }
        schedule();
    }

    private synchronized List<Pending> oldest(int most) {
        List<Pending> batch = new ArrayList<>();
        Iterator<Pending> all = pending.values().iterator();
        while (all.hasNext() && batch.size() < most) {
            batch.add(all.next());
        }
        return batch;
    }

    private void expire() {
        long now = System.nanoTime();
        List<Pending> expired = new ArrayList<>();
        synchronized (this) {
            pending.values().stream()
                    .filter(eviction -> now - eviction.expiresNanos() >= 0)
                    .forEach(expired::add);
        }
        for (Pending eviction : expired) {
            if (remove(eviction)) {
                listener.expired(eviction.keyPattern(), eviction.key().array());
                context.metrics().pendingEvictions(size());
            }
        }
    }

    private synchronized boolean remove(Pending eviction) {
        if (pending.remove(eviction.token()) == null) {
            return false;
        }
        keys.computeIfPresent(eviction.key(), (key, count) -> count == 1 ? null : count - 1);
        size.set(pending.size());
        return true;
    }

    void close() {
        List<Pending> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(pending.values());
            pending.clear();
            keys.clear();
            size.set(0);
        }
        for (Pending eviction : left) {
            listener.lost(eviction.keyPattern(), eviction.key().array());
        }
        if (!left.isEmpty()) {
            LOG.log(Level.WARNING, "Closed with {0} evictions undelivered", left.size());
        }
    }
}
