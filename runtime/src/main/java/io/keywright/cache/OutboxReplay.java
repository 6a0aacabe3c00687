package io.keywright.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Delivers, every so often, what dead processes have left in the outbox under one pattern, and removes what is
 * delivered. It calls the outbox on one thread at a time, and not any more once Keywright is being closed.
 */
final class OutboxReplay {

    /** How a note of the pattern is delivered. */
    interface Delivery {
        CompletableFuture<Eviction> deliver(byte[] key, EntryId token);
    }

    private static final Logger LOG = System.getLogger(OutboxReplay.class.getName());
    private static final int TOGETHER = 500;

    /** How many wait at most to be removed; the next look finds the others. */
    private static final int MOST_DELIVERED = 20 * TOGETHER;

    private final CacheContext context;
    private final EvictionOutbox outbox;
    private final Duration every;
    private final String keyPattern;
    private final Delivery delivery;

    /** A look, or what comes of it, and a removal: never more than that. */
    private final InTurn calls;

    /** What is to be removed; guarded by itself. */
    private final List<EvictionNote> delivered = new ArrayList<>();

    /** How many of the oldest notes the last look has found and not delivered; those after them are to be seen too. */
    private volatile int stuck;

    OutboxReplay(CacheContext context, EvictionOutbox outbox, String keyPattern, Delivery delivery) {
        this.context = context;
        this.outbox = outbox;
        this.every = context.options().outboxInterval();
        this.keyPattern = keyPattern;
        this.delivery = delivery;
        this.calls = new InTurn(context);
    }

    /** Looks at once, and from then on. */
    void start() {
        schedule(0);
    }

    private void schedule(long nanos) {
        @Nullable Future<?> unused = context.after(nanos, () -> calls.execute(this::look));
    }

    private void look() {
        if (context.isClosed()) {
            return; // the link closes, and what was sent would seem to be lost
        }
        List<EvictionNote> notes = left();
        List<EvictionNote> done = new ArrayList<>();
        List<CompletableFuture<?>> all = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (EvictionNote note : notes) {
            if (note != null && !note.keyPattern().equals(keyPattern)) {
                continue; // whoever has that pattern knows how it is evicted
            }
            CompletableFuture<Eviction> evicted = evict(note);
            if (evicted == null) {
                unreadable.add(note == null ? "null" : note.id());
            } else {
                all.add(evicted.thenAccept(outcome -> {
                    if (outcome == Eviction.DELIVERED) {
                        synchronized (done) {
                            done.add(note);
                        }
                    }
                }));
            }
        }
        if (!unreadable.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "The outbox of {0} has notes that are none, {1}, the first with the id {2}; they stay there",
                    keyPattern,
                    unreadable.size(),
                    unreadable.get(0));
        }
        CompletableFuture<?> unused = CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
                .whenComplete((over, failure) -> calls.execute(() -> end(notes.size(), done)));
    }

    private List<EvictionNote> left() {
        int most = TOGETHER + Math.min(stuck, context.options().maxPendingEvictions());
        try {
            return new ArrayList<>(outbox.left(keyPattern, every, most));
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "The outbox of " + keyPattern + " can't be read", e);
            return List.of();
        }
    }

    /** Evicts what a note says; null where it can't be read. */
    private @Nullable CompletableFuture<Eviction> evict(@Nullable EvictionNote note) {
        try {
            return note == null ? null : delivery.deliver(note.keyBytes(), note.token());
        } catch (Throwable e) {
            return null;
        }
    }

    private void end(int found, List<EvictionNote> done) {
        stuck = found - done.size();
        boolean more = remove(done) && done.size() >= TOGETHER;
        schedule(more ? 0 : every.toNanos());
    }

    /** The write's own eviction is delivered. */
    void delivered(EvictionNote note) {
        synchronized (delivered) {
            if (delivered.size() < MOST_DELIVERED) {
                delivered.add(note);
            }
            if (delivered.size() > 1) {
                return; // whoever came first has asked for all of them
            }
        }
        calls.execute(this::removeDelivered);
    }

    private void removeDelivered() {
        List<EvictionNote> notes;
        synchronized (delivered) {
            notes = List.copyOf(delivered);
            delivered.clear();
        }
        for (int from = 0; from < notes.size(); from += TOGETHER) {
            boolean unused = remove(notes.subList(from, Math.min(notes.size(), from + TOGETHER)));
        }
    }

    /** Whether they are gone; those that are not are found by the next look. */
    private boolean remove(List<EvictionNote> notes) {
        if (notes.isEmpty()) {
            return true;
        }
        if (context.isClosed()) {
            return false;
        }
        try {
            outbox.remove(notes);
            return true;
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "Delivered evictions can't be removed from the outbox of " + keyPattern, e);
            return false;
        }
    }
}
