package io.keywright.cache;

import io.keywright.RedisCommandException;
import io.keywright.repository.Call;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The evictions that Redis has not acknowledged: each is repeated until it is, or until every entry that it could be
 * about has expired by itself. Those of each server are a line of their own, so that none waits for a server that is
 * not its own. Bounded; what does not fit is reported as lost. For any thread.
 */
final class Journal {

    private static final Logger LOG = System.getLogger(Journal.class.getName());

    /** How many are sent before the first reply of them is waited for; the channel bounds what is on its way. */
    private static final int BATCH = 20_000;

    /** How many are sent each by itself where the server has refused them together. */
    private static final int APART = 500;

    private static final long RETRY_NANOS = 100_000_000;

    /**
     * One eviction.
     *
     * @param server names the server that it goes to now
     * @param sender sends it once more, with others of the same sender
     * @param expiresNanos when it is no longer needed
     * @param noted whether it stands in an outbox, and so is not lost with the process
     */
    record Pending(
            String keyPattern,
            KeyBytes key,
            EntryId token,
            Supplier<Object> server,
            Sender sender,
            long expiresNanos,
            boolean noted) {}

    /** Sends evictions together. The call fails if one of them does. */
    @FunctionalInterface
    interface Sender {
        Call<Boolean> send(List<Pending> evictions);
    }

    /** The evictions of one server, the oldest first. All of it is guarded by the journal. */
    private final class Line {

        final Object server;
        final Map<EntryId, Pending> waiting = new LinkedHashMap<>();
        final Pause pause = new Pause(context, () -> retry(this));

        /** Whether somebody sends, or will. */
        boolean scheduled;

        Line(Object server) {
            this.server = server;
        }
    }

    private final CacheContext context;
    private final Notices told;
    private final int capacity;
    private final long retryNanos;

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
        this(context, options, RETRY_NANOS);
    }

    /** @param retryNanos how long after a failure the next attempt is, unless there is a connection before */
    Journal(CacheContext context, CacheOptions options, long retryNanos) {
        this.retryNanos = retryNanos;
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
        boolean heardOf = true;
        synchronized (this) {
            there = pending.containsKey(eviction.token());
            taken = !closed && !there && pending.size() < capacity;
            if (taken) {
                heardOf = told.pending(eviction); // before anybody can say that it was delivered
                append(eviction, server);
                keys.merge(eviction.key(), 1, Integer::sum);
                size.set(pending.size());
            }
        }
        if (there) {
            return Eviction.PENDING;
        }
        if (!heardOf) {
            told.behind();
        }
        if (!taken && !eviction.noted()) {
            LOG.log(Level.WARNING, "An eviction of {0} is lost; {1} are pending", eviction.keyPattern(), size());
            told.lost(eviction);
        }
        reportSize();
        return taken ? Eviction.PENDING : Eviction.LOST;
    }

    /** What is said last is what is so: two threads must not say it in the wrong order. */
    private synchronized void reportSize() {
        context.metrics().pendingEvictions(size());
    }

    private synchronized void append(Pending eviction, Object server) {
        Line line = lines.computeIfAbsent(server, Line::new);
        line.waiting.put(eviction.token(), eviction);
        pending.put(eviction.token(), line);
        schedule(line);
    }

    private synchronized void schedule(Line line) {
        if (!line.scheduled && !closed) {
            line.scheduled = line.pause.begin(retryNanos);
        }
    }

    /** There may be a connection again: what would wait is tried now. */
    synchronized void wake() {
        lines.values().forEach(line -> line.pause.cutShort());
    }

    /** Sends the oldest; if it is acknowledged, all others after it. */
    private void retry(Line line) {
        expire(line);
        List<Pending> batch = oldest(line, 1);
        if (batch.isEmpty()) {
            again(line);
        } else {
            send(batch, delivered -> {
                if (delivered) {
                    flood(line);
                } else {
                    again(line);
                }
            });
        }
    }

    private void flood(Line line) {
        List<Pending> batch = oldest(line, BATCH);
        if (batch.isEmpty()) {
            again(line);
            return;
        }
        sendAll(bySender(batch), this::sendTogether, delivered -> {
            if (delivered) {
                flood(line);
            } else {
                again(line);
            }
        });
    }

    private static Collection<List<Pending>> bySender(List<Pending> batch) {
        return batch.stream()
                .collect(Collectors.groupingBy(Pending::sender, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** One that the server refuses does not keep the others waiting: then some are sent each by itself. */
    private void sendTogether(List<Pending> evictions, Consumer<Boolean> then) {
        call(evictions, failure -> {
            if (failure instanceof RedisCommandException && evictions.size() > 1) {
                sendAll(evictions.stream().limit(APART).map(List::of).toList(), this::send, then);
            } else {
                end(evictions, failure, then);
            }
        });
    }

    private void send(List<Pending> evictions, Consumer<Boolean> then) {
        call(evictions, failure -> end(evictions, failure, then));
    }

    /** Sends all parts at once, and says at the end whether all were delivered. */
    private static void sendAll(
            Collection<List<Pending>> parts,
            BiConsumer<List<Pending>, Consumer<Boolean>> send,
            Consumer<Boolean> then) {
        AtomicInteger unanswered = new AtomicInteger(parts.size());
        AtomicInteger failed = new AtomicInteger();
        for (List<Pending> part : parts) {
            send.accept(part, delivered -> {
                if (!delivered) {
                    failed.incrementAndGet();
                }
                if (unanswered.decrementAndGet() == 0) {
                    then.accept(failed.get() == 0);
                }
            });
        }
    }

    private static void call(List<Pending> evictions, Consumer<@Nullable Throwable> then) {
        CompletionStage<Boolean> sent;
        try {
            sent = evictions.get(0).sender().send(evictions).toCompletionStage();
        } catch (Throwable e) { // also an error: the line must not stand still for ever
            sent = CompletableFuture.failedFuture(e);
        }
        sent.whenComplete((done, failure) -> then.accept(failure == null ? null : Loads.unwrap(failure)));
    }

    private void end(List<Pending> evictions, @Nullable Throwable failure, Consumer<Boolean> then) {
        try {
            if (failure == null) {
                context.breaker().answered(evictions.get(0).server().get());
                delivered(evictions);
            } else {
                evictions.forEach(this::toTheEnd);
            }
        } finally {
            then.accept(failure == null); // or the line would stand still for ever
        }
    }

    private void delivered(List<Pending> evictions) {
        List<Pending> removed = removeAll(evictions);
        if (removed.isEmpty()) {
            return;
        }
        reportSize();
        told.delivered(removed);
        removed.stream()
                .collect(Collectors.groupingBy(Pending::keyPattern, Collectors.summingInt(eviction -> 1)))
                .forEach((keyPattern, keys) -> context.metrics().evicted(keyPattern, Eviction.DELIVERED, keys));
    }

    private synchronized List<Pending> removeAll(List<Pending> evictions) {
        return evictions.stream().filter(this::remove).toList();
    }

    /** Its key may be another server's by now. */
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
        told.expired(removeAll(expired));
        if (!expired.isEmpty()) {
            reportSize();
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
            reportSize();
        }
        told.close(left);
        if (!left.isEmpty()) {
            LOG.log(Level.WARNING, "Closed with {0} evictions undelivered", left.size());
        }
    }
}
