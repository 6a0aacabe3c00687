package io.keywright.cache;

import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Leaves one cache's evictions to the end of the transaction that the calling thread is inside of, if it is. */
final class Deferral<K, V> {

    private final CacheCore<K, V> core;
    private final Evictions evictions;

    Deferral(CacheCore<K, V> core, Evictions evictions) {
        this.core = core;
        this.evictions = evictions;
    }

    /** Whether the key will be evicted at the end; else it is to be done now. */
    boolean defer(K key) {
        OpenTransaction open = core.context.transaction();
        if (open == null) {
            return false;
        }
        CacheWrite<K, V> write = new CacheWrite<>(core, evictions, key);
        return defer(open, write.key().bytes(), deferred -> deferred.add(write));
    }

    /** The same of several keys. */
    boolean deferAll(Collection<? extends K> keys) {
        boolean all = !keys.isEmpty();
        for (K key : keys) {
            all &= defer(key);
        }
        return all;
    }

    /** The same of a key that the transaction notes; the note, or null if it is to be done now. */
    @Nullable
    EvictionNote deferNoted(K key, OutboxReplay notes) {
        OpenTransaction open = core.context.transaction();
        if (open == null) {
            return null;
        }
        CacheWrite<K, V> write = new CacheWrite<>(core, evictions, key);
        EvictionNote note = write.note();
        return defer(open, write.key().bytes(), deferred -> deferred.addNoted(write, note, notes)) ? note : null;
    }

    /** The same of a group. */
    <G> boolean deferGroup(CacheGroup<K, G> group, G key) {
        OpenTransaction open = core.context.transaction();
        if (open == null) {
            return false;
        }
        GroupWrite write = GroupWrite.of(core, evictions, group, key);
        return defer(open, write.key(), deferred -> deferred.addGroup(write));
    }

    /** The same of a group that the transaction notes; the note, or null if it is to be done now. */
    <G> @Nullable EvictionNote deferNotedGroup(CacheGroup<K, G> group, G key, OutboxReplay notes) {
        OpenTransaction open = core.context.transaction();
        if (open == null) {
            return null;
        }
        GroupWrite write = GroupWrite.of(core, evictions, group, key);
        EvictionNote note = write.note();
        return defer(open, write.key(), deferred -> deferred.addNotedGroup(write, note, notes)) ? note : null;
    }

    private boolean defer(OpenTransaction open, KeyBytes key, Consumer<DeferredEvictions<K, V>> add) {
        return open.defer(core, key, () -> new DeferredEvictions<>(core, evictions), add);
    }
}
