package io.keywright.cache;

import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.key.KeyCodec;
import io.keywright.repository.Call;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.HashCodec;
import io.keywright.repository.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache before a source: it reads through to a loader, and is told of writes. Its entries are a STRING each, or a
 * HASH each.
 *
 * <pre>{@code
 * Optional<Product> product = cache.get("sku-1", products::select).await();
 * cache.writing("sku-1", () -> products.update(changed)); // the transaction, its commit included
 * }</pre>
 *
 * <p>What {@link Consistency} promises holds if two things do: a loader reads committed data, in a snapshot that begins
 * when it is called; and every write of the source goes through {@link #writing}, or is followed by {@link #evict}.
 *
 * <p>No failure of Redis fails a read: while it does not answer reads go to the loader. An entry that can't be read is
 * a miss. One load of a key runs at a time, in all processes together, as long as Redis answers and the lease holds.
 * Loaders run on the executor of {@link CacheOptions}, never on an event loop; one that asks a cache for other keys
 * may; for its own key that is a {@link NestedLoadException}. Immutable and thread-safe.
 *
 * <p>Make one store of a key pattern in a process, and share it. Two are right each by itself, and know of each other
 * as those of two processes do: by Redis alone. Neither takes part in the other's loads, each has a bulkhead of its
 * own, and a loader that asks the other one for the key it loads waits until its {@code waitBudget} is over. Making one
 * sends nothing, but the first that has near copies connects, and blocks meanwhile. Where there is an
 * {@link EvictionOutbox} it is looked into once for each pattern, of keys and of groups, from the first store of it on
 * until Keywright is closed. That first one delivers the notes, so that all of a key pattern are to be of one level.
 *
 * <p>Inside an open transaction ({@link Transactions}, {@link TransactionScope}) a read takes what is stored, or calls
 * its loader on this thread and stores nothing: what the loader reads there may be uncommitted, or old. What is evicted
 * or written there is evicted when the transaction has committed, at FENCED behind a fence that stands before the
 * commit; until then this transaction's reads of it go to the loader. After a rollback nothing is evicted. Methods that
 * end in {@code Async} call the loader on its executor there too, unless the transaction has changed the key.
 *
 * @param <K> the key's type
 * @param <V> the entity's type
 */
public final class CacheStore<K, V> {

    private final CacheCore<K, V> core;
    private final Evictions evictions;
    private final Deferral<K, V> deferral;
    private final @Nullable NotedEvictions<K> outbox;

    /**
     * Makes the cache of one repository.
     *
     * @throws IllegalArgumentException if the policy does not fit the schema's TTL, or the schema has not one TTL for
     *     all
     */
    public CacheStore(
            Keywright keywright, Schema schema, KeyCodec<K> keys, EntityCodec<K, V> values, CachePolicy policy) {
        this(keywright, schema, keys, values, policy, EntryTraits.none());
    }

    /**
     * Makes the cache of one repository whose entries belong to groups.
     *
     * @throws IllegalArgumentException if the policy, or a group's longest TTL, does not fit the schema's TTL, or the
     *     schema has not one TTL for all
     */
    public CacheStore(
            Keywright keywright,
            Schema schema,
            KeyCodec<K> keys,
            EntityCodec<K, V> values,
            CachePolicy policy,
            EntryTraits<K, V> traits) {
        this(new CacheCore<>(keywright, keywright.channel(schema.pattern()), schema, keys, values, policy, traits));
    }

    /**
     * Makes the cache of one repository of records, each a HASH with a field a component, which any client reads, and
     * one more, {@code @}, which holds the entry's header. See {@link #CacheStore(Keywright, Schema, KeyCodec,
     * HashCodec, CachePolicy, EntryTraits)}.
     */
    public CacheStore(
            Keywright keywright, Schema schema, KeyCodec<K> keys, HashCodec<K, V> values, CachePolicy policy) {
        this(keywright, schema, keys, values, policy, EntryTraits.none());
    }

    /**
     * The same, whose entries belong to groups. A hit is HGETALL in a script, O(n) in the record's fields; so is what
     * stores an entry. Nothing else that is stated of the commands of STRING entries differs.
     *
     * @throws IllegalArgumentException if the policy, or a group's longest TTL, does not fit the schema's TTL, the
     *     schema has not one TTL for all, or a field is called {@code @}
     */
    public CacheStore(
            Keywright keywright,
            Schema schema,
            KeyCodec<K> keys,
            HashCodec<K, V> values,
            CachePolicy policy,
            EntryTraits<K, V> traits) {
        this(new CacheCore<>(keywright, keywright.channel(schema.pattern()), schema, keys, values, policy, traits));
    }

    CacheStore(CacheCore<K, V> core) {
        this.core = core;
        this.evictions = new Evictions(core);
        this.deferral = new Deferral<>(core, evictions);
        this.outbox = NotedEvictions.begin(core, evictions);
    }

    /**
     * The value, from Redis (SET NX GET or a script, one round trip, O(1)) or from the loader (two; one more where
     * {@link CachePolicy#getFirst} or a near copy asks with a plain GET first, and where a group has no generation
     * yet).
     *
     * <p>While another caller loads the key, this one waits for its value: in this process until that load ends, of
     * another process for the {@link CachePolicy#waitBudget}; then it loads without storing.
     *
     * @param loader gives the value, or null if there is none; may block. What it throws is thrown by the call, to all
     *     who waited for that load
     * @return fails with {@link LoadTimeoutException}, {@link LoadRejectedException} or what the loader threw
     * @throws NestedLoadException in the loader of the same key
     */
    public <X extends Exception> LoadingCall<Optional<V>, X> get(
            K key, Loader<? super K, ? extends @Nullable V, X> loader) {
        LoadingCall<Optional<V>, X> copy = copy(key);
        return copy != null ? copy : load(key, loader);
    }

    // Apart from get, which makes no object where there is a copy.
    private <X extends Exception> LoadingCall<Optional<V>, X> load(
            K key, Loader<? super K, ? extends @Nullable V, X> loader) {
        return read(key, () -> CompletableFuture.completedFuture(loader.load(key)));
    }

    /** As {@link #get}, with a loader that does not block. It is called on the loaders' executor all the same. */
    public Call<Optional<V>> getAsync(
            K key, Function<? super K, ? extends CompletionStage<? extends @Nullable V>> loader) {
        LoadingCall<Optional<V>, RuntimeException> copy = copy(key);
        return copy != null ? copy : read(key, () -> loader.apply(key));
    }

    /**
     * The values of several keys, and one call of the loader for all keys that nobody has. O(n).
     *
     * <p>To Redis it is one dispatch, in a cluster one to each node: of reads that lease what is missing; with
     * {@link CachePolicy#getFirst} or near copies of plain reads, and then one of leases for what they missed. More
     * keys than the connection takes commands at once go in chunks. A node of a cluster that does not answer spoils
     * nothing but its own keys, which are loaded without being stored; the loader is called when all reads have ended,
     * that node's by the command timeout. At FAILOVER_SAFE each key is asked for by itself, all of them at once, as are
     * the reads for near copies: of more keys than the connection's request queue holds some are rejected then, and
     * loaded without being stored.
     *
     * @param loader is given the missing keys, and gives the values that there are; a key that is missing from its map
     *     has no value
     * @return the values that there are, in the order of asking; a key that is named twice counts once
     */
    public <X extends Exception> LoadingCall<Map<K, V>, X> getAll(
            Collection<? extends K> keys, Loader<? super Set<K>, ? extends Map<K, V>, X> loader) {
        return new BulkRead<>(core, keys, missing -> CompletableFuture.completedFuture(loader.load(missing)));
    }

    /** As {@link #getAll}, with a loader that does not block. */
    public Call<Map<K, V>> getAllAsync(
            Collection<? extends K> keys,
            Function<? super Set<K>, ? extends CompletionStage<? extends Map<K, V>>> loader) {
        return new BulkRead<K, V, RuntimeException>(core, keys, loader::apply);
    }

    /**
     * Evicts a key, after the commit of what has changed, in one round trip: UNLINK, O(1); above LEASE a script, which
     * takes this write's fence away, O(writers of the key at once). Loads that run are not stored. Throws nothing: see
     * {@link Eviction}. It is sent, and repeated, whether or not anybody asks for the outcome; an interrupt is left to
     * whoever waits next, since the outcome is there within the command timeout. Inside an open transaction it is
     * {@link Eviction#DEFERRED}.
     */
    public Call<Eviction> evict(K key) {
        if (deferral.defer(key)) {
            return Call.completed(Eviction.DEFERRED);
        }
        return new FutureCall<>(
                evictions.evict(core.encode(key), core.context.ids().next()), core.keyPattern);
    }

    /**
     * As {@link #evict}, of several keys, in one dispatch, of more keys than the connection takes at once in chunks;
     * O(n). The outcome is the worst of any.
     */
    public Call<Eviction> evictAll(Collection<? extends K> keys) {
        if (deferral.deferAll(keys)) {
            return Call.completed(Eviction.DEFERRED);
        }
        List<byte[]> encoded = new ArrayList<>();
        for (K key : new LinkedHashSet<K>(keys)) {
            encoded.add(core.encode(key));
        }
        return new FutureCall<>(evictions.evictAll(encoded), core.keyPattern);
    }

    /**
     * Evicts every entry of a group, however many there are, after the commit of what has changed: UNLINK of the
     * group's key, one round trip, O(1). It is of all caches that share the group; loads of its entries that run are
     * stored, and count for nothing. The next reader of the group begins its new generation, in one round trip more.
     *
     * <p>Throws nothing: see {@link Eviction}. At any level it does what {@link #evict} does at
     * {@link Consistency#LEASE}: a read that begins after it returned sees nothing older; until then the old values are
     * read.
     *
     * @throws IllegalArgumentException if the entries of this cache belong to no such group
     */
    public <G> Call<Eviction> evictGroup(CacheGroup<K, G> group, G key) {
        requireGroup(group);
        if (deferral.deferGroup(group, key)) {
            return Call.completed(Eviction.DEFERRED);
        }
        return new FutureCall<>(GroupWrite.of(core, evictions, group, key).evict(), core.keyPattern);
    }

    /**
     * Changes the source of what a group's entries hang on, and evicts the group when the work is over, whether it
     * succeeded or not; as {@link #evictGroup} does.
     *
     * <p>What remains open, at any level: between the commit and the eviction readers get the old values, and if the
     * process dies in between, until the TTL.
     *
     * @param work the transaction, its commit included; runs on this thread
     * @return the work's result
     * @throws X what the work throws
     * @throws IllegalArgumentException if the entries of this cache belong to no such group: the work was not begun
     * @throws IllegalStateException on an event loop thread
     */
    public <G, T extends @Nullable Object, X extends Exception> T writingGroup(
            CacheGroup<K, G> group, G key, Work<T, X> work) throws X {
        requireGroup(group);
        if (deferral.deferGroup(group, key)) {
            return work.run();
        }
        return GroupWrite.of(core, evictions, group, key).run(work);
    }

    /**
     * As {@link #writingGroup}, of work that does not block.
     *
     * @param work begins the work, on this thread; its stage ends after the commit. Throwing is failing, as is giving
     *     no stage
     */
    public <G, T extends @Nullable Object> CompletionStage<T> writingGroupAsync(
            CacheGroup<K, G> group, G key, Supplier<? extends CompletionStage<T>> work) {
        requireGroup(group);
        boolean unused = deferral.deferGroup(group, key);
        return GroupWrite.of(core, evictions, group, key).runAsync(work);
    }

    /**
     * As {@link #writingGroup}, of work that records in its transaction that the group is to be evicted: if the process
     * dies before it could, another one does, at its next look into the {@link EvictionOutbox}. Until then the old
     * values are read, at any level, since no fence stands around a group.
     *
     * @throws IllegalArgumentException if the entries of this cache belong to no such group: the work was not begun
     * @throws IllegalStateException if the {@link CacheOptions} have no outbox; on an event loop thread
     */
    public <G, T extends @Nullable Object, X extends Exception> T writingNotedGroup(
            CacheGroup<K, G> group, G key, NotedWork<T, X> work) throws X {
        requireGroup(group);
        OutboxReplay notes = requireOutbox().ofGroup(group);
        EvictionNote deferred = deferral.deferNotedGroup(group, key, notes);
        return deferred != null
                ? work.run(deferred)
                : GroupWrite.of(core, evictions, group, key).runNoted(work, notes);
    }

    /**
     * As {@link #writingNotedGroup}, of work that does not block; see {@link #writingGroupAsync}.
     *
     * @throws IllegalStateException if the {@link CacheOptions} have no outbox
     */
    public <G, T extends @Nullable Object> CompletionStage<T> writingNotedGroupAsync(
            CacheGroup<K, G> group, G key, Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
        requireGroup(group);
        OutboxReplay notes = requireOutbox().ofGroup(group);
        EvictionNote deferred = deferral.deferNotedGroup(group, key, notes);
        GroupWrite write = GroupWrite.of(core, evictions, group, key);
        return deferred != null ? write.runAsync(() -> work.apply(deferred)) : write.runNotedAsync(work, notes);
    }

    /**
     * Changes the source, and keeps the cache right about it: evicts the key when the work is over, whether it
     * succeeded or not; at the levels FENCED and FAILOVER_SAFE it also keeps the key from being filled from before the
     * work until after it.
     *
     * <p>What remains open at the level LEASE: between the commit and the eviction readers get the old value, and if
     * the process dies in between, until the TTL. At FENCED: a commit that comes later than
     * {@link CachePolicy#fenceTtl} after the work began; limit the transaction to half of that in the database. An
     * eviction that Redis does not acknowledge is repeated as {@link Eviction#PENDING} says, and the work's result is
     * returned all the same.
     *
     * <p>Inside an open transaction the work is a part of that, and the key is evicted when it has committed; its fence
     * goes up right before the commit.
     *
     * @param work the transaction, its commit included; runs on this thread
     * @return the work's result
     * @throws X what the work throws
     * @throws io.keywright.KeywrightException where there are fences, if Redis does not acknowledge it, or at
     *     FAILOVER_SAFE its replicas do not: the work was not begun
     * @throws IllegalStateException on an event loop thread
     */
    public <T extends @Nullable Object, X extends Exception> T writing(K key, Work<T, X> work) throws X {
        if (deferral.defer(key)) {
            return work.run();
        }
        return new CacheWrite<>(core, evictions, key).run(work);
    }

    /**
     * As {@link #writing}, of work that records in its transaction that the key is to be evicted: if the process dies
     * before it could, another one does, at its next look into the {@link EvictionOutbox}.
     *
     * @throws IllegalStateException if the {@link CacheOptions} have no outbox; on an event loop thread
     */
    public <T extends @Nullable Object, X extends Exception> T writingNoted(K key, NotedWork<T, X> work) throws X {
        OutboxReplay notes = requireOutbox().ofKeys();
        EvictionNote deferred = deferral.deferNoted(key, notes);
        return deferred != null ? work.run(deferred) : new CacheWrite<>(core, evictions, key).runNoted(work, notes);
    }

    /**
     * As {@link #writingNoted}, of work that does not block; see {@link #writingAsync}.
     *
     * @throws IllegalStateException if the {@link CacheOptions} have no outbox
     */
    public <T extends @Nullable Object> CompletionStage<T> writingNotedAsync(
            K key, Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
        OutboxReplay notes = requireOutbox().ofKeys();
        EvictionNote deferred = deferral.deferNoted(key, notes);
        CacheWrite<K, V> write = new CacheWrite<>(core, evictions, key);
        return deferred != null ? write.runAsync(() -> work.apply(deferred)) : write.runNotedAsync(work, notes);
    }

    /**
     * As {@link #writing}, of work that does not block. Inside an open transaction the key is evicted when the stage
     * ends, and once more when the transaction has committed, in whatever order that is.
     *
     * @param work begins the work; at the levels FENCED and FAILOVER_SAFE it is called on an event loop, once the fence
     *     stands, and must not block. Its stage ends after the commit. Throwing is failing, as is giving no stage
     * @return what the work's stage gives, when the key is evicted; where it is cancelled, or ended earlier, the work
     *     is done all the same
     */
    public <T extends @Nullable Object> CompletionStage<T> writingAsync(
            K key, Supplier<? extends CompletionStage<T>> work) {
        boolean unused = deferral.defer(key);
        return new CacheWrite<>(core, evictions, key).runAsync(work);
    }

    /**
     * Changes the source, and puts what was committed into the cache, if nothing newer is there or on its way: the
     * newest of several concurrent writers wins, in whatever order they end. Else the key is evicted, as by
     * {@link #writing}: where the work fails or gives null, where anything else evicted the key meanwhile, and where
     * Redis does not answer. Two round trips, O(1): a fence before the work, from which the cache knows what happened
     * since, and the value after it. While the fence stands readers load, and store nothing.
     *
     * <p>What remains open is what remains open of {@link #writing}. At the level LEASE a write does not fail for want
     * of a fence: it evicts. So does any write inside an open transaction, since nothing is known to be committed when
     * its work is over.
     *
     * @param work the transaction, its commit included; gives the value as it was committed, with the version that this
     *     commit gave it, or null if there is no value any more; runs on this thread
     * @return the work's result
     * @throws X what the work throws
     * @throws io.keywright.KeywrightException where there are fences, if Redis does not acknowledge it, or at
     *     FAILOVER_SAFE its replicas do not: the work was not begun
     * @throws IllegalStateException if the cache's {@link EntryTraits} know no versions; on an event loop thread
     */
    public <T extends @Nullable V, X extends Exception> T writingThrough(K key, Work<T, X> work) throws X {
        requireVersions();
        if (deferral.defer(key)) {
            return work.run();
        }
        return new CacheWrite<>(core, evictions, key).runThrough(work);
    }

    /**
     * As {@link #writingThrough}, of work that does not block; see {@link #writingAsync}. Here there is a fence at each
     * level, so that the work may be called on an event loop at each.
     */
    public <T extends @Nullable V> CompletionStage<T> writingThroughAsync(
            K key, Supplier<? extends CompletionStage<T>> work) {
        requireVersions();
        CacheWrite<K, V> write = new CacheWrite<>(core, evictions, key);
        return deferral.defer(key) ? write.runAsync(work) : write.runThroughAsync(work);
    }

    /** What the caches of one connection share. */
    CacheContext context() {
        return core.context;
    }

    /** What a source gives, within the deadline and the bulkhead of this cache's loads; it is stored nowhere. */
    CompletionStage<@Nullable V> ask(K key, Loads.Source<V> source) {
        LoadChain chain = LoadChain.of(core, new KeyBytes(core.encode(key)), null);
        return core.loads.load(chain, source).result();
    }

    private void requireGroup(CacheGroup<K, ?> group) {
        if (!core.generations.has(group)) {
            throw new IllegalArgumentException(core.keyPattern + ": its entries do not belong to " + group.pattern());
        }
    }

    private NotedEvictions<K> requireOutbox() {
        NotedEvictions<K> notes = outbox;
        if (notes == null) {
            throw new IllegalStateException(
                    core.keyPattern + ": to note evictions, the caches need an outbox (CacheOptions.withOutbox)");
        }
        return notes;
    }

    private void requireVersions() {
        if (core.traits.version() == null) {
            throw new IllegalStateException(
                    core.keyPattern + ": to write through, a cache must know the versions of its"
                            + " values (EntryTraits.versionedBy); without them the later of two writers could be overwritten by"
                            + " the earlier one");
        }
    }

    // A copy calls no loader, so that it throws nothing of any kind.
    @SuppressWarnings("unchecked")
    private <X extends Exception> @Nullable LoadingCall<Optional<V>, X> copy(K key) {
        return (LoadingCall<Optional<V>, X>) core.copy(key);
    }

    private <X extends Exception> LoadingCall<Optional<V>, X> read(K key, Loads.Source<V> source) {
        return new ReadCall<>(new CacheRead<>(core, key, source), core.keyPattern);
    }
}
