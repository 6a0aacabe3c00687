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
 * Reads {@link T} through a cache at {@code shop:t:<loader>:<work>:<store>}, a STRING that holds a header
 * of 46 bytes and a JSON document that lives at most 1 min from its creation.
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
final class TCache {
    private static final Schema SCHEMA = Schema.of("shop:t:<loader>:<work>:<store>",
            RedisType.STRING, Lifetime.of("1m", Expiry.ABSOLUTE, 0.1));

    private static final CachePolicy POLICY = CachePolicy.DEFAULT;

    private final CacheStore<Key, T> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one sends nothing. Make one and share it: each loads by
     * itself and has limits of its own. Where the caches have an outbox, the first one that is made begins
     * looks into it, which go on until the connection is closed; further ones add none.
     */
    public TCache(Keywright keywright) {
        this.store = new CacheStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE, POLICY);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Gives the {@link T}: what Redis holds, else what the loader gives, which is then stored. One load of a
     * key runs at a time in a process, whose other callers wait for its value, and in all processes together
     * while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
     *
     * <p>Key {@code shop:t:<loader>:<work>:<store>}; {@code SET … NX GET PX}, {@code SET … IFEQ or EVALSHA},
     * {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK}; O(1); round trips: 1, on a miss 2.
     *
     * @param loader the key's {@code loader}: one of A, B
     * @param work the key's {@code work}: String, percent-escaped
     * @param store the key's {@code store}: String, percent-escaped
     * @param theLoader gives the {@code T}, or null if there is none; may block. What it throws is thrown here,
     * to all who waited for that load
     * @return it, or empty if there is none
     * @throws X what it throws
     */
    public <X extends Exception> Optional<T> get(T.X loader, String work, String store,
            Loader<? super Key, ? extends @Nullable T, X> theLoader) throws X {
        return this.store.get(new Key(loader, work, store), theLoader).orThrow();
    }

    /**
     * Gives each {@link T} of the given keys as {@link #get} does: asks Redis for all of them at once, and
     * calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
     *
     * <p>Key {@code shop:t:<loader>:<work>:<store>}; {@code SET … NX GET PX}, {@code SET … IFEQ or EVALSHA},
     * {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK}; O(n) in the keys given; round trips: 1, on misses
     * 2.
     *
     * @param keys the keys; each counts once
     * @param theLoader is given the missing keys, and gives the values that there are; may block
     * @return the values that there are, in the order of asking
     * @throws X what it throws
     */
    public <X extends Exception> Map<Key, T> getAll(Collection<Key> keys,
            Loader<? super Set<Key>, ? extends Map<Key, T>, X> theLoader) throws X {
        return store.getAll(keys, theLoader).orThrow();
    }

    /**
     * Evicts the {@link T}, after the commit of a change that was made elsewhere. Loads that run are not
     * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
     * that, so that the old value stays until its TTL.
     *
     * <p>Key {@code shop:t:<loader>:<work>:<store>}; {@code UNLINK}; O(1).
     *
     * @param loader the key's {@code loader}: one of A, B
     * @param work the key's {@code work}: String, percent-escaped
     * @param store the key's {@code store}: String, percent-escaped
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evict(T.X loader, String work, String store) {
        return this.store.evict(new Key(loader, work, store)).await();
    }

    /**
     * Evicts each {@link T} of the given keys as {@link #evict} does, all at once.
     *
     * <p>Key {@code shop:t:<loader>:<work>:<store>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return the worst of any: {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an
     * open transaction
     */
    public Eviction evictAll(Collection<Key> keys) {
        return store.evictAll(keys).await();
    }

    /**
     * Changes the source of the {@link T}, and evicts it when the work is over, whether it succeeded or not.
     * Then a read that begins after a write has returned gives that write or a newer one. Open: between commit
     * and eviction readers get the old value; a process that dies there, and a failover of Redis that loses the
     * eviction, leave it.
     *
     * <p>Key {@code shop:t:<loader>:<work>:<store>}; {@code UNLINK}; O(1); round trips: 1, after the work.
     *
     * @param loader the key's {@code loader}: one of A, B
     * @param work the key's {@code work}: String, percent-escaped
     * @param store the key's {@code store}: String, percent-escaped
     * @param theWork the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(shop.odd.T.X loader,
            String work, String store, Work<T, X> theWork) throws X {
        return this.store.writing(new Key(loader, work, store), theWork);
    }

    /**
     * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
     * it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:t:<loader>:<work>:<store>}; {@code UNLINK}; O(1); round trips: 1, after the work.
     *
     * @param loader the key's {@code loader}: one of A, B
     * @param work the key's {@code work}: String, percent-escaped
     * @param store the key's {@code store}: String, percent-escaped
     * @param theWork the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNoted(shop.odd.T.X loader,
            String work, String store, NotedWork<T, X> theWork) throws X {
        return this.store.writingNoted(new Key(loader, work, store), theWork);
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(T.X loader, String work, String store) {
        return Codec.INSTANCE.encode(namespace, new Key(loader, work, store));
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
     * The operations of {@link TCache} without waiting. A stage completes with what the method of the same name
     * returns, or exceptionally with what it throws; its dependents must not block, since they run on the
     * connection's thread or a loader's.
     */
    public static final class Async {
        private final CacheStore<Key, T> store;

