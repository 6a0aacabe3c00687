package io.keywright.cache;

import io.keywright.RedisCommandException;
import io.keywright.cache.Loads.Source;
import io.keywright.repository.Call;
import io.lettuce.core.protocol.Command;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reads of several keys: their first commands leave together, and the keys that nobody has are loaded by one call
 * of the loader. Each key is a {@link CacheRead} of its own; one that has to wait for another process is loaded alone.
 */
final class BulkRead<K, V> implements Call<Map<K, V>>, CacheRead.Collector<K, V> {

    private final CacheCore<K, V> core;
    private final Function<? super Set<K>, ? extends CompletionStage<? extends Map<K, V>>> loader;
    private final List<CacheRead<K, V>> reads = new ArrayList<>();
    private final List<CacheRead<K, V>> asking = new ArrayList<>();
    private final List<CacheRead<K, V>> toLoad = new ArrayList<>();
    private boolean collecting = true;
    private final @Nullable Call<List<byte @Nullable []>> first;

    BulkRead(
            CacheCore<K, V> core,
            Collection<? extends K> keys,
            Function<? super Set<K>, ? extends CompletionStage<? extends Map<K, V>>> loader) {
        this.core = core;
        this.loader = loader;
        for (K key : new LinkedHashSet<K>(keys)) {
            Source<V> alone = () -> loader.apply(Set.of(key)).thenApply(found -> found.get(key));
            CacheRead<K, V> read = new CacheRead<>(core, key, alone);
            read.collect(this);
            reads.add(read);
        }
        this.first = askTogether();
    }

    /** One dispatch where the server has one command for it; null where each key is asked for by itself. */
    private @Nullable Call<List<byte @Nullable []>> askTogether() {
        if (core.policy.getFirst() || !core.commands.hasCombinedRead()) {
            return null;
        }
        List<Command<byte[], byte[], byte @Nullable []>> commands = new ArrayList<>();
        for (CacheRead<K, V> read : reads) {
            if (read.asks()) {
                asking.add(read);
                commands.add(core.commands.combinedRead(read.bytes().array(), read.id(), 0));
            }
        }
        return asking.isEmpty() ? null : core.channel.sendAll(commands, replies -> replies);
    }

    @Override
    public Map<K, V> await() {
        Waiting.refuseOnEventLoop(core.keyPattern);
        return Waiting.get(toCompletionStage().toCompletableFuture(), core.keyPattern);
    }

    @Override
    public CompletionStage<Map<K, V>> toCompletionStage() {
        List<CompletableFuture<?>> asked = new ArrayList<>();
        for (CacheRead<K, V> read : reads) {
            if (!read.asks()) {
                read.begin();
            } else if (first == null) {
                asked.add(askAlone(read));
            }
        }
        if (first != null) {
            asked.add(first.toCompletionStage()
                    .handle(this::replied)
                    .thenCompose(Function.identity())
                    .toCompletableFuture());
        }
        CompletionStage<@Nullable Void> allAsked = CompletableFuture.allOf(asked.toArray(CompletableFuture<?>[]::new));
        allAsked.whenComplete((done, e) -> loadTogether());
        List<CompletableFuture<Optional<V>>> results =
                reads.stream().map(CacheRead::result).toList();
        return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> found());
    }

    private CompletionStage<@Nullable Void> replied(
            @Nullable List<byte @Nullable []> replies, @Nullable Throwable failure) {
        if (replies != null) {
            for (int i = 0; i < asking.size(); i++) {
                CacheRead<K, V> read = asking.get(i);
                read.replied(core.found(read.key(), EntryFormat.read(replies.get(i))));
            }
            return CompletableFuture.completedFuture(null);
        }
        Throwable cause = Loads.unwrap(failure == null ? new IllegalStateException("no reply") : failure);
        if (cause instanceof RedisCommandException) {
            // One bad key must not spoil the others; a lease that was got in the batch is recognised by its id.
            return CompletableFuture.allOf(asking.stream().map(this::askAlone).toArray(CompletableFuture<?>[]::new));
        }
        asking.forEach(read -> read.failed(cause));
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<?> askAlone(CacheRead<K, V> read) {
        Call<Event<V>> command = read.firstCommand();
        if (command == null) {
            return CompletableFuture.completedFuture(null);
        }
        return command.toCompletionStage()
                .<@Nullable Void>handle((reply, e) -> {
                    if (e == null) {
                        read.replied(reply);
                    } else {
                        read.failed(e);
                    }
                    return null;
                })
                .toCompletableFuture();
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
            keys.add(read.key());
            chain = chain == null ? read.chain() : chain.and(read.bytes());
        }
        LoadTask<Map<K, V>> task = core.loads.load(Objects.requireNonNull(chain), () -> loader.apply(keys));
        collected.forEach(read -> read.loadBy(task));
        task.result().whenComplete((values, failure) -> {
            Throwable cause = values == null && failure == null
                    ? new NullPointerException("the bulk loader returned null")
                    : failure;
            for (CacheRead<K, V> read : collected) {
                read.loaded(values == null ? null : values.get(read.key()), cause);
            }
        });
    }

    private Map<K, V> found() {
        Map<K, V> found = new LinkedHashMap<>();
        for (CacheRead<K, V> read : reads) {
            read.result().join().ifPresent(value -> found.put(read.key(), value));
        }
        return found;
    }
}
