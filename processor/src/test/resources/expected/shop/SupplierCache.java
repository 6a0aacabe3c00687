package shop;

import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.cache.CacheGroup;
import io.keywright.cache.CachePolicy;
import io.keywright.cache.CacheStore;
import io.keywright.cache.EntryTraits;
import io.keywright.cache.Eviction;
import io.keywright.cache.EvictionNote;
import io.keywright.cache.Loader;
import io.keywright.cache.NearPolicy;
import io.keywright.cache.NotedWork;
import io.keywright.cache.Work;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.HashCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link Supplier} through a cache at {@code shop:supplier:<country>:<id>}, a HASH with a field for a
 * header of 46 bytes and one for each component that lives at most 6 h from its creation.
 *
 * <p>The level is {@code FENCED}: no old value stays in Redis, and a read that begins after a write has
 * committed gives that write or a newer one, even if the writer dies. That holds if a loader reads
 * committed data, in a snapshot that begins when it is called, and every write of the source goes through
 * {@link #writing} or is followed by {@link #evict}. Price: two round trips a write; readers of a key that
 * is being written go to the source; no write while Redis does not answer. Open, until the TTL at most: a
 * transaction that commits after its fence has expired; a failover of Redis.
 *
 * <p>Immutable and thread-safe. A read does not fail because Redis does: while it does not answer, reads go
 * to the loader, of which 32 run at once in this process; what can't be read in Redis is a miss. Loaders
 * run on the executor of the caches' options, never on an event loop.
 *
 * <p>Copies of hot entries are kept in this process: 1,000 entries at most, each for 1 min at most. They
 * are given without asking Redis. For them the promise holds within this process; a change that another
 * process has made a copy may miss for as long as telling takes, and 2 s at most. A copy's value is shared
 * by all who are given it, and must not be changed.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class SupplierCache {
    private static final Schema SCHEMA = Schema.of("shop:supplier:<country>:<id>", RedisType.HASH,
            Lifetime.of("6h", Expiry.ABSOLUTE, 0.1));

    private static final CachePolicy POLICY = CachePolicy.DEFAULT
            .withConsistency(Consistency.FENCED)
            .withNegativeTtl(Duration.ofMinutes(1));

    private static final CacheGroup<Key, String> GROUP = CacheGroup.of("shop:suppliers-in:<country>",
            Codec.GroupKeys.INSTANCE, key -> key.country());

    private static final EntryTraits<Key, Supplier> TRAITS = EntryTraits.<Key, Supplier>none()
            .inGroup(GROUP)
            .versionedBy(value -> value.version())
            .near(NearPolicy.ofEntries(1000, Duration.ofMinutes(1)));

    private final CacheStore<Key, Supplier> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; for the first near cache a further one is made, which blocks
     * meanwhile. Make one and share it: each loads by itself and has limits of its own. Where the caches have
     * an outbox, the first one that is made begins looks into it, which go on until the connection is closed;
     * further ones add none.
     */
    public SupplierCache(Keywright keywright) {
        this.store = new CacheStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE, POLICY,
                TRAITS);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Gives the {@link Supplier}: what Redis holds, else what the loader gives, which is then stored; that
     * there is none is stored for 1 min. One load of a key runs at a time in a process, whose other callers
     * wait for its value, and in all processes together while it takes 250 ms at most: so long they wait for
     * another's, and then load it themselves.
     *
     * <p>Key {@code shop:supplier:<country>:<id>}; {@code HGETALL}, {@code EVALSHA: HGETALL, HSET, PEXPIRE},
     * {@code EVALSHA: HGET, HGETALL, HSET, PEXPIRE, UNLINK}, {@code GET of its group},
     * {@code EVALSHA: GET, PEXPIRE, PTTL, SET, TIME of its group}; O(1): the record's 5 fields and its header;
     * round trips: 0 where a copy is near, else 1, on a miss 3.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param id the key's {@code id}: long
     * @param loader gives the {@code Supplier}, or null if there is none; may block. What it throws is thrown
     * here, to all who waited for that load
     * @return it, or empty if there is none
     * @throws X what it throws
     */
    public <X extends Exception> Optional<Supplier> get(String country, long id,
            Loader<? super Key, ? extends @Nullable Supplier, X> loader) throws X {
        return store.get(new Key(country, id), loader).orThrow();
    }

    /**
     * Gives each {@link Supplier} of the given keys as {@link #get} does: asks Redis for all of them at once,
     * and calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
     *
     * <p>Key {@code shop:supplier:<country>:<id>}; {@code HGETALL}, {@code EVALSHA: HGETALL, HSET, PEXPIRE},
     * {@code EVALSHA: HGET, HGETALL, HSET, PEXPIRE, UNLINK}, {@code GET of its group},
     * {@code EVALSHA: GET, PEXPIRE, PTTL, SET, TIME of its group}; O(n) in the keys given, each the record's 5
     * fields and its header; round trips: 0 where a copy is near, else 1, on misses 3.
     *
     * @param keys the keys; each counts once
     * @param loader is given the missing keys, and gives the values that there are; may block
     * @return the values that there are, in the order of asking
     * @throws X what it throws
     */
    public <X extends Exception> Map<Key, Supplier> getAll(Collection<Key> keys,
            Loader<? super Set<Key>, ? extends Map<Key, Supplier>, X> loader) throws X {
        return store.getAll(keys, loader).orThrow();
    }

    /**
     * Evicts the {@link Supplier}, after the commit of a change that was made elsewhere. Loads that run are not
     * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
     * that, so that the old value stays until its TTL.
     *
     * <p>Key {@code shop:supplier:<country>:<id>}; {@code EVALSHA: HGET, HSET, PEXPIREAT, UNLINK}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param id the key's {@code id}: long
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evict(String country, long id) {
        return store.evict(new Key(country, id)).await();
    }

    /**
     * Evicts each {@link Supplier} of the given keys as {@link #evict} does, all at once.
     *
     * <p>Key {@code shop:supplier:<country>:<id>}; {@code EVALSHA: HGET, HSET, PEXPIREAT, UNLINK}; O(n) in the
     * keys given.
     *
     * @param keys the keys; each counts once
     * @return the worst of any: {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an
     * open transaction
     */
    public Eviction evictAll(Collection<Key> keys) {
        return store.evictAll(keys).await();
    }

    /**
     * Changes the source of the {@link Supplier}, and evicts it when the work is over, whether it succeeded or
     * not; from before the work until after it a fence of 10 s keeps the key from being filled, and where Redis
     * does not acknowledge that, the work is not begun. Then a read that begins after a write has committed
     * gives that write or a newer one, even if the writer dies. Open: a transaction that commits after its
     * fence has expired; a failover of Redis.
     *
     * <p>Key {@code shop:supplier:<country>:<id>};
     * {@code EVALSHA: HGET, HSET, PEXPIRE, PEXPIREAT, TIME, UNLINK},
     * {@code EVALSHA: HGET, HSET, PEXPIREAT, UNLINK}; O(1); round trips: 2, before and after the work.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param id the key's {@code id}: long
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(String country, long id,
            Work<T, X> work) throws X {
        return store.writing(new Key(country, id), work);
    }

    /**
     * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
     * it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:supplier:<country>:<id>};
     * {@code EVALSHA: HGET, HSET, PEXPIRE, PEXPIREAT, TIME, UNLINK},
     * {@code EVALSHA: HGET, HSET, PEXPIREAT, UNLINK}; O(1); round trips: 2, before and after the work.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param id the key's {@code id}: long
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNoted(String country, long id,
            NotedWork<T, X> work) throws X {
        return store.writingNoted(new Key(country, id), work);
    }

    /**
     * Changes the source of the {@link Supplier}, and puts what was committed into the cache, if nothing newer
     * by its {@code version} is there or on its way: the newest of several writers wins, in whatever order they
     * end. Else it is evicted, as by {@link #writing}: where the work fails or gives null, where anybody
     * evicted it meanwhile, and where Redis does not answer. From before the work until after it a fence of 10
     * s keeps the key from being filled; where Redis does not acknowledge it, the work is not begun. Then a
     * read that begins after a write has committed gives that write or a newer one, even if the writer dies.
     * Open: a transaction that commits after its fence has expired; a failover of Redis.
     *
     * <p>Key {@code shop:supplier:<country>:<id>};
     * {@code EVALSHA: HGET, HSET, PEXPIRE, PEXPIREAT, TIME, UNLINK},
     * {@code EVALSHA: HGET, HSET, PEXPIRE, PEXPIREAT, UNLINK}, {@code GET of its group},
     * {@code EVALSHA: GET, PEXPIRE, PTTL, SET, TIME of its group}; O(1); round trips: 2, before and after the
     * work; 3 where a group has no generation.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param id the key's {@code id}: long
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Supplier, X extends Exception> T writingThrough(String country,
            long id, Work<T, X> work) throws X {
        return store.writingThrough(new Key(country, id), work);
    }

    /**
     * Evicts every {@link Supplier} of the group, however many there are, after the commit of a change that was
     * made elsewhere. Loads that run are stored, and count for nothing. Throws nothing: what Redis does not
     * acknowledge is repeated; {@code LOST} if there is no room for that, so that the old value stays until its
     * TTL. The next read of the group takes one round trip more.
     *
     * <p>Key {@code shop:suppliers-in:<country>}; {@code UNLINK of its group}; O(1).
     *
     * @param country the group's {@code country}
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evictGroup(String country) {
        return store.evictGroup(GROUP, country).await();
    }

    /**
     * Changes what the group's {@link Supplier} are read from, and evicts the group when the work is over,
     * whether it succeeded or not. Then a read that begins after a write has returned gives that write or a
     * newer one. Open, since no fence stands around a group: between commit and eviction readers get the old
     * value; a process that dies there, and a failover of Redis that loses the eviction, leave it.
     *
     * <p>Key {@code shop:suppliers-in:<country>}; {@code UNLINK of its group}; O(1); round trips: 1, after the
     * work.
     *
     * @param country the group's {@code country}
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingGroup(String country,
            Work<T, X> work) throws X {
        return store.writingGroup(GROUP, country, work);
    }

    /**
     * As {@link #writingGroup}, of work that notes the eviction in its transaction: where this process dies
     * before it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:suppliers-in:<country>}; {@code UNLINK of its group}; O(1); round trips: 1, after the
     * work.
     *
     * @param country the group's {@code country}
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNotedGroup(String country,
            NotedWork<T, X> work) throws X {
        return store.writingNotedGroup(GROUP, country, work);
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String country, long id) {
        return Codec.INSTANCE.encode(namespace, new Key(country, id));
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
     * The operations of {@link SupplierCache} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread or a loader's.
     */
    public static final class Async {
        private final CacheStore<Key, Supplier> store;

        private Async(CacheStore<Key, Supplier> store) {
            this.store = store;
        }

        /**
         * Gives the {@link Supplier}: what Redis holds, else what the loader gives, which is then stored; that
         * there is none is stored for 1 min. One load of a key runs at a time in a process, whose other callers
         * wait for its value, and in all processes together while it takes 250 ms at most: so long they wait for
         * another's, and then load it themselves.
         */
        public CompletionStage<Optional<Supplier>> get(String country, long id,
                Function<? super Key, ? extends CompletionStage<? extends @Nullable Supplier>> loader) {
            return store.getAsync(new Key(country, id), loader).toCompletionStage();
        }

        /**
         * Gives each {@link Supplier} of the given keys as {@link #get} does: asks Redis for all of them at once,
         * and calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
         */
        public CompletionStage<Map<Key, Supplier>> getAll(Collection<Key> keys,
                Function<? super Set<Key>, ? extends CompletionStage<? extends Map<Key, Supplier>>> loader) {
            return store.getAllAsync(keys, loader).toCompletionStage();
        }

        /**
         * Evicts the {@link Supplier}, after the commit of a change that was made elsewhere. Loads that run are not
         * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
         * that, so that the old value stays until its TTL.
         */
        public CompletionStage<Eviction> evict(String country, long id) {
            return store.evict(new Key(country, id)).toCompletionStage();
        }

        /**
         * Evicts each {@link Supplier} of the given keys as {@link #evict} does, all at once.
         */
        public CompletionStage<Eviction> evictAll(Collection<Key> keys) {
            return store.evictAll(keys).toCompletionStage();
        }

        /**
         * Changes the source of the {@link Supplier}, and evicts it when the work is over, whether it succeeded or
         * not; from before the work until after it a fence of 10 s keeps the key from being filled, and where Redis
         * does not acknowledge that, the work is not begun. Then a read that begins after a write has committed
         * gives that write or a newer one, even if the writer dies. Open: a transaction that commits after its
         * fence has expired; a failover of Redis.
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(String country, long id,
                java.util.function.Supplier<? extends CompletionStage<T>> work) {
            return store.writingAsync(new Key(country, id), work);
        }

        /**
         * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
         * it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(String country, long id,
                Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedAsync(new Key(country, id), work);
        }

        /**
         * Changes the source of the {@link Supplier}, and puts what was committed into the cache, if nothing newer
         * by its {@code version} is there or on its way: the newest of several writers wins, in whatever order they
         * end. Else it is evicted, as by {@link #writing}: where the work fails or gives null, where anybody
         * evicted it meanwhile, and where Redis does not answer. From before the work until after it a fence of 10
         * s keeps the key from being filled; where Redis does not acknowledge it, the work is not begun. Then a
         * read that begins after a write has committed gives that write or a newer one, even if the writer dies.
         * Open: a transaction that commits after its fence has expired; a failover of Redis.
         */
        public <T extends @Nullable Supplier> CompletionStage<T> writingThrough(String country,
                long id, java.util.function.Supplier<? extends CompletionStage<T>> work) {
            return store.writingThroughAsync(new Key(country, id), work);
        }

        /**
         * Evicts every {@link Supplier} of the group, however many there are, after the commit of a change that was
         * made elsewhere. Loads that run are stored, and count for nothing. Throws nothing: what Redis does not
         * acknowledge is repeated; {@code LOST} if there is no room for that, so that the old value stays until its
         * TTL. The next read of the group takes one round trip more.
         */
        public CompletionStage<Eviction> evictGroup(String country) {
            return store.evictGroup(GROUP, country).toCompletionStage();
        }

        /**
         * Changes what the group's {@link Supplier} are read from, and evicts the group when the work is over,
         * whether it succeeded or not. Then a read that begins after a write has returned gives that write or a
         * newer one. Open, since no fence stands around a group: between commit and eviction readers get the old
         * value; a process that dies there, and a failover of Redis that loses the eviction, leave it.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingGroup(String country,
                java.util.function.Supplier<? extends CompletionStage<T>> work) {
            return store.writingGroupAsync(GROUP, country, work);
        }

        /**
         * As {@link #writingGroup}, of work that notes the eviction in its transaction: where this process dies
         * before it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNotedGroup(String country,
                Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedGroupAsync(GROUP, country, work);
        }
    }

    /**
     * What the keys {@code shop:supplier:<country>:<id>} are made of.
     */
    public record Key(String country, long id) {
    }

    /**
     * The bytes of {@link Supplier}: its keys {@code shop:supplier:<country>:<id>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, HashCodec<Key, Supplier> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:supplier:<country>:<id>",
                "shop:supplier:([%\\-.0-9A-Z_a-z~]+):(-?[0-9]{1,19})");

        private static final byte[] SHOP_SUPPLIER = "shop:supplier:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:supplier:<country>:<id>");

        static final int NAME_INDEX = 0;

        static final FieldCodec<String> NAME = FieldCodecs.STRING;

        static final int PHONE_INDEX = 1;

        static final FieldCodec<String> PHONE = FieldCodecs.STRING;

        static final int BRANDS_INDEX = 2;

        static final FieldCodec<List<String>> BRANDS = FieldCodec.document(
                FORMAT.forField("brands"), Codec::writeBrands, Codec::readBrands);

        static final int REGISTERED_AT_INDEX = 3;

        static final FieldCodec<Instant> REGISTERED_AT = FieldCodecs.INSTANT;

        static final int VERSION_INDEX = 4;

        static final FieldCodec<Long> VERSION = FieldCodecs.LONG;

        @Override
        public int sizeHint(Key key) {
            return KeySize.escaped(key.country()) + KeySize.decimal(key.id()) +
                    SHOP_SUPPLIER.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_SUPPLIER).escaped("country", key.country()).literal(MARK)
                    .decimal(key.id());
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.escaped(1), parts.decimalLong(2));
        }

        @Override
        public String[] fields() {
            return new String[] {"name", "phone", "brands", "since", "version"};
        }

        @Override
        public Key keyOf(Supplier value) {
            return new Key(value.country(), value.id());
        }

        @Override
        public byte[] @Nullable [] encode(Supplier value) {
            return new byte[][] {
                NAME.encode(value.name()),
                value.phone().map(PHONE::encode).orElse(null),
                BRANDS.encode(value.brands()),
                REGISTERED_AT.encode(value.registeredAt()),
                VERSION.encode(value.version())
            };
        }

        @Override
        public Supplier decode(Key key, FieldValues values) {
            return new Supplier(
                    key.country(),
                    key.id(),
                    values.required(NAME_INDEX, NAME),
                    values.optional(PHONE_INDEX, PHONE),
                    values.orElse(BRANDS_INDEX, BRANDS, List.of()),
                    values.required(REGISTERED_AT_INDEX, REGISTERED_AT),
                    values.required(VERSION_INDEX, VERSION));
        }

        static void writeBrands(ValueWriter out, List<String> value) throws IOException {
            out.writeCollection(value, ValueWriter::writeString);
        }

        static List<String> readBrands(ValueReader in) throws IOException {
            return in.readList(ValueReader::readString);
        }

        /**
         * The keys {@code shop:suppliers-in:<country>} of groups of entries.
         */
        static final class GroupKeys implements KeyCodec<String> {
            static final GroupKeys INSTANCE = new GroupKeys();

            static final KeyPattern PATTERN = KeyPattern.of("shop:suppliers-in:<country>",
                    "shop:suppliers-in:([%\\-.0-9A-Z_a-z~]+)");

            private static final byte[] SHOP_SUPPLIERS_IN = "shop:suppliers-in:".getBytes(StandardCharsets.UTF_8);

            @Override
            public int sizeHint(String key) {
                return KeySize.escaped(key) + SHOP_SUPPLIERS_IN.length;
            }

            @Override
            public void write(KeyWriter out, String key) {
                out.literal(SHOP_SUPPLIERS_IN).escaped("country", key);
            }

            @Override
            public byte[] encode(byte[] namespace, String key) {
                KeyWriter out = new KeyWriter(namespace, sizeHint(key));
                write(out, key);
                return out.toBytes();
            }

            @Override
            public String parse(KeyParts parts) {
                return parts.escaped(1);
            }
        }
    }
}
