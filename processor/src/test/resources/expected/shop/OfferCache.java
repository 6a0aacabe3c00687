package shop;

import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.cache.CacheGroup;
import io.keywright.cache.CachePolicy;
import io.keywright.cache.CacheStore;
import io.keywright.cache.EntryTraits;
import io.keywright.cache.Eviction;
import io.keywright.cache.EvictionNote;
import io.keywright.cache.Loader;
import io.keywright.cache.NotedWork;
import io.keywright.cache.Work;
import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link Offer} through a cache at {@code shop:offer:{<tenantId>}:<day>:<sku>}, a STRING that holds a
 * header of 46 bytes and a JSON document that lives at most 1 h from its creation.
 *
 * <p>The level is {@code LEASE}: no old value stays in Redis, and a read that begins after a write has
 * returned gives that write or a newer one. That holds if a loader reads committed data, in a snapshot that
 * begins when it is called, and every write of the source goes through {@link #writing} or is followed by
 * {@link #evict}. Price: one round trip a write, after its commit. Open, until the TTL at most: between
 * commit and eviction readers get the old value; a process that dies there, and a failover of Redis that
 * loses the eviction, leave it.
 *
 * <p>Immutable and thread-safe. A read does not fail because Redis does: while it does not answer, reads go
 * to the loader, of which 32 run at once in this process; what can't be read in Redis is a miss. Loaders
 * run on the executor of the caches' options, never on an event loop.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class OfferCache {
    private static final Schema SCHEMA = Schema.of("shop:offer:{<tenantId>}:<day>:<sku>",
            RedisType.STRING, Lifetime.of("1h", Expiry.ABSOLUTE, 0.1));

    private static final CachePolicy POLICY = CachePolicy.DEFAULT
            .withFenceTtl(Duration.ofSeconds(30));

    private static final CacheGroup<Key, Long> TENANT_GROUP = CacheGroup.of("shop:offers-of:{<tenantId>}",
            Codec.TenantKeys.INSTANCE, key -> key.tenantId());

    private static final CacheGroup<Key, Codec.MonthOfTenantKeys.Key> MONTH_OF_TENANT_GROUP = CacheGroup.of("shop:offers-in:<tenantId>:<day>",
            Codec.MonthOfTenantKeys.INSTANCE, key -> new Codec.MonthOfTenantKeys.Key(key.tenantId(),
            key.day()));

    private static final CacheGroup<Key, Codec.GroupKeys.Key> GROUP = CacheGroup.of("shop:offers",
            Codec.GroupKeys.INSTANCE, key -> new Codec.GroupKeys.Key());

    private static final EntryTraits<Key, Offer> TRAITS = EntryTraits.<Key, Offer>none()
            .inGroup(TENANT_GROUP)
            .inGroup(MONTH_OF_TENANT_GROUP)
            .inGroup(GROUP)
            .versionedBy(value -> value.version());

    private final CacheStore<Key, Offer> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one sends nothing. Make one and share it: each loads by
     * itself and has limits of its own. Where the caches have an outbox, the first one that is made begins
     * looks into it, which go on until the connection is closed; further ones add none.
     */
    public OfferCache(Keywright keywright) {
        this.store = new CacheStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE, POLICY,
                TRAITS);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Gives the {@link Offer}: what Redis holds, else what the loader gives, which is then stored. One load of
     * a key runs at a time in a process, whose other callers wait for its value, and in all processes together
     * while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
     *
     * <p>Key {@code shop:offer:{<tenantId>}:<day>:<sku>}; {@code SET … NX GET PX},
     * {@code SET … IFEQ or EVALSHA}, {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK},
     * {@code GET of its group}, {@code EVALSHA: GET, PEXPIRE, PTTL, SET, TIME of its group}; O(1); round trips:
     * 1, on a miss 2.
     *
     * @param tenantId the key's {@code tenantId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param loader gives the {@code Offer}, or null if there is none; may block. What it throws is thrown
     * here, to all who waited for that load
     * @return it, or empty if there is none
     * @throws X what it throws
     */
    public <X extends Exception> Optional<Offer> get(long tenantId, LocalDate day, String sku,
            Loader<? super Key, ? extends @Nullable Offer, X> loader) throws X {
        return store.get(new Key(tenantId, day, sku), loader).orThrow();
    }

    /**
     * Gives each {@link Offer} of the given keys as {@link #get} does: asks Redis for all of them at once, and
     * calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
     *
     * <p>Key {@code shop:offer:{<tenantId>}:<day>:<sku>}; {@code SET … NX GET PX},
     * {@code SET … IFEQ or EVALSHA}, {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK},
     * {@code GET of its group}, {@code EVALSHA: GET, PEXPIRE, PTTL, SET, TIME of its group}; O(n) in the keys
     * given; round trips: 1, on misses 2.
     *
     * @param keys the keys; each counts once
     * @param loader is given the missing keys, and gives the values that there are; may block
     * @return the values that there are, in the order of asking
     * @throws X what it throws
     */
    public <X extends Exception> Map<Key, Offer> getAll(Collection<Key> keys,
            Loader<? super Set<Key>, ? extends Map<Key, Offer>, X> loader) throws X {
        return store.getAll(keys, loader).orThrow();
    }

    /**
     * Evicts the {@link Offer}, after the commit of a change that was made elsewhere. Loads that run are not
     * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
     * that, so that the old value stays until its TTL.
     *
     * <p>Key {@code shop:offer:{<tenantId>}:<day>:<sku>}; {@code UNLINK}; O(1).
     *
     * @param tenantId the key's {@code tenantId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evict(long tenantId, LocalDate day, String sku) {
        return store.evict(new Key(tenantId, day, sku)).await();
    }

    /**
     * Evicts each {@link Offer} of the given keys as {@link #evict} does, all at once.
     *
     * <p>Key {@code shop:offer:{<tenantId>}:<day>:<sku>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return the worst of any: {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an
     * open transaction
     */
    public Eviction evictAll(Collection<Key> keys) {
        return store.evictAll(keys).await();
    }

    /**
     * Changes the source of the {@link Offer}, and evicts it when the work is over, whether it succeeded or
     * not. Then a read that begins after a write has returned gives that write or a newer one. Open: between
     * commit and eviction readers get the old value; a process that dies there, and a failover of Redis that
     * loses the eviction, leave it.
     *
     * <p>Key {@code shop:offer:{<tenantId>}:<day>:<sku>}; {@code UNLINK}; O(1); round trips: 1, after the work.
     *
     * @param tenantId the key's {@code tenantId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(long tenantId, LocalDate day,
            String sku, Work<T, X> work) throws X {
        return store.writing(new Key(tenantId, day, sku), work);
    }

    /**
     * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
     * it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:offer:{<tenantId>}:<day>:<sku>}; {@code UNLINK}; O(1); round trips: 1, after the work.
     *
     * @param tenantId the key's {@code tenantId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNoted(long tenantId,
            LocalDate day, String sku, NotedWork<T, X> work) throws X {
        return store.writingNoted(new Key(tenantId, day, sku), work);
    }

    /**
     * Changes the source of the {@link Offer}, and puts what was committed into the cache, if nothing newer by
     * its {@code version} is there or on its way: the newest of several writers wins, in whatever order they
     * end. Else it is evicted, as by {@link #writing}: where the work fails or gives null, where anybody
     * evicted it meanwhile, and where Redis does not answer. From before the work until after it a fence of 30
     * s keeps the key from being filled; where Redis does not acknowledge it, the write evicts. Then a read
     * that begins after a write has returned gives that write or a newer one. Open: between commit and eviction
     * readers get the old value; a process that dies there, and a failover of Redis that loses the eviction,
     * leave it.
     *
     * <p>Key {@code shop:offer:{<tenantId>}:<day>:<sku>};
     * {@code EVALSHA: APPEND, GETRANGE, PEXPIRE, PTTL, SET, TIME}, {@code EVALSHA: GET, GETRANGE, SET, UNLINK},
     * {@code UNLINK}, {@code GET of its group}, {@code EVALSHA: GET, PEXPIRE, PTTL, SET, TIME of its group};
     * O(1); round trips: 2, before and after the work; 3 where a group has no generation.
     *
     * @param tenantId the key's {@code tenantId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param sku the key's {@code sku}: String, percent-escaped
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Offer, X extends Exception> T writingThrough(long tenantId,
            LocalDate day, String sku, Work<T, X> work) throws X {
        return store.writingThrough(new Key(tenantId, day, sku), work);
    }

    /**
     * Evicts every {@link Offer} of the group, however many there are, after the commit of a change that was
     * made elsewhere. Loads that run are stored, and count for nothing. Throws nothing: what Redis does not
     * acknowledge is repeated; {@code LOST} if there is no room for that, so that the old value stays until its
     * TTL. The next read of the group takes one round trip more.
     *
     * <p>Key {@code shop:offers-of:{<tenantId>}}; {@code UNLINK of its group}; O(1).
     *
     * @param tenantId the group's {@code tenantId}
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evictTenant(long tenantId) {
        return store.evictGroup(TENANT_GROUP, tenantId).await();
    }

    /**
     * Changes what the group's {@link Offer} are read from, and evicts the group when the work is over, whether
     * it succeeded or not. Then a read that begins after a write has returned gives that write or a newer one.
     * Open: between commit and eviction readers get the old value; a process that dies there, and a failover of
     * Redis that loses the eviction, leave it.
     *
     * <p>Key {@code shop:offers-of:{<tenantId>}}; {@code UNLINK of its group}; O(1); round trips: 1, after the
     * work.
     *
     * @param tenantId the group's {@code tenantId}
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingTenant(long tenantId,
            Work<T, X> work) throws X {
        return store.writingGroup(TENANT_GROUP, tenantId, work);
    }

    /**
     * As {@link #writingTenant}, of work that notes the eviction in its transaction: where this process dies
     * before it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:offers-of:{<tenantId>}}; {@code UNLINK of its group}; O(1); round trips: 1, after the
     * work.
     *
     * @param tenantId the group's {@code tenantId}
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNotedTenant(long tenantId,
            NotedWork<T, X> work) throws X {
        return store.writingNotedGroup(TENANT_GROUP, tenantId, work);
    }

    /**
     * Evicts every {@link Offer} of the group, however many there are, after the commit of a change that was
     * made elsewhere. Loads that run are stored, and count for nothing. Throws nothing: what Redis does not
     * acknowledge is repeated; {@code LOST} if there is no room for that, so that the old value stays until its
     * TTL. The next read of the group takes one round trip more.
     *
     * <p>Key {@code shop:offers-in:<tenantId>:<day>}; {@code UNLINK of its group}; O(1).
     *
     * @param tenantId the group's {@code tenantId}
     * @param day the group's {@code day}
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evictMonthOfTenant(long tenantId, LocalDate day) {
        return store.evictGroup(MONTH_OF_TENANT_GROUP, new Codec.MonthOfTenantKeys.Key(tenantId,
                day)).await();
    }

    /**
     * Changes what the group's {@link Offer} are read from, and evicts the group when the work is over, whether
     * it succeeded or not. Then a read that begins after a write has returned gives that write or a newer one.
     * Open: between commit and eviction readers get the old value; a process that dies there, and a failover of
     * Redis that loses the eviction, leave it.
     *
     * <p>Key {@code shop:offers-in:<tenantId>:<day>}; {@code UNLINK of its group}; O(1); round trips: 1, after
     * the work.
     *
     * @param tenantId the group's {@code tenantId}
     * @param day the group's {@code day}
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingMonthOfTenant(long tenantId,
            LocalDate day, Work<T, X> work) throws X {
        return store.writingGroup(MONTH_OF_TENANT_GROUP, new Codec.MonthOfTenantKeys.Key(tenantId,
                day), work);
    }

    /**
     * As {@link #writingMonthOfTenant}, of work that notes the eviction in its transaction: where this process
     * dies before it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:offers-in:<tenantId>:<day>}; {@code UNLINK of its group}; O(1); round trips: 1, after
     * the work.
     *
     * @param tenantId the group's {@code tenantId}
     * @param day the group's {@code day}
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNotedMonthOfTenant(
            long tenantId, LocalDate day, NotedWork<T, X> work) throws X {
        return store.writingNotedGroup(MONTH_OF_TENANT_GROUP,
                new Codec.MonthOfTenantKeys.Key(tenantId, day), work);
    }

    /**
     * Evicts every {@link Offer} of the group, however many there are, after the commit of a change that was
     * made elsewhere. Loads that run are stored, and count for nothing. Throws nothing: what Redis does not
     * acknowledge is repeated; {@code LOST} if there is no room for that, so that the old value stays until its
     * TTL. The next read of the group takes one round trip more.
     *
     * <p>Key {@code shop:offers}; {@code UNLINK of its group}; O(1).
     *
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evictGroup() {
        return store.evictGroup(GROUP, new Codec.GroupKeys.Key()).await();
    }

    /**
     * Changes what the group's {@link Offer} are read from, and evicts the group when the work is over, whether
     * it succeeded or not. Then a read that begins after a write has returned gives that write or a newer one.
     * Open: between commit and eviction readers get the old value; a process that dies there, and a failover of
     * Redis that loses the eviction, leave it.
     *
     * <p>Key {@code shop:offers}; {@code UNLINK of its group}; O(1); round trips: 1, after the work.
     *
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingGroup(Work<T, X> work) throws
            X {
        return store.writingGroup(GROUP, new Codec.GroupKeys.Key(), work);
    }

    /**
     * As {@link #writingGroup}, of work that notes the eviction in its transaction: where this process dies
     * before it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:offers}; {@code UNLINK of its group}; O(1); round trips: 1, after the work.
     *
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNotedGroup(
            NotedWork<T, X> work) throws X {
        return store.writingNotedGroup(GROUP, new Codec.GroupKeys.Key(), work);
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long tenantId, LocalDate day, String sku) {
        return Codec.INSTANCE.encode(namespace, new Key(tenantId, day, sku));
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<Key> parseKey(byte[] key) {
        return Codec.PATTERN.parse(namespace, key, Codec.INSTANCE);
    }

    /**
     * The same operations, each giving a {@link CompletionStage} at once.
     */
    public Async async() {
        return async;
    }

    /**
     * The operations of {@link OfferCache} without waiting. A stage completes with what the method of the same
     * name returns, or exceptionally with what it throws; its dependents must not block, since they run on the
     * connection's thread or a loader's.
     */
    public static final class Async {
        private final CacheStore<Key, Offer> store;

        private Async(CacheStore<Key, Offer> store) {
            this.store = store;
        }

        /**
         * Gives the {@link Offer}: what Redis holds, else what the loader gives, which is then stored. One load of
         * a key runs at a time in a process, whose other callers wait for its value, and in all processes together
         * while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
         */
        public CompletionStage<Optional<Offer>> get(long tenantId, LocalDate day, String sku,
                Function<? super Key, ? extends CompletionStage<? extends @Nullable Offer>> loader) {
            return store.getAsync(new Key(tenantId, day, sku), loader).toCompletionStage();
        }

        /**
         * Gives each {@link Offer} of the given keys as {@link #get} does: asks Redis for all of them at once, and
         * calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
         */
        public CompletionStage<Map<Key, Offer>> getAll(Collection<Key> keys,
                Function<? super Set<Key>, ? extends CompletionStage<? extends Map<Key, Offer>>> loader) {
            return store.getAllAsync(keys, loader).toCompletionStage();
        }

        /**
         * Evicts the {@link Offer}, after the commit of a change that was made elsewhere. Loads that run are not
         * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
         * that, so that the old value stays until its TTL.
         */
        public CompletionStage<Eviction> evict(long tenantId, LocalDate day, String sku) {
            return store.evict(new Key(tenantId, day, sku)).toCompletionStage();
        }

        /**
         * Evicts each {@link Offer} of the given keys as {@link #evict} does, all at once.
         */
        public CompletionStage<Eviction> evictAll(Collection<Key> keys) {
            return store.evictAll(keys).toCompletionStage();
        }

        /**
         * Changes the source of the {@link Offer}, and evicts it when the work is over, whether it succeeded or
         * not. Then a read that begins after a write has returned gives that write or a newer one. Open: between
         * commit and eviction readers get the old value; a process that dies there, and a failover of Redis that
         * loses the eviction, leave it.
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(long tenantId, LocalDate day,
                String sku, Supplier<? extends CompletionStage<T>> work) {
            return store.writingAsync(new Key(tenantId, day, sku), work);
        }

        /**
         * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
         * it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(long tenantId,
                LocalDate day, String sku,
                Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedAsync(new Key(tenantId, day, sku), work);
        }

        /**
         * Changes the source of the {@link Offer}, and puts what was committed into the cache, if nothing newer by
         * its {@code version} is there or on its way: the newest of several writers wins, in whatever order they
         * end. Else it is evicted, as by {@link #writing}: where the work fails or gives null, where anybody
         * evicted it meanwhile, and where Redis does not answer. From before the work until after it a fence of 30
         * s keeps the key from being filled; where Redis does not acknowledge it, the write evicts. Then a read
         * that begins after a write has returned gives that write or a newer one. Open: between commit and eviction
         * readers get the old value; a process that dies there, and a failover of Redis that loses the eviction,
         * leave it.
         */
        public <T extends @Nullable Offer> CompletionStage<T> writingThrough(long tenantId,
                LocalDate day, String sku, Supplier<? extends CompletionStage<T>> work) {
            return store.writingThroughAsync(new Key(tenantId, day, sku), work);
        }

        /**
         * Evicts every {@link Offer} of the group, however many there are, after the commit of a change that was
         * made elsewhere. Loads that run are stored, and count for nothing. Throws nothing: what Redis does not
         * acknowledge is repeated; {@code LOST} if there is no room for that, so that the old value stays until its
         * TTL. The next read of the group takes one round trip more.
         */
        public CompletionStage<Eviction> evictTenant(long tenantId) {
            return store.evictGroup(TENANT_GROUP, tenantId).toCompletionStage();
        }

        /**
         * Changes what the group's {@link Offer} are read from, and evicts the group when the work is over, whether
         * it succeeded or not. Then a read that begins after a write has returned gives that write or a newer one.
         * Open: between commit and eviction readers get the old value; a process that dies there, and a failover of
         * Redis that loses the eviction, leave it.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingTenant(long tenantId,
                Supplier<? extends CompletionStage<T>> work) {
            return store.writingGroupAsync(TENANT_GROUP, tenantId, work);
        }

        /**
         * As {@link #writingTenant}, of work that notes the eviction in its transaction: where this process dies
         * before it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNotedTenant(long tenantId,
                Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedGroupAsync(TENANT_GROUP, tenantId, work);
        }

        /**
         * Evicts every {@link Offer} of the group, however many there are, after the commit of a change that was
         * made elsewhere. Loads that run are stored, and count for nothing. Throws nothing: what Redis does not
         * acknowledge is repeated; {@code LOST} if there is no room for that, so that the old value stays until its
         * TTL. The next read of the group takes one round trip more.
         */
        public CompletionStage<Eviction> evictMonthOfTenant(long tenantId, LocalDate day) {
            return store.evictGroup(MONTH_OF_TENANT_GROUP, new Codec.MonthOfTenantKeys.Key(tenantId,
                    day)).toCompletionStage();
        }

        /**
         * Changes what the group's {@link Offer} are read from, and evicts the group when the work is over, whether
         * it succeeded or not. Then a read that begins after a write has returned gives that write or a newer one.
         * Open: between commit and eviction readers get the old value; a process that dies there, and a failover of
         * Redis that loses the eviction, leave it.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingMonthOfTenant(long tenantId,
                LocalDate day, Supplier<? extends CompletionStage<T>> work) {
            return store.writingGroupAsync(MONTH_OF_TENANT_GROUP,
                    new Codec.MonthOfTenantKeys.Key(tenantId, day), work);
        }

        /**
         * As {@link #writingMonthOfTenant}, of work that notes the eviction in its transaction: where this process
         * dies before it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNotedMonthOfTenant(
                long tenantId, LocalDate day,
                Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedGroupAsync(MONTH_OF_TENANT_GROUP,
                    new Codec.MonthOfTenantKeys.Key(tenantId, day), work);
        }

        /**
         * Evicts every {@link Offer} of the group, however many there are, after the commit of a change that was
         * made elsewhere. Loads that run are stored, and count for nothing. Throws nothing: what Redis does not
         * acknowledge is repeated; {@code LOST} if there is no room for that, so that the old value stays until its
         * TTL. The next read of the group takes one round trip more.
         */
        public CompletionStage<Eviction> evictGroup() {
            return store.evictGroup(GROUP, new Codec.GroupKeys.Key()).toCompletionStage();
        }

        /**
         * Changes what the group's {@link Offer} are read from, and evicts the group when the work is over, whether
         * it succeeded or not. Then a read that begins after a write has returned gives that write or a newer one.
         * Open: between commit and eviction readers get the old value; a process that dies there, and a failover of
         * Redis that loses the eviction, leave it.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingGroup(
                Supplier<? extends CompletionStage<T>> work) {
            return store.writingGroupAsync(GROUP, new Codec.GroupKeys.Key(), work);
        }

        /**
         * As {@link #writingGroup}, of work that notes the eviction in its transaction: where this process dies
         * before it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNotedGroup(
                Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedGroupAsync(GROUP, new Codec.GroupKeys.Key(), work);
        }
    }

    /**
     * What the keys {@code shop:offer:{<tenantId>}:<day>:<sku>} are made of.
     */
    public record Key(long tenantId, LocalDate day, String sku) {
    }

    /**
     * The bytes of {@link Offer}: its keys {@code shop:offer:{<tenantId>}:<day>:<sku>} and what is stored
     * there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Offer> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:offer:{<tenantId>}:<day>:<sku>",
                "shop:offer:\\{(-?[0-9]{1,19})\\}:([0-9]{4}-[0-9]{2}-[0-9]{2}):([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_OFFER = "shop:offer:{".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = "}:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK_2 = ":".getBytes(StandardCharsets.UTF_8);

        private static final TimeFormat TIME = TimeFormat.of("yyyy-MM-dd", ZoneOffset.UTC, null);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:offer:{<tenantId>}:<day>:<sku>");

        private static final FieldName PRICE_CENTS = FieldName.of("priceCents");

        private static final FieldName VERSION = FieldName.of("version");

        @Override
        public int sizeHint(Key key) {
            return KeySize.decimal(key.tenantId()) + 10 + KeySize.escaped(key.sku()) +
                    SHOP_OFFER.length + MARK.length + MARK_2.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_OFFER).decimal(key.tenantId()).literal(MARK)
                    .time("day", key.day(), TIME).literal(MARK_2).escaped("sku", key.sku());
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.decimalLong(1), parts.localDate(2, TIME), parts.escaped(3));
        }

        @Override
        public Key keyOf(Offer value) {
            return new Key(value.tenantId(), value.day(), value.sku());
        }

        @Override
        public byte[] encode(Offer value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Offer decode(Key key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key.tenantId(), key.day(), key.sku()));
        }

        static void writeValue(ValueWriter out, Offer offer) throws IOException {
            out.beginObject(offer, 2);
            out.name(PRICE_CENTS).writeLong(offer.priceCents());
            out.name(VERSION).writeLong(offer.version());
            out.endObject();
        }

        static Offer readValue(ValueReader in, long tenantId, LocalDate day, String sku) throws
                IOException {
            long priceCents = 0;
            boolean hasPriceCents = false;
            long version = 0;
            boolean hasVersion = false;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "priceCents" -> {
                        priceCents = in.readLong();
                        hasPriceCents = true;
                    }
                    case "version" -> {
                        version = in.readLong();
                        hasVersion = true;
                    }
                    default -> in.skipValue();
                }
            }
            if (!hasPriceCents) {
                throw in.missing(PRICE_CENTS);
            }
            if (!hasVersion) {
                throw in.missing(VERSION);
            }
            return new Offer(
                    tenantId,
                    day,
                    sku,
                    priceCents,
                    version);
        }

        /**
         * The keys {@code shop:offers-of:{<tenantId>}} of groups of entries.
         */
        static final class TenantKeys implements KeyCodec<Long> {
            static final TenantKeys INSTANCE = new TenantKeys();

            static final KeyPattern PATTERN = KeyPattern.of("shop:offers-of:{<tenantId>}",
                    "shop:offers-of:\\{(-?[0-9]{1,19})\\}");

            private static final byte[] SHOP_OFFERS_OF = "shop:offers-of:{".getBytes(StandardCharsets.UTF_8);

            private static final byte[] MARK = "}".getBytes(StandardCharsets.UTF_8);

            @Override
            public int sizeHint(Long key) {
                return KeySize.decimal(key) + SHOP_OFFERS_OF.length + MARK.length;
            }

            @Override
            public void write(KeyWriter out, Long key) {
                out.literal(SHOP_OFFERS_OF).decimal(key).literal(MARK);
            }

            @Override
            public byte[] encode(byte[] namespace, Long key) {
                KeyWriter out = new KeyWriter(namespace, sizeHint(key));
                write(out, key);
                return out.toBytes();
            }

            @Override
            public Long parse(KeyParts parts) {
                return parts.decimalLong(1);
            }
        }

        /**
         * The keys {@code shop:offers-in:<tenantId>:<day>} of groups of entries.
         */
        static final class MonthOfTenantKeys implements KeyCodec<MonthOfTenantKeys.Key> {
            static final MonthOfTenantKeys INSTANCE = new MonthOfTenantKeys();

            static final KeyPattern PATTERN = KeyPattern.of("shop:offers-in:<tenantId>:<day>",
                    "shop:offers-in:(-?[0-9]{1,19}):([0-9]{4}-[0-9]{2})");

            private static final byte[] SHOP_OFFERS_IN = "shop:offers-in:".getBytes(StandardCharsets.UTF_8);

            private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

            private static final TimeFormat TIME = TimeFormat.of("yyyy-MM", ZoneOffset.UTC, null);

            @Override
            public int sizeHint(Key key) {
                return KeySize.decimal(key.tenantId()) + 7 + SHOP_OFFERS_IN.length + MARK.length;
            }

            @Override
            public void write(KeyWriter out, Key key) {
                out.literal(SHOP_OFFERS_IN).decimal(key.tenantId()).literal(MARK)
                        .time("day", key.day(), TIME);
            }

            @Override
            public byte[] encode(byte[] namespace, Key key) {
                KeyWriter out = new KeyWriter(namespace, sizeHint(key));
                write(out, key);
                return out.toBytes();
            }

            @Override
            public Key parse(KeyParts parts) {
                return new Key(parts.decimalLong(1), parts.localDate(2, TIME));
            }

            /**
             * What they are made of.
             */
            record Key(long tenantId, LocalDate day) {
            }
        }

        /**
         * The keys {@code shop:offers} of groups of entries.
         */
        static final class GroupKeys implements KeyCodec<GroupKeys.Key> {
            static final GroupKeys INSTANCE = new GroupKeys();

            static final KeyPattern PATTERN = KeyPattern.of("shop:offers", "shop:offers");

            private static final byte[] SHOP_OFFERS = "shop:offers".getBytes(StandardCharsets.UTF_8);

            @Override
            public int sizeHint(Key key) {
                return SHOP_OFFERS.length;
            }

            @Override
            public void write(KeyWriter out, Key key) {
                out.literal(SHOP_OFFERS);
            }

            @Override
            public byte[] encode(byte[] namespace, Key key) {
                KeyWriter out = new KeyWriter(namespace, sizeHint(key));
                write(out, key);
                return out.toBytes();
            }

            @Override
            public Key parse(KeyParts parts) {
                return new Key();
            }

            /**
             * What they are made of.
             */
            record Key() {
            }
        }
    }
}
