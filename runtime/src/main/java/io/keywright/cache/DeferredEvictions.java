package io.keywright.cache;

import io.keywright.cache.OpenTransaction.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What one cache has to evict at the end of one transaction. What is added after the fences were put up is evicted
 * without one.
 */
final class DeferredEvictions<K, V> {

    /** A write whose eviction the transaction has noted. */
    private record Noted<K, V>(DeferredWrite<K, V> write, EvictionNote note, OutboxReplay notes) {}

    /** The same of a group. */
    private record NotedGroup(GroupWrite write, EvictionNote note, OutboxReplay notes) {}

    private final CacheCore<K, V> core;
    private final Evictions evictions;
    private final Map<KeyBytes, DeferredWrite<K, V>> keys = new LinkedHashMap<>();
    private final Map<KeyBytes, GroupWrite> groups = new LinkedHashMap<>();
    private final List<Noted<K, V>> noted = new ArrayList<>();
    private final List<NotedGroup> notedGroups = new ArrayList<>();

    DeferredEvictions(CacheCore<K, V> core, Evictions evictions) {
        this.core = core;
        this.evictions = evictions;
    }

    synchronized void add(CacheWrite<K, V> write) {
        keys.putIfAbsent(write.key().bytes(), new DeferredWrite<>(write));
    }

    /** Each note has a write of its own: its id is that of the write. */
    synchronized void addNoted(CacheWrite<K, V> write, EvictionNote note, OutboxReplay notes) {
        noted.add(new Noted<>(new DeferredWrite<>(write), note, notes));
    }

    synchronized void addGroup(GroupWrite write) {
        groups.putIfAbsent(write.key(), write);
    }

    synchronized void addNotedGroup(GroupWrite write, EvictionNote note, OutboxReplay notes) {
        notedGroups.add(new NotedGroup(write, note, notes));
    }

    /** Sends the fences, where the level has any. */
    void fence() {
        if (core.policy.consistency().isFenced()) {
            writes().forEach(DeferredWrite::fence);
        }
    }

    /**
     * Waits for the fences.
     *
     * @throws io.keywright.KeywrightException if one does not stand, or took so long that it would not outlast the
     *     commit
     */
    void awaitFences() {
        for (DeferredWrite<K, V> write : writes()) {
            CompletableFuture<Write> fence = write.fenced();
            if (fence != null) {
                Object unused = Waiting.get(fence, core.keyPattern);
            }
        }
        for (DeferredWrite<K, V> write : writes()) {
            long limit = core.policy.fenceTtl().toNanos() / 2;
            if (write.fenced() != null && write.write().nanos() > limit) {
                throw new FenceTooLateException(core.keyPattern + ": it took longer than half of the fenceTtl "
                        + core.policy.fenceTtl() + " until the fences of a transaction stood; it must not commit");
            }
        }
    }

    /** Sends the evictions. */
    synchronized List<CompletionStage<?>> end(Outcome outcome) {
        boolean fenced = core.policy.consistency().isFenced();
        boolean changed = outcome != Outcome.ROLLED_BACK;
        List<CompletionStage<?>> ends = new ArrayList<>();
        if (changed && !fenced && !keys.isEmpty()) {
            ends.add(evictions.evictAll(
                    keys.keySet().stream().map(KeyBytes::array).toList()));
        }
        for (DeferredWrite<K, V> write : keys.values()) {
            if (write.fenced() != null || (changed && fenced)) {
                ends.add(write.end());
            }
        }
        for (Noted<K, V> each : noted) {
            if (changed) {
                ends.add(each.write().end().thenAccept(evicted -> {
                    if (evicted == Eviction.DELIVERED) {
                        each.notes().delivered(each.note());
                    }
                }));
            } else if (each.write().fenced() != null) {
                ends.add(each.write().end());
            }
        }
        if (changed) {
            groups.values().forEach(write -> ends.add(write.evict()));
            notedGroups.forEach(each -> ends.add(each.write().evictNoted(each.note(), each.notes())));
        }
        return ends;
    }

    private synchronized List<DeferredWrite<K, V>> writes() {
        List<DeferredWrite<K, V>> all = new ArrayList<>(keys.values());
        noted.forEach(each -> all.add(each.write()));
        return all;
    }
}
