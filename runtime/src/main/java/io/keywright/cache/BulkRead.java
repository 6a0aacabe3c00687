package io.keywright.cache;

import io.keywright.cache.Loads.Source;
import io.keywright.repository.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The reads of several keys: what they ask Redis for leaves together, round by round, and the keys that nobody has are
 * loaded by one call of the loader. Each key is a {@link CacheRead} of its own; one that has to wait for another
 * process goes on alone.
 */
final class BulkRead<K, V, X extends Exception> implements LoadingCall<Map<K, V>, X>, CacheRead.Collector<K, V> {

    private final CacheCore<K, V> core;
    private final Loader<? super Set<K>, ? extends CompletionStage<? extends Map<K, V>>, ?> loader;
    private final Map<K, CompletableFuture<Optional<V>>> results = new LinkedHashMap<>();
    private final List<CacheRead<K, V>> reads = new ArrayList<>();
    private final BulkRound<K, V> first;

    // guarded by this
    private final List<CacheRead<K, V>> toAsk = new ArrayList<>();
    private final List<CacheRead<K, V>> toLoad = new ArrayList<>();
    private boolean asking = true;
    private boolean collecting = true;

    /** Whose silence has been counted. One call is one sign of it, however many keys it asks for. */
    private final Set<Object> silent = ConcurrentHashMap.newKeySet();

    /** As in {@link CacheRead}: whether it is made inside of an open transaction, and who loads there. */
    private final boolean inside;

    private @Nullable Thread thread;

    BulkRead(
            CacheCore<K, V> core,
            Collection<? extends K> keys,
            Loader<? super Set<K>, ? extends CompletionStage<? extends Map<K, V>>, ?> loader) {
        this.core = core;
        this.loader = loader;
        this.inside = core.context.transaction() != null;
        this.thread = Thread.currentThread();
        for (K key : new LinkedHashSet<K>(keys)) {
            Call<Optional<V>> copy = core.copy(key);
            if (copy != null) {
                results.put(key, CompletableFuture.completedFuture(copy.await()));
                continue;
            }
            Source<V> alone = () -> loader.load(Set.of(key)).thenApply(found -> found.get(key));
            CacheRead<K, V> read = new CacheRead<>(core, key, alone);
            read.collect(this);
            reads.add(read);
            results.put(key, read.result());
        }
        this.first =
                new BulkRound<>(core, reads.stream().filter(CacheRead::asks).toList());
    }

    @Override
    public Map<K, V> await() {
        refuseOnEventLoop();
        return Waiting.get(begin(), core.keyPattern);
    }

    @Override
    public Map<K, V> orThrow() throws X {
        refuseOnEventLoop();
        return Waiting.<Map<K, V>, X>getOrThrow(begin(), core.keyPattern);
    }

    @Override
    public CompletionStage<Map<K, V>> toCompletionStage() {
        if (reads.stream().anyMatch(CacheRead::asks)) {
            thread = null;
        }
        CompletableFuture<?> unused = askAll().whenComplete((done, e) -> loadTogether());
        return all();
    }

    /** Begins what this thread waits for; inside of a transaction it is the one that loads. */
    private CompletableFuture<Map<K, V>> begin() {
        CompletableFuture<?> asked = askAll();
        if (inside && thread == Thread.currentThread()) {
            Object unused = Waiting.getUninterruptibly(asked, core.keyPattern);
            loadTogether();
        } else {
            CompletableFuture<?> unused = asked.whenComplete((done, e) -> loadTogether());
        }
        return all();
    }

    /** Done when Redis has said of each key all that it has to say before anything is loaded. */
    private CompletableFuture<@Nullable Void> askAll() {
        for (CacheRead<K, V> read : reads) {
            if (!read.asks()) {
                read.begin();
            }
        }
        follow(first);
        return CompletableFuture.allOf(reads.stream().map(CacheRead::settled).toArray(CompletableFuture<?>[]::new));
    }

    /** Sends what the replies of a round make necessary as the next one, until there is nothing. */
    private void follow(BulkRound<K, V> round) {
        CompletableFuture<?> unused = round.deliver().whenComplete((told, never) -> {
            List<CacheRead<K, V>> more = more();
            if (!more.isEmpty()) {
                follow(new BulkRound<>(core, more));
            }
        });
    }

    /** Those that ask in the next round; where there are none there is no other, and each asks by itself. */
    private synchronized List<CacheRead<K, V>> more() {
        List<CacheRead<K, V>> more = List.copyOf(toAsk);
        toAsk.clear();
        asking = !more.isEmpty();
        return more;
    }

    private CompletableFuture<Map<K, V>> all() {
        return CompletableFuture.allOf(results.values().toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> found());
    }

    private void refuseOnEventLoop() {
        try {
            Waiting.refuseOnEventLoop(core.keyPattern);
        } catch (IllegalStateException e) {
            reads.forEach(CacheRead::abandon);
            throw e;
        }
    }

    @Override
    public synchronized boolean asks(CacheRead<K, V> read) {
        return asking && toAsk.add(read);
    }

    @Override
    public synchronized boolean loads(CacheRead<K, V> read) {
        return collecting && toLoad.add(read);
    }

    @Override
    public boolean counts(Object server) {
        return silent.add(server);
    }

    private void loadTogether() {
        List<CacheRead<K, V>> collected;
        synchronized (this) {
            collecting = false;
            collected = List.copyOf(toLoad);
        }
        if (collected.isEmpty()) {
            return;
        }
        Set<K> keys = new LinkedHashSet<>();
        LoadChain chain = null;
        for (CacheRead<K, V> read : collected) {
            keys.add(read.key().key());
            chain = chain == null ? read.chain() : chain.and(read.key().bytes());
        }
        LoadChain all = Objects.requireNonNull(chain);
        Source<Map<K, V>> together = () -> loader.load(keys);
        LoadTask<Map<K, V>> task =
                inside ? core.loads.loadInside(thread, all, together) : core.loads.load(all, together);
        collected.forEach(read -> read.loadBy(task));
        task.result().whenComplete((values, failure) -> {
            Throwable cause = values == null && failure == null
                    ? new NullPointerException("the bulk loader returned null")
                    : failure;
            for (CacheRead<K, V> read : collected) {
                hand(read, values, cause);
            }
        });
    }

    /** The map is the user's, and may throw: of one key that is no reason to keep the others waiting. */
    private void hand(CacheRead<K, V> read, @Nullable Map<K, V> values, @Nullable Throwable failure) {
        V value;
        try {
            value = values == null ? null : values.get(read.key().key());
        } catch (Throwable e) {
            read.loaded(null, e);
            return;
        }
        read.loaded(value, failure);
    }

    private Map<K, V> found() {
        Map<K, V> found = new LinkedHashMap<>();
        results.forEach((key, result) -> result.join().ifPresent(value -> found.put(key, value)));
        return found;
    }
}
