package io.keywright.cache;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A database transaction as the caches see it: what it has changed, which is evicted when it has ended. Made by an
 * implementation of {@link Transactions}, one for each transaction; users of {@link TransactionScope} do not meet it.
 *
 * <p>Whoever makes it calls {@link #beforeCommit} right before the commit, where there is a way to, and {@link #ended}
 * in any case. Thread-safe; one thread calls these two.
 */
public final class OpenTransaction {

    /** How a transaction ended. */
    public enum Outcome {
        COMMITTED,
        /** Nothing of it is there, for certain. */
        ROLLED_BACK,
        /** The commit failed, or nobody said: it may be there. */
        UNKNOWN
    }

    /** In messages, in the place of a key pattern. */
    private static final String NAME = "a transaction";

    private final Map<Object, DeferredEvictions<?, ?>> deferred = new LinkedHashMap<>();
    private final Set<KeyBytes> changed = new HashSet<>();
    private boolean over;

    /** A transaction that has changed nothing yet. */
    public OpenTransaction() {}

    /**
     * Puts up the fences of what was changed in caches of the levels FENCED and FAILOVER_SAFE, and waits until they
     * stand. To be called as late before the commit as can be; twice does no harm.
     *
     * @throws io.keywright.KeywrightException if Redis does not acknowledge a fence, or at FAILOVER_SAFE its replicas
     *     do not: the transaction must not be committed
     * @throws IllegalStateException on an event loop thread, if anything was changed, at any level: there its evictions
     *     could not be waited for. No fence was sent
     */
    public void beforeCommit() {
        if (!all().isEmpty()) {
            Waiting.refuseOnEventLoop(NAME);
        }
        for (DeferredEvictions<?, ?> each : all()) {
            each.fence();
        }
        for (DeferredEvictions<?, ?> each : all()) {
            each.awaitFences();
        }
    }

    /**
     * Evicts what was changed, and waits until that is acknowledged or journalled, as {@link CacheStore#evict} says;
     * after {@link Outcome#ROLLED_BACK} it only takes down the fences, if any stand. Only the first call counts; from
     * then on evictions are not deferred any more. No failure of Redis makes it throw.
     *
     * @throws IllegalStateException on an event loop thread, where nobody may wait: what was changed is evicted, or
     *     journalled, all the same, but perhaps not yet
     */
    public void ended(Outcome outcome) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        List<CompletionStage<?>> evictions = new ArrayList<>();
        for (DeferredEvictions<?, ?> each : all()) {
            evictions.addAll(each.end(outcome));
        }
        CompletableFuture<?>[] ends =
                evictions.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture<?>[]::new);
        Object unused = Waiting.getUninterruptibly(CompletableFuture.allOf(ends), NAME);
    }

    /** Whether it has ended. */
    synchronized boolean isOver() {
        return over;
    }

    private synchronized List<DeferredEvictions<?, ?>> all() {
        return List.copyOf(deferred.values());
    }

    /** Whether this transaction has changed what the key's entry is about: then what is stored is not for its reads. */
    synchronized boolean hasChanged(CachedKey<?> key) {
        return !changed.isEmpty()
                && (changed.contains(key.bytes()) || key.groups().stream().anyMatch(changed::contains));
    }

    /**
     * Has something evicted at the end.
     *
     * @param cache whose it is
     * @param key the bytes of a key or of a group's key
     * @return false if it has ended: then it is to be evicted at once
     */
    @SuppressWarnings("unchecked") // each cache makes its own
    synchronized <K, V> boolean defer(
            CacheCore<K, V> cache,
            KeyBytes key,
            Supplier<DeferredEvictions<K, V>> first,
            Consumer<DeferredEvictions<K, V>> add) {
        if (over) {
            return false;
        }
        changed.add(key);
        add.accept((DeferredEvictions<K, V>) deferred.computeIfAbsent(cache, made -> first.get()));
        return true;
    }
}
