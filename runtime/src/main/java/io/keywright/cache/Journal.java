package io.keywright.cache;

import io.keywright.repository.Call;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The evictions that Redis has not acknowledged: each is repeated until it is, or until every entry that it could be
 * about has expired by itself. Those of each server and key pattern are a line of their own, so that none waits for a
 * server that is not its own, nor for what the server refuses of another pattern. Bounded; what does not fit is
 * reported as lost. For any thread.
 */
final class Journal {

    private static final Logger LOG = System.getLogger(Journal.class.getName());

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

    private final CacheContext context;
    private final EvictionRounds rounds = new EvictionRounds(this);
    private final Notices told;
    private final int capacity;
    private final long retryNanos;

    /** By its token, the line in which an eviction waits. */
    private final Map<EntryId, EvictionLine> pending = new HashMap<>();

    /** There is one as long as anything waits in it. */
    private final Map<EvictionLine.Name, EvictionLine> lines = new HashMap<>();

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

    /**
     * Takes an eviction that was not acknowledged, and counts it; one that it has taken already it has once. One that
     * stands in an outbox is not lost if there is no room: the next look finds it there.
     */
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
        if (!heardOf) {
            told.behind();
        }
        if (taken) {
            return counted(eviction, Eviction.PENDING);
        }
        if (there || eviction.noted()) {
            return Eviction.PENDING;
        }
        LOG.log(Level.WARNING, "An eviction of {0} is lost; {1} are pending", eviction.keyPattern(), size());
        told.lost(eviction);
        return counted(eviction, Eviction.LOST);
    }

    private Eviction counted(Pending eviction, Eviction outcome) {
        context.metrics().evicted(eviction.keyPattern(), outcome, 1);
        reportSize();
        return outcome;
    }

    /** What is said last is what is so: two threads must not say it in the wrong order. */
    private synchronized void reportSize() {
        context.metrics().pendingEvictions(size());
    }

    private synchronized void append(Pending eviction, Object server) {
        EvictionLine line = lineOf(eviction, server);
        line.add(eviction);
        pending.put(eviction.token(), line);
        schedule(line);
    }

    private synchronized EvictionLine lineOf(Pending eviction, Object server) {
        return lines.computeIfAbsent(
                new EvictionLine.Name(server, eviction.keyPattern()),
                name -> new EvictionLine(name, context, rounds::begin));
    }

    private synchronized void schedule(EvictionLine line) {
        if (!line.scheduled && !closed) {
            line.scheduled = line.pause.begin(retryNanos);
        }
    }

    /** There may be a connection again: what would wait is tried now. */
    synchronized void wake() {
        lines.values().forEach(line -> line.pause.cutShort());
    }

    /** The server that they went to has acknowledged them. */
    void delivered(List<Pending> evictions) {
        context.breaker().answered(evictions.get(0).server().get());
        List<Pending> removed = removeAll(evictions, EvictionLine::removeDelivered);
        if (removed.isEmpty()) {
            return;
        }
        reportSize();
        told.delivered(removed);
        removed.stream()
                .collect(Collectors.groupingBy(Pending::keyPattern, Collectors.summingInt(eviction -> 1)))
                .forEach((keyPattern, keys) -> context.metrics().evicted(keyPattern, Eviction.DELIVERED, keys));
    }

    private synchronized List<Pending> removeAll(
            List<Pending> evictions, BiConsumer<EvictionLine, EntryId> fromItsLine) {
        return evictions.stream()
                .filter(eviction -> remove(eviction, fromItsLine))
                .toList();
    }

    /**
     * Puts one that was not acknowledged behind the others of its server, which may be another one by now.
     *
     * @param refused whether the server has answered, with an error
     */
    void putLast(Pending eviction, boolean refused) {
        Object server = eviction.server().get();
        synchronized (this) {
            EvictionLine line = pending.get(eviction.token());
            if (line == null) {
                return;
            }
            line.remove(eviction.token());
            if (refused && line.name.server().equals(server)) {
                line.addRefused(eviction);
            } else {
                append(eviction, server);
            }
        }
    }

    /** The line's next round is after a pause, if anything is left of it. */
    synchronized void again(EvictionLine line) {
        line.scheduled = false;
        if (line.isEmpty()) {
            lines.remove(line.name, line);
        } else {
            schedule(line);
        }
    }

    void expire(EvictionLine line) {
        long now = System.nanoTime();
        List<Pending> expired = new ArrayList<>();
        synchronized (this) {
            line.all().filter(eviction -> now - eviction.expiresNanos() >= 0).forEach(expired::add);
        }
        told.expired(removeAll(expired, EvictionLine::remove));
        if (!expired.isEmpty()) {
            reportSize();
        }
    }

    private synchronized boolean remove(Pending eviction, BiConsumer<EvictionLine, EntryId> fromItsLine) {
        EvictionLine line = pending.remove(eviction.token());
        if (line == null) {
            return false;
        }
        fromItsLine.accept(line, eviction.token());
        keys.computeIfPresent(eviction.key(), (key, count) -> count == 1 ? null : count - 1);
        size.set(pending.size());
        return true;
    }

    /** Reports what is pending as lost, on this thread: there are no others any more. */
    void close() {
        List<Pending> left = new ArrayList<>();
        synchronized (this) {
            closed = true;
            for (EvictionLine line : lines.values()) {
                line.all().filter(eviction -> !eviction.noted()).forEach(left::add);
                line.clear();
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
