package io.keywright.cache;

import io.keywright.RedisCommandException;
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
import org.jspecify.annotations.Nullable;

/**
 * The reads of several keys: their first commands leave together, and the keys that nobody has are loaded by one call
 * of the loader. Each key is a {@link CacheRead} of its own; one that has to wait for another process is loaded alone.
 */
final class BulkRead<K, V, X extends Exception> implements LoadingCall<Map<K, V>, X>, CacheRead.Collector<K, V> {

    private final CacheCore<K, V> core;
    private final Loader<? super Set<K>, ? extends CompletionStage<? extends Map<K, V>>, ?> loader;
    private final Map<K, CompletableFuture<Optional<V>>> results = new LinkedHashMap<>();
    private final List<CacheRead<K, V>> reads = new ArrayList<>();
    private final List<CacheRead<K, V>> asking = new ArrayList<>();
    private final Map<KeyBytes, Integer> groups = new LinkedHashMap<>();
    private final List<CacheRead<K, V>> toLoad = new ArrayList<>();

    /** As in {@link CacheRead}: whether it is made inside of an open transaction, and who loads there. */
    private final boolean inside;

    private @Nullable Thread thread;

    private boolean collecting = true;
    private final @Nullable Call<List<byte @Nullable []>> first;

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
        this.first = askTogether();
    }

    /** Null where each key is asked for by itself, as inside of a transaction, where nothing is leased. */
    private @Nullable Call<List<byte @Nullable []>> askTogether() {
        if (inside || core.rules.getFirst() || core.policy.isFailoverSafe()) {
            return null;
        }
        List<byte[]> keys = new ArrayList<>();
        List<EntryId> ids = new ArrayList<>();
        for (CacheRead<K, V> read : reads) {
            if (read.asks()) {
                asking.add(read);
                keys.add(read.key().array());
                ids.add(read.id());
                read.key().groups().forEach(group -> groups.putIfAbsent(group, groups.size()));
            }
        }
        return asking.isEmpty()
                ? null
                : core.commands.getOrLeaseAll(keys, ids, Generations.ask(List.copyOf(groups.keySet())));
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
        if (first == null) {
            askApart();
        }
        if (first != null) {
            first.toCompletionStage().whenComplete(this::replied);
        }
        return CompletableFuture.allOf(reads.stream().map(CacheRead::settled).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Map<K, V>> all() {
        return CompletableFuture.allOf(results.values().toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> found());
    }

    private void replied(@Nullable List<byte @Nullable []> replies, @Nullable Throwable failure) {
        if (replies != null) {
            core.generations
                    .complete(List.copyOf(groups.keySet()), replies.subList(asking.size(), replies.size()))
                    .toCompletionStage()
                    .whenComplete((generations, e) -> stamped(replies, generations, e));
            return;
        }
        Throwable cause = Loads.unwrap(failure == null ? new IllegalStateException("no reply") : failure);
        if (cause instanceof RedisCommandException) {
            // One bad key must not spoil the others; a lease that was got in the batch is recognised by its id.
            asking.forEach(this::askAlone);
        } else {
            asking.forEach(read -> read.failed(cause));
        }
    }

    private void stamped(
            List<byte @Nullable []> replies,
            @Nullable List<byte @Nullable []> generations,
            @Nullable Throwable failure) {
        for (int i = 0; i < asking.size(); i++) {
            CacheRead<K, V> read = asking.get(i);
            if (generations == null) {
                read.failed(failure == null ? new IllegalStateException("no reply") : failure);
            } else {
                long stamp = core.generations.any() ? stamp(read.key(), generations) : 0;
                read.replied(core.found(read.key().key(), EntryFormat.read(replies.get(i)), stamp));
            }
        }
    }

    private void refuseOnEventLoop() {
        try {
            Waiting.refuseOnEventLoop(core.keyPattern);
        } catch (IllegalStateException e) {
            asking.forEach(CacheRead::abandon);
            throw e;
        }
    }

    private long stamp(CachedKey<K> key, List<byte @Nullable []> generations) {
        List<byte @Nullable []> own = new ArrayList<>();
        for (KeyBytes group : key.groups()) {
            own.add(generations.get(Objects.requireNonNull(groups.get(group))));
        }
        return Generations.stamp(own);
    }

    /** Where copies are kept, what is read for them leaves together; else each read has a command of its own. */
    private void askApart() {
        List<CacheRead<K, V>> apart = reads.stream().filter(CacheRead::asks).toList();
        NearCache<K, V> near = core.near;
        if (near == null) {
            apart.forEach(this::askAlone);
            return;
        }
        List<@Nullable Call<Event<V>>> looks =
                near.lookAll(apart.stream().map(CacheRead::key).toList());
        for (int i = 0; i < looks.size(); i++) {
            Call<Event<V>> look = looks.get(i);
            if (look == null) {
                askAlone(apart.get(i));
            } else {
                ask(apart.get(i), look);
            }
        }
    }

    private void askAlone(CacheRead<K, V> read) {
        ask(read, Objects.requireNonNull(read.firstCommand()));
    }

    private void ask(CacheRead<K, V> read, Call<Event<V>> command) {
        command.toCompletionStage().whenComplete((reply, e) -> {
            if (e == null) {
                read.replied(reply);
            } else {
                read.failed(e);
            }
        });
    }

    @Override
    public synchronized boolean collect(CacheRead<K, V> read) {
        return collecting && toLoad.add(read);
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
