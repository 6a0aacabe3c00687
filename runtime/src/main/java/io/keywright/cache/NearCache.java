package io.keywright.cache;

import io.keywright.repository.Call;
import io.lettuce.core.protocol.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one cache keeps near: copies of entries in this process, each as long as the server has told of no change of its
 * key. Only what a read on a tracked connection has found is kept: fresh values and "there is no such value", never
 * leases and fences.
 */
final class NearCache<K, V> {

    private final CacheCore<K, V> core;
    private final long ttlNanos;
    private final ChangeWatch changes;
    private final NearCopies<K, V> copies;

    /** @throws IllegalStateException without Caffeine */
    NearCache(CacheCore<K, V> core, NearPolicy policy, ChangeWatch changes) {
        this.core = core;
        this.ttlNanos = policy.ttl().toNanos();
        this.changes = changes;
        this.copies = copies(core.keyPattern, policy, changes.watches());
        changes.add(copies);
    }

    static <K, V> NearCopies<K, V> copies(String keyPattern, NearPolicy policy, Watches watches) {
        try {
            return new NearCopies<>(policy, copy -> copy.release(watches));
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    keyPattern + ": a near cache needs Caffeine;"
                            + " add com.github.ben-manes.caffeine:caffeine 3 to the class path",
                    e);
        }
    }

    /** The copy, if there is one that may be given. */
    @Nullable
    LoadingCall<Optional<V>, ?> get(K key) {
        NearEntry<K, V> copy = copies.get(key);
        if (copy == null || !copy.isTrusted(System.nanoTime())) {
            return null;
        }
        core.context.metrics().read(core.keyPattern, ReadResult.NEAR);
        return copy;
    }

    /** Reads a key, and keeps what it finds; null where its changes would not be told. */
    @Nullable
    Call<Event<V>> look(CachedKey<K> key) {
        Hold hold = watch(key);
        if (hold == null) {
            return null;
        }
        List<Watch> watches = hold.watches();
        List<Call<byte @Nullable []>> replies = changes.readAll(watches, core.keyPattern, reads(watches));
        return new NearLook<>(this, hold, found(key, hold, replies));
    }

    /** The same of several keys, whose commands leave together. */
    List<@Nullable Call<Event<V>>> lookAll(List<CachedKey<K>> keys) {
        List<@Nullable Hold> holds = new ArrayList<>(keys.size());
        List<Watch> all = new ArrayList<>(keys.size());
        List<Command<byte[], byte[], byte @Nullable []>> commands = new ArrayList<>(keys.size());
        List<Integer> ends = new ArrayList<>(keys.size());
        for (CachedKey<K> key : keys) {
            Hold hold = watch(key);
            holds.add(hold);
            if (hold != null) {
                all.addAll(hold.watches());
                commands.addAll(reads(hold.watches()));
            }
            ends.add(all.size());
        }
        List<Call<byte @Nullable []>> replies = changes.readAll(all, core.keyPattern, commands);
        List<@Nullable Call<Event<V>>> looks = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            Hold hold = holds.get(i);
            looks.add(
                    hold == null
                            ? null
                            : new NearLook<>(
                                    this,
                                    hold,
                                    found(
                                            keys.get(i),
                                            hold,
                                            replies.subList(i == 0 ? 0 : ends.get(i - 1), ends.get(i)))));
        }
        return looks;
    }

    /** The read of the entry, and those of its groups' generations. */
    private List<Command<byte[], byte[], byte @Nullable []>> reads(List<Watch> watches) {
        List<Command<byte[], byte[], byte @Nullable []>> commands = new ArrayList<>(watches.size());
        for (Watch watch : watches) {
            byte[] key = watch.key.array();
            commands.add(commands.isEmpty() ? core.commands.read(key) : EntryForm.STRING.read(key));
        }
        return commands;
    }

    private @Nullable Hold watch(CachedKey<K> key) {
        Hold hold = changes.watch(key);
        // Asked once more, under the watch: an eviction that begins to be pending from now on drops the copy.
        if (hold != null && core.isEvictionPending(key)) {
            changes.release(hold);
            return null;
        }
        return hold;
    }

    private Call<Event<V>> found(CachedKey<K> key, Hold hold, List<Call<byte @Nullable []>> replies) {
        if (replies.size() == 1) {
            return replies.get(0).map(bytes -> found(key, hold, bytes, 0));
        }
        return new ChainedCall<>(
                new AllCalls<>(replies),
                all -> core.generations
                        .complete(key.groups(), all.subList(1, all.size()))
                        .map(complete -> found(key, hold, all.get(0), Generations.stamp(complete))));
    }

    private Event<V> found(CachedKey<K> key, Hold hold, byte @Nullable [] bytes, long stamp) {
        Event<V> event = core.found(key.key(), EntryFormat.read(bytes), stamp);
        long nanos = Math.min(ttlNanos, core.freshNanos(event));
        if (bytes == null
                || nanos <= 0
                || !(event instanceof Event.Found<V> found)
                || !(found.seen() instanceof Seen.Entry<V> entry)) {
            changes.release(hold);
            return event;
        }
        List<Watch> watches = hold.watches();
        if (!hold.take()) {
            return event; // too late: nobody has been told of changes since
        }
        int size = key.array().length + bytes.length;
        new NearEntry<>(
                        key.key(),
                        Optional.ofNullable(entry.payload()),
                        System.nanoTime() + nanos,
                        watches,
                        size,
                        copies)
                .keep();
        return event;
    }

    void release(Hold hold) {
        changes.release(hold);
    }

    /** How many copies there are. */
    long size() {
        return copies.size();
    }
}
