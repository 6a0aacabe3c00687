package shop.odd;

import io.keywright.Keywright;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.cache.CachePolicy;
import io.keywright.cache.CacheStore;
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
import io.keywright.repository.EntityCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * Reads {@link Menus.Dish} through a cache at {@code shop:menu:dish:<id>}, a STRING that holds a header of
 * 46 bytes and a JSON document that lives at most 1 min from its creation.
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
final class Default {
    private static final Schema SCHEMA = Schema.of("shop:menu:dish:<id>", RedisType.STRING,
            Lifetime.of("1m", Expiry.ABSOLUTE, 0.1));

    private static final CachePolicy POLICY = CachePolicy.DEFAULT;

    private final CacheStore<Long, Menus.Dish> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one sends nothing. Make one and share it: each loads by
     * itself and has limits of its own. Where the caches have an outbox, the first one that is made begins
     * looks into it, which go on until the connection is closed; further ones add none.
     */
    public Default(Keywright keywright) {
        this.store = new CacheStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE, POLICY);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Gives the {@link Menus.Dish}: what Redis holds, else what the loader gives, which is then stored. One
     * load of a key runs at a time in a process, whose other callers wait for its value, and in all processes
     * together while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
     *
     * <p>Key {@code shop:menu:dish:<id>}; {@code SET … NX GET PX}, {@code SET … IFEQ or EVALSHA},
     * {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK}; O(1); round trips: 1, on a miss 2.
     *
     * @param id the key's {@code id}: long
     * @param loader gives the {@code Dish}, or null if there is none; may block. What it throws is thrown here,
     * to all who waited for that load
     * @return it, or empty if there is none
     * @throws X what it throws
     */
    public <X extends Exception> Optional<Menus.Dish> get(long id,
            Loader<? super Long, ? extends Menus. @Nullable Dish, X> loader) throws X {
        return store.get(id, loader).orThrow();
    }

    /**
     * Gives each {@link Menus.Dish} of the given keys as {@link #get} does: asks Redis for all of them at once,
     * and calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
     *
     * <p>Key {@code shop:menu:dish:<id>}; {@code SET … NX GET PX}, {@code SET … IFEQ or EVALSHA},
     * {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK}; O(n) in the keys given; round trips: 1, on misses
     * 2.
     *
     * @param ids the keys; each counts once
     * @param loader is given the missing keys, and gives the values that there are; may block
     * @return the values that there are, in the order of asking
     * @throws X what it throws
     */
    public <X extends Exception> Map<Long, Menus.Dish> getAll(Collection<Long> ids,
            Loader<? super Set<Long>, ? extends Map<Long, Menus.Dish>, X> loader) throws X {
        return store.getAll(ids, loader).orThrow();
    }

    /**
     * Evicts the {@link Menus.Dish}, after the commit of a change that was made elsewhere. Loads that run are
     * not stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room
     * for that, so that the old value stays until its TTL.
     *
     * <p>Key {@code shop:menu:dish:<id>}; {@code UNLINK}; O(1).
     *
     * @param id the key's {@code id}: long
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evict(long id) {
        return store.evict(id).await();
    }

    /**
     * Evicts each {@link Menus.Dish} of the given keys as {@link #evict} does, all at once.
     *
     * <p>Key {@code shop:menu:dish:<id>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param ids the keys; each counts once
     * @return the worst of any: {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an
     * open transaction
     */
    public Eviction evictAll(Collection<Long> ids) {
        return store.evictAll(ids).await();
    }

    /**
     * Changes the source of the {@link Menus.Dish}, and evicts it when the work is over, whether it succeeded
     * or not. Then a read that begins after a write has returned gives that write or a newer one. Open: between
     * commit and eviction readers get the old value; a process that dies there, and a failover of Redis that
     * loses the eviction, leave it.
     *
     * <p>Key {@code shop:menu:dish:<id>}; {@code UNLINK}; O(1); round trips: 1, after the work.
     *
     * @param id the key's {@code id}: long
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(long id, Work<T, X> work)
            throws X {
        return store.writing(id, work);
    }

    /**
     * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
     * it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:menu:dish:<id>}; {@code UNLINK}; O(1); round trips: 1, after the work.
     *
     * @param id the key's {@code id}: long
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNoted(long id,
            NotedWork<T, X> work) throws X {
        return store.writingNoted(id, work);
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long id) {
        return Codec.INSTANCE.encode(namespace, id);
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<Long> parseKey(byte[] key) {
        return Codec.PATTERN.parse(namespace, key, Codec.INSTANCE);
    }

    /**
     * The same operations, each giving a {@link CompletionStage} at once.
     */
    public Async async() {
        return async;
    }