        private Async(CacheStore<Key, T> store) {
            this.store = store;
        }

        /**
         * Gives the {@link T}: what Redis holds, else what the loader gives, which is then stored. One load of a
         * key runs at a time in a process, whose other callers wait for its value, and in all processes together
         * while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
         */
        public CompletionStage<Optional<T>> get(T.X loader, String work, String store,
                Function<? super Key, ? extends CompletionStage<? extends @Nullable T>> theLoader) {
            return this.store.getAsync(new Key(loader, work, store), theLoader).toCompletionStage();
        }

        /**
         * Gives each {@link T} of the given keys as {@link #get} does: asks Redis for all of them at once, and
         * calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
         */
        public CompletionStage<Map<Key, T>> getAll(Collection<Key> keys,
                Function<? super Set<Key>, ? extends CompletionStage<? extends Map<Key, T>>> theLoader) {
            return store.getAllAsync(keys, theLoader).toCompletionStage();
        }

        /**
         * Evicts the {@link T}, after the commit of a change that was made elsewhere. Loads that run are not
         * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
         * that, so that the old value stays until its TTL.
         */
        public CompletionStage<Eviction> evict(T.X loader, String work, String store) {
            return this.store.evict(new Key(loader, work, store)).toCompletionStage();
        }

        /**
         * Evicts each {@link T} of the given keys as {@link #evict} does, all at once.
         */
        public CompletionStage<Eviction> evictAll(Collection<Key> keys) {
            return store.evictAll(keys).toCompletionStage();
        }

        /**
         * Changes the source of the {@link T}, and evicts it when the work is over, whether it succeeded or not.
         * Then a read that begins after a write has returned gives that write or a newer one. Open: between commit
         * and eviction readers get the old value; a process that dies there, and a failover of Redis that loses the
         * eviction, leave it.
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(shop.odd.T.X loader,
                String work, String store, Supplier<? extends CompletionStage<T>> theWork) {
            return this.store.writingAsync(new Key(loader, work, store), theWork);
        }

        /**
         * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
         * it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(shop.odd.T.X loader,
                String work, String store,
                Function<? super EvictionNote, ? extends CompletionStage<T>> theWork) {
            return this.store.writingNotedAsync(new Key(loader, work, store), theWork);
        }
    }

    /**
     * What the keys {@code shop:t:<loader>:<work>:<store>} are made of.
     */
    public record Key(T.X loader, String work, String store) {
    }

    /**
     * The bytes of {@link T}: its keys {@code shop:t:<loader>:<work>:<store>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, T> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:t:<loader>:<work>:<store>",
                "shop:t:(A|B):([%\\-.0-9A-Z_a-z~]+):([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] A = "A".getBytes(StandardCharsets.UTF_8);

        private static final byte[] B = "B".getBytes(StandardCharsets.UTF_8);

        private static final byte[][] TEXTS = {A, B};

        private static final byte[] SHOP_T = "shop:t:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:t:<loader>:<work>:<store>");

        private static final FieldName TEXT = FieldName.of("text");

        @Override
        public int sizeHint(Key key) {
            return TEXTS[key.loader().ordinal()].length + KeySize.escaped(key.work()) +
                    KeySize.escaped(key.store()) + SHOP_T.length + MARK.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_T).literal(TEXTS[key.loader().ordinal()]).literal(MARK)
                    .escaped("work", key.work()).literal(MARK).escaped("store", key.store());
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.oneOf(1, TEXTS, T.X.values()), parts.escaped(2), parts.escaped(3));
        }

        @Override
        public Key keyOf(T value) {
            return new Key(value.loader(), value.work(), value.store());
        }

        @Override
        public byte[] encode(T value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public T decode(Key key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key.loader(), key.work(), key.store()));
        }

        static void writeValue(ValueWriter out, T t) throws IOException {
            out.beginObject(t, 1);
            out.name(TEXT).writeString(t.text());
            out.endObject();
        }

        static T readValue(ValueReader in, T.X loader, String work, String store) throws
                IOException {
            String text = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "text" -> text = in.readString();
                    default -> in.skipValue();
                }
            }
            return new T(loader, work, store, in.required(text, TEXT));
        }
    }
}
