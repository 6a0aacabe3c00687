package io.keywright.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Delivers, every so often, what dead processes have left in the outbox for one cache. */
final class OutboxReplay {

    private static final Logger LOG = System.getLogger(OutboxReplay.class.getName());
    private static final int TOGETHER = 500;

    private final CacheContext context;
    private final EvictionOutbox outbox;
    private final Duration every;
    private final String keyPattern;
    private final Evictions evictions;

    OutboxReplay(CacheContext context, EvictionOutbox outbox, String keyPattern, Evictions evictions) {
        this.context = context;
        this.outbox = outbox;
        this.every = context.options().outboxInterval();
        this.keyPattern = keyPattern;
        this.evictions = evictions;
    }

    /** Looks at once, and from then on. */
    void start() {
        schedule(0);
    }

    private void schedule(long nanos) {
        @Nullable Future<?> unused = context.after(nanos, () -> context.execute(this::look));
    }

    private void look() {
        List<EvictionNote> notes = List.of();
        try {
            notes = outbox.left(keyPattern, every, TOGETHER);
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "The outbox of " + keyPattern + " can't be read", e);
        }
        List<EvictionNote> delivered = new ArrayList<>();
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (EvictionNote note : notes) {
            all.add(evictions.evict(note.keyBytes(), note.token()).thenAccept(outcome -> {
                if (outcome == Eviction.DELIVERED) {
                    synchronized (delivered) {
                        delivered.add(note);
                    }
                }
            }));
        }
        int found = notes.size();
        CompletableFuture<?> unused = CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
                .whenComplete((done, never) -> context.execute(() -> {
                    boolean more = remove(delivered) && delivered.size() == TOGETHER && found == TOGETHER;
                    schedule(more ? 0 : every.toNanos());
                }));
    }

    /** The write's own eviction is delivered. */
    void delivered(EvictionNote note) {
        context.execute(() -> remove(List.of(note)));
    }

    private boolean remove(List<EvictionNote> notes) {
        if (notes.isEmpty()) {
            return true;
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