    /**
     * The operations of {@link Default} without waiting. A stage completes with what the method of the same
     * name returns, or exceptionally with what it throws; its dependents must not block, since they run on the
     * connection's thread or a loader's.
     */
    public static final class Async {
        private final CacheStore<Long, Menus.Dish> store;

        private Async(CacheStore<Long, Menus.Dish> store) {
            this.store = store;
        }

        /**
         * Gives the {@link Menus.Dish}: what Redis holds, else what the loader gives, which is then stored. One
         * load of a key runs at a time in a process, whose other callers wait for its value, and in all processes
         * together while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
         */
        public CompletionStage<Optional<Menus.Dish>> get(long id,
                Function<? super Long, ? extends CompletionStage<? extends Menus. @Nullable Dish>> loader) {
            return store.getAsync(id, loader).toCompletionStage();
        }

        /**
         * Gives each {@link Menus.Dish} of the given keys as {@link #get} does: asks Redis for all of them at once,
         * and calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
         */
        public CompletionStage<Map<Long, Menus.Dish>> getAll(Collection<Long> ids,
                Function<? super Set<Long>, ? extends CompletionStage<? extends Map<Long, Menus.Dish>>> loader) {
            return store.getAllAsync(ids, loader).toCompletionStage();
        }

        /**
         * Evicts the {@link Menus.Dish}, after the commit of a change that was made elsewhere. Loads that run are
         * not stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room
         * for that, so that the old value stays until its TTL.
         */
        public CompletionStage<Eviction> evict(long id) {
            return store.evict(id).toCompletionStage();
        }

        /**
         * Evicts each {@link Menus.Dish} of the given keys as {@link #evict} does, all at once.
         */
        public CompletionStage<Eviction> evictAll(Collection<Long> ids) {
            return store.evictAll(ids).toCompletionStage();
        }

        /**
         * Changes the source of the {@link Menus.Dish}, and evicts it when the work is over, whether it succeeded
         * or not. Then a read that begins after a write has returned gives that write or a newer one. Open: between
         * commit and eviction readers get the old value; a process that dies there, and a failover of Redis that
         * loses the eviction, leave it.
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(long id,
                Supplier<? extends CompletionStage<T>> work) {
            return store.writingAsync(id, work);
        }

        /**
         * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
         * it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(long id,
                Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedAsync(id, work);
        }
    }

    /**
     * The bytes of {@link Menus.Dish}: its keys {@code shop:menu:dish:<id>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Long>, EntityCodec<Long, Menus.Dish> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:menu:dish:<id>",
                "shop:menu:dish:(-?[0-9]{1,19})");

        private static final byte[] SHOP_MENU_DISH = "shop:menu:dish:".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:menu:dish:<id>");

        private static final FieldName NAME = FieldName.of("name");

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SHOP_MENU_DISH.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SHOP_MENU_DISH).decimal(key);
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

        @Override
        public Long keyOf(Menus.Dish value) {
            return value.id();
        }

        @Override
        public byte[] encode(Menus.Dish value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Menus.Dish decode(Long key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key));
        }

        static void writeValue(ValueWriter out, Menus.Dish dish) throws IOException {
            out.beginObject(dish, 1);
            out.name(NAME).writeString(dish.name());
            out.endObject();
        }

        static Menus.Dish readValue(ValueReader in, long id) throws IOException {
            String name = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "name" -> name = in.readString();
                    default -> in.skipValue();
                }
            }
            return new Menus.Dish(id, in.required(name, NAME));
        }
    }
}
