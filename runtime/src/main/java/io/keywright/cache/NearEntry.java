package io.keywright.cache;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A copy of an entry, and the call that gives it: a local hit makes no object. Its value is shared by all callers. */
final class NearEntry<K, V> implements LoadingCall<Optional<V>, RuntimeException> {

    private final K key;
    private final Optional<V> value;
    private final long endNanos;
    private final Watch own;
    private final Watch[] groups;
    private final int bytes;
    private final NearCopies<K, V> copies;

    /**
     * A copy; it is not kept yet.
     *
     * @param watches the key's own, and those of the groups that it belongs to
     * @param bytes how much it counts where bytes are the limit
     */
    NearEntry(K key, Optional<V> value, long endNanos, List<Watch> watches, int bytes, NearCopies<K, V> copies) {
        this.key = key;
        this.value = value;
        this.endNanos = endNanos;
        this.own = watches.get(0);
        this.groups = watches.subList(1, watches.size()).toArray(Watch[]::new);
        this.bytes = bytes;
        this.copies = copies;
    }

    K key() {
        return key;
    }

    int bytes() {
        return bytes;
    }

    /** Whether it may be given. */
    boolean isTrusted(long nowNanos) {
        if (endNanos - nowNanos <= 0 || !own.isTrusted(nowNanos)) {
            return false;
        }
        for (Watch group : groups) {
            if (!group.isTrusted(nowNanos)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it may be given some time. */
    boolean isIntact() {
        boolean intact = own.isIntact();
        for (Watch group : groups) {
            intact &= group.isIntact();
        }
        return intact;
    }

    /** Keeps it, unless it is too late for that. */
    void keep() {
        own.hold(this);
        copies.put(this);
        // A change that came before it was there could not drop it.
        if (!isIntact()) {
            drop();
        }
    }

    /** Gives its place away. */
    void drop() {
        copies.remove(this);
    }

    /** Gives its watches back. */
    void release(Watches watches) {
        watches.release(own);
        for (Watch group : groups) {
            watches.release(group);
        }
    }

    @Override
    public Optional<V> await() {
        return value;
    }

    @Override
    public Optional<V> orThrow() {
        return value;
    }

    @Override
    public CompletionStage<Optional<V>> toCompletionStage() {
        return CompletableFuture.completedFuture(value);
    }
}
