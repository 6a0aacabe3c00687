package io.keywright.cache;

import io.keywright.repository.Call;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The evictions that Redis has not acknowledged: each is repeated until it is, or until every entry that it could be
 * about has expired by itself. Those of each server are a line of their own, so that none waits for a server that is
 * not its own. Bounded; what does not fit is reported as lost. For any thread.
 */
final class Journal {

    private static final Logger LOG = System.getLogger(Journal.class.getName());

    /** How many are sent before the first reply of them is waited for. */
    private static final int BATCH = 1000;

    private static final long RETRY_NANOS = 100_000_000;

    /**
     * One eviction.
     *
     * @param server names the server that it goes to now
     * @param send sends it once more
     * @param expiresNanos when it is no longer needed
     * @param noted whether it stands in an outbox, and so is not lost with the process
     */
    record Pending(
            String keyPattern,
            KeyBytes key,
            EntryId token,
            Supplier<Object> server,
            Supplier<Call<Boolean>> send,
            long expiresNanos,
            boolean noted) {}

    /** The evictions of one server, the oldest first. All of it is guarded by the journal. */
    private static final class Line {

        final Object server;
        final Map<EntryId, Pending> waiting = new LinkedHashMap<>();

        /** Whether somebody sends, or will. */
        boolean scheduled;

        Line(Object server) {
            this.server = server;
        }
    }

    private final CacheContext context;
    private final Notices told;
    private final int capacity;

    /** By its token, the line in which an eviction waits. */
    private final Map<EntryId, Line> pending = new HashMap<>();

    /** By server; there is one as long as anything waits in it. */
    private final Map<Object, Line> lines = new HashMap<>();

    /** How many evictions of each key are pending. */
    private final Map<KeyBytes, Integer> keys = new HashMap<>();

    /** The size of {@code pending}, to be read without a lock. */
    private final AtomicInteger size = new AtomicInteger();

    private boolean closed;

    Journal(CacheContext context, CacheOptions options) {
        this.context = context;
        this.told = new Notices(context, options);
        this.capacity = options.maxPendingEvictions();
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

    /** Whether the eviction that has this token is pending. */
    boolean holds(EntryId token) {
        if (size.get() == 0) {
            return false;
        }
        synchronized (this) {
            return pending.containsKey(token);
        }
    }

    int size() {
        return size.get();
    }

    /** Takes an eviction that was not acknowledged; one that it has taken already it has once. */
    Eviction add(Pending eviction) {
        Object server = eviction.server().get();
        boolean there;
        boolean taken;
        boolean admitted = false;
        synchronized (this) {
            there = pending.containsKey(eviction.token());
            taken = !closed && !there && pending.size() < capacity;
            if (taken) {
                admitted = told.admit(eviction);
                append(eviction, server);
                keys.merge(eviction.key(), 1, Integer::sum);
                size.set(pending.size());
            }
        }
        if (there) {
            return Eviction.PENDING;
        }
        if (taken) {
            told.pending(eviction, admitted);
        } else if (!eviction.noted()) {
            LOG.log(Level.WARNING, "An eviction of {0} is lost; {1} are pending", eviction.keyPattern(), size());
            told.lost(eviction);
        }
        context.metrics().pendingEvictions(size());
        return taken ? Eviction.PENDING : Eviction.LOST;
    }

    private synchronized void append(Pending eviction, Object server) {
        Line line = lines.computeIfAbsent(server, Line::new);
        line.waiting.put(eviction.token(), eviction);
        pending.put(eviction.token(), line);
        schedule(line);
    }

    private synchronized void schedule(Line line) {
        if (!line.scheduled && !closed) {
            line.scheduled = context.after(RETRY_NANOS, () -> retry(line)) != null;
        }
    }

    /** Sends the oldest; if it is acknowledged, all others after it. */
    private void retry(Line line) {
        expire(line);
        List<Pending> batch = oldest(line, 1);
        if (batch.isEmpty()) {
            again(line);
            return;
        }
        send(batch.get(0), delivered -> {
            if (delivered) {
                flood(line);
            } else {
                again(line);
            }
        });
    }

    private void flood(Line line) {
        List<Pending> batch = oldest(line, BATCH);
        if (batch.isEmpty()) {
            again(line);
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
                        flood(line);
                    } else {
                        again(line);
                    }
                }
            });
        }
    }

    private void send(Pending eviction, Consumer<Boolean> then) {
        CompletionStage<Boolean> sent;
        try {
            sent = eviction.send().get().toCompletionStage();
        } catch (RuntimeException e) {
            sent = CompletableFuture.failedFuture(e);
        }
        sent.whenComplete((done, failure) -> {
            try {
                if (failure != null) {
                    toTheEnd(eviction);
                } else {
                    delivered(eviction);
                }
            } finally {
                then.accept(failure == null); // or the line would stand still for ever
            }
        });
    }

    private void delivered(Pending eviction) {
        if (remove(eviction)) {
            told.delivered(eviction);
            context.metrics().evicted(eviction.keyPattern(), Eviction.DELIVERED, 1);
            context.metrics().pendingEvictions(size());
        }
    }

    /** One that the server refuses does not keep the others waiting; and its key may be another server's by now. */
    private void toTheEnd(Pending eviction) {
        Object server = eviction.server().get();
        synchronized (this) {
            Line line = pending.get(eviction.token());
            if (line != null) {
                line.waiting.remove(eviction.token());
                append(eviction, server);
            }
        }
    }

    private synchronized void again(Line line) {
        line.scheduled = false;
        if (line.waiting.isEmpty()) {
            lines.remove(line.server, line);
        } else {
            schedule(line);
        }
    }

    private synchronized List<Pending> oldest(Line line, int most) {
        return line.waiting.values().stream().limit(most).toList();
    }

    private void expire(Line line) {
        long now = System.nanoTime();
        List<Pending> expired = new ArrayList<>();
        synchronized (this) {
            line.waiting.values().stream()
                    .filter(eviction -> now - eviction.expiresNanos() >= 0)
                    .forEach(expired::add);
        }
        for (Pending eviction : expired) {
            if (remove(eviction)) {
                told.expired(eviction);
                context.metrics().pendingEvictions(size());
            }
        }
    }

    private synchronized boolean remove(Pending eviction) {
        Line line = pending.remove(eviction.token());
        if (line == null) {
            return false;
        }
        line.waiting.remove(eviction.token());
        keys.computeIfPresent(eviction.key(), (key, count) -> count == 1 ? null : count - 1);
        size.set(pending.size());
        return true;
    }

    /** Reports what is pending as lost, on this thread: there are no others any more. */
    void close() {
        List<Pending> left = new ArrayList<>();
        synchronized (this) {
            closed = true;
            for (Line line : lines.values()) {
                line.waiting.values().stream()
                        .filter(eviction -> !eviction.noted())
                        .forEach(left::add);
                line.waiting.clear();
            }
            pending.clear();
            keys.clear();
            size.set(0);
        }
        told.close(left);
        if (!left.isEmpty()) {
            LOG.log(Level.WARNING, "Closed with {0} evictions undelivered", left.size());
        }
    }
}
