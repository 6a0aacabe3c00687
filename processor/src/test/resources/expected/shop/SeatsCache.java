package shop;

import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.cache.CachePolicy;
import io.keywright.cache.CacheStore;
import io.keywright.cache.Eviction;
import io.keywright.cache.EvictionNote;
import io.keywright.cache.FenceReplication;
import io.keywright.cache.Loader;
import io.keywright.cache.NotedWork;
import io.keywright.cache.Work;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
 * Reads {@link Seats} through a cache at {@code shop:seats:<show>}, a STRING that holds a header of 46
 * bytes and the bare value that lives at most 1 h from its creation.
 *
 * <p>The level is {@code FAILOVER_SAFE}: no old value stays in Redis, and a read that begins after a write
 * has committed gives that write or a newer one, even if the writer dies and Redis fails over. That holds
 * if a loader reads committed data, in a snapshot that begins when it is called, and every write of the
 * source goes through {@link #writing} or is followed by {@link #evict}. Price: two round trips a write, of
 * which the first waits for 2 replicas; readers of a key that is being written go to the source; no write
 * while Redis does not answer; after a failover each key is loaded once more. Open, until the TTL at most:
 * a transaction that commits after its fence has expired; the promotion of a replica that had not
 * acknowledged the fence; an old master that is cut off and still answers.
 *
 * <p>Immutable and thread-safe. A read does not fail because Redis does: while it does not answer, reads go
 * to the loader, of which 32 run at once in this process; what can't be read in Redis is a miss. Loaders
 * run on the executor of the caches' options, never on an event loop.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class SeatsCache {
    private static final Schema SCHEMA = Schema.of("shop:seats:<show>", RedisType.STRING,
            Lifetime.of("1h", Expiry.ABSOLUTE, 0.1));

    private static final CachePolicy POLICY = CachePolicy.DEFAULT
            .withConsistency(Consistency.FAILOVER_SAFE)
            .withReplication(new FenceReplication(2, Duration.ofMillis(250), false));

    private final CacheStore<String, Seats> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one sends nothing. Make one and share it: each loads by
     * itself and has limits of its own. Where the caches have an outbox, the first one that is made begins
     * looks into it, which go on until the connection is closed; further ones add none.
     */
    public SeatsCache(Keywright keywright) {
        this.store = new CacheStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE, POLICY);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Gives the {@link Seats}: what Redis holds, else what the loader gives, which is then stored. One load of
     * a key runs at a time in a process, whose other callers wait for its value, and in all processes together
     * while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
     *
     * <p>Key {@code shop:seats:<show>}; {@code SET … NX GET PX}, {@code SET … IFEQ or EVALSHA},
     * {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK}, {@code INFO}; O(1); round trips: 1, on a miss 2.
     *
     * @param show the key's {@code show}: String, percent-escaped
     * @param loader gives the {@code Seats}, or null if there is none; may block. What it throws is thrown
     * here, to all who waited for that load
     * @return it, or empty if there is none
     * @throws X what it throws
     */
    public <X extends Exception> Optional<Seats> get(String show,
            Loader<? super String, ? extends @Nullable Seats, X> loader) throws X {
        return store.get(show, loader).orThrow();
    }

    /**
     * Gives each {@link Seats} of the given keys as {@link #get} does: asks Redis for all of them at once, and
     * calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
     *
     * <p>Key {@code shop:seats:<show>}; {@code SET … NX GET PX}, {@code SET … IFEQ or EVALSHA},
     * {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK}, {@code INFO}; O(n) in the keys given; round trips:
     * 1, on misses 2.
     *
     * @param shows the keys; each counts once
     * @param loader is given the missing keys, and gives the values that there are; may block
     * @return the values that there are, in the order of asking
     * @throws X what it throws
     */
    public <X extends Exception> Map<String, Seats> getAll(Collection<String> shows,
            Loader<? super Set<String>, ? extends Map<String, Seats>, X> loader) throws X {
        return store.getAll(shows, loader).orThrow();
    }

    /**
     * Evicts the {@link Seats}, after the commit of a change that was made elsewhere. Loads that run are not
     * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
     * that, so that the old value stays until its TTL.
     *
     * <p>Key {@code shop:seats:<show>}; {@code EVALSHA: GET, GETRANGE, SET, UNLINK}; O(1).
     *
     * @param show the key's {@code show}: String, percent-escaped
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evict(String show) {
        return store.evict(show).await();
    }

    /**
     * Evicts each {@link Seats} of the given keys as {@link #evict} does, all at once.
     *
     * <p>Key {@code shop:seats:<show>}; {@code EVALSHA: GET, GETRANGE, SET, UNLINK}; O(n) in the keys given.
     *
     * @param shows the keys; each counts once
     * @return the worst of any: {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an
     * open transaction
     */
    public Eviction evictAll(Collection<String> shows) {
        return store.evictAll(shows).await();
    }

    /**
     * Changes the source of the {@link Seats}, and evicts it when the work is over, whether it succeeded or
     * not; from before the work until after it a fence of 10 s keeps the key from being filled, and where Redis
     * does not acknowledge that, the work is not begun. Then a read that begins after a write has committed
     * gives that write or a newer one, even if the writer dies and Redis fails over. Open: a transaction that
     * commits after its fence has expired; the promotion of a replica that had not acknowledged the fence; an
     * old master that is cut off and still answers.
     *
     * <p>Key {@code shop:seats:<show>}; {@code EVALSHA: APPEND, GETRANGE, PEXPIRE, PTTL, SET, TIME},
     * {@code WAIT}, {@code EVALSHA: GET, GETRANGE, SET, UNLINK}; O(1); round trips: 2, before and after the
     * work.
     *
     * @param show the key's {@code show}: String, percent-escaped
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(String show, Work<T, X> work)
            throws X {
        return store.writing(show, work);
    }

    /**
     * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
     * it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:seats:<show>}; {@code EVALSHA: APPEND, GETRANGE, PEXPIRE, PTTL, SET, TIME},
     * {@code WAIT}, {@code EVALSHA: GET, GETRANGE, SET, UNLINK}; O(1); round trips: 2, before and after the
     * work.
     *
     * @param show the key's {@code show}: String, percent-escaped
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNoted(String show,
            NotedWork<T, X> work) throws X {
        return store.writingNoted(show, work);
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String show) {
        return Codec.INSTANCE.encode(namespace, show);
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<String> parseKey(byte[] key) {
        return Codec.PATTERN.parse(namespace, key, Codec.INSTANCE);
    }

    /**
     * The same operations, each giving a {@link CompletionStage} at once.
     */
    public Async async() {
        return async;
    }

    /**
     * The operations of {@link SeatsCache} without waiting. A stage completes with what the method of the same
     * name returns, or exceptionally with what it throws; its dependents must not block, since they run on the
     * connection's thread or a loader's.
     */
    public static final class Async {
        private final CacheStore<String, Seats> store;

        private Async(CacheStore<String, Seats> store) {
            this.store = store;
        }

        /**
         * Gives the {@link Seats}: what Redis holds, else what the loader gives, which is then stored. One load of
         * a key runs at a time in a process, whose other callers wait for its value, and in all processes together
         * while it takes 250 ms at most: so long they wait for another's, and then load it themselves.
         */
        public CompletionStage<Optional<Seats>> get(String show,
                Function<? super String, ? extends CompletionStage<? extends @Nullable Seats>> loader) {
            return store.getAsync(show, loader).toCompletionStage();
        }

        /**
         * Gives each {@link Seats} of the given keys as {@link #get} does: asks Redis for all of them at once, and
         * calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
         */
        public CompletionStage<Map<String, Seats>> getAll(Collection<String> shows,
                Function<? super Set<String>, ? extends CompletionStage<? extends Map<String, Seats>>> loader) {
            return store.getAllAsync(shows, loader).toCompletionStage();
        }

        /**
         * Evicts the {@link Seats}, after the commit of a change that was made elsewhere. Loads that run are not
         * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
         * that, so that the old value stays until its TTL.
         */
        public CompletionStage<Eviction> evict(String show) {
            return store.evict(show).toCompletionStage();
        }

        /**
         * Evicts each {@link Seats} of the given keys as {@link #evict} does, all at once.
         */
        public CompletionStage<Eviction> evictAll(Collection<String> shows) {
            return store.evictAll(shows).toCompletionStage();
        }

        /**
         * Changes the source of the {@link Seats}, and evicts it when the work is over, whether it succeeded or
         * not; from before the work until after it a fence of 10 s keeps the key from being filled, and where Redis
         * does not acknowledge that, the work is not begun. Then a read that begins after a write has committed
         * gives that write or a newer one, even if the writer dies and Redis fails over. Open: a transaction that
         * commits after its fence has expired; the promotion of a replica that had not acknowledged the fence; an
         * old master that is cut off and still answers.
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(String show,
                Supplier<? extends CompletionStage<T>> work) {
            return store.writingAsync(show, work);
        }

        /**
         * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
         * it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(String show,
                Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedAsync(show, work);
        }
    }

    /**
     * The bytes of {@link Seats}: its keys {@code shop:seats:<show>} and what is stored there.
     */
    static final class Codec implements KeyCodec<String>, EntityCodec<String, Seats> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:seats:<show>",
                "shop:seats:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_SEATS = "shop:seats:".getBytes(StandardCharsets.UTF_8);

        static final FieldCodec<Integer> QUANTITY = FieldCodecs.INT;

        @Override
        public int sizeHint(String key) {
            return KeySize.escaped(key) + SHOP_SEATS.length;
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(SHOP_SEATS).escaped("show", key);
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

        @Override
        public String keyOf(Seats value) {
            return value.show();
        }

        @Override
        public byte[] encode(Seats value) {
            return QUANTITY.encode(value.quantity());
        }

        @Override
        public Seats decode(String key, byte[] bytes) {
            return new Seats(key, QUANTITY.decode(bytes));
        }
    }
}
