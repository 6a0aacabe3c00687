package shop;

import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.cache.CachePolicy;
import io.keywright.cache.CacheStore;
import io.keywright.cache.Eviction;
import io.keywright.cache.EvictionNote;
import io.keywright.cache.Loader;
import io.keywright.cache.NotedWork;
import io.keywright.cache.Work;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.math.BigDecimal;
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
 * Reads {@link Rate} through a cache at {@code shop:rate:<currency>:<day>}, a STRING that holds a header of
 * 46 bytes and the bare value that lives 1 min 30 s from its creation.
 *
 * <p>The level is {@code FENCED}: no old value stays in Redis, and a read that begins after a write has
 * committed gives that write or a newer one, even if the writer dies. That holds if a loader reads
 * committed data, in a snapshot that begins when it is called, and every write of the source goes through
 * {@link #writing} or is followed by {@link #evict}. Price: two round trips a write; readers of a key that
 * is being written go to the source; no write while Redis does not answer. Open, until the TTL at most: a
 * transaction that commits after its fence has expired; a failover of Redis.
 *
 * <p>Immutable and thread-safe. A read does not fail because Redis does: while it does not answer, reads go
 * to the loader, of which 4 run at once in this process; what can't be read in Redis is a miss. Loaders run
 * on the executor of the caches' options, never on an event loop.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class RateCache {
    private static final Schema SCHEMA = Schema.of("shop:rate:<currency>:<day>", RedisType.STRING,
            Lifetime.of("${shop.rate-ttl:90s}", Expiry.ABSOLUTE, 0));

    private static final CachePolicy POLICY = CachePolicy.DEFAULT
            .withConsistency(Consistency.FENCED)
            .withGetFirst(true)
            .withStaleOnError(Duration.ofSeconds(10), Duration.ofMillis(1500))
            .withEarlyRefresh(0.0)
            .withLoadTimeout(Duration.ofSeconds(8), Duration.ofSeconds(10))
            .withWaitBudget(Duration.ZERO)
            .withLoads(4, 0)
            .withFenceTtl(Duration.ofSeconds(30));

    private final CacheStore<Key, Rate> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one sends nothing. Make one and share it: each loads by
     * itself and has limits of its own. Where the caches have an outbox, the first one that is made begins
     * looks into it, which go on until the connection is closed; further ones add none.
     */
    public RateCache(Keywright keywright) {
        this.store = new CacheStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE, POLICY);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Gives the {@link Rate}: what Redis holds, else what the loader gives, which is then stored. One load of a
     * key runs at a time in a process, whose other callers wait for its value; for another process's nobody
     * waits. In the last 10 s of its life an entry is stale: it is given only where loading it anew fails, or
     * takes longer than 1 s 500 ms.
     *
     * <p>Key {@code shop:rate:<currency>:<day>}; {@code GET}, {@code SET … NX GET PX},
     * {@code SET … IFEQ or EVALSHA}, {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK}; O(1); round trips:
     * 1, on a miss 3.
     *
     * @param currency the key's {@code currency}: one of CHF, DKK
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param loader gives the {@code Rate}, or null if there is none; may block. What it throws is thrown here,
     * to all who waited for that load
     * @return it, or empty if there is none
     * @throws X what it throws
     */
    public <X extends Exception> Optional<Rate> get(Rate.Currency currency, LocalDate day,
            Loader<? super Key, ? extends @Nullable Rate, X> loader) throws X {
        return store.get(new Key(currency, day), loader).orThrow();
    }

    /**
     * Gives each {@link Rate} of the given keys as {@link #get} does: asks Redis for all of them at once, and
     * calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
     *
     * <p>Key {@code shop:rate:<currency>:<day>}; {@code GET}, {@code SET … NX GET PX},
     * {@code SET … IFEQ or EVALSHA}, {@code EVALSHA: GET, GETRANGE, SET, SETRANGE, UNLINK}; O(n) in the keys
     * given; round trips: 1, on misses 3.
     *
     * @param keys the keys; each counts once
     * @param loader is given the missing keys, and gives the values that there are; may block
     * @return the values that there are, in the order of asking
     * @throws X what it throws
     */
    public <X extends Exception> Map<Key, Rate> getAll(Collection<Key> keys,
            Loader<? super Set<Key>, ? extends Map<Key, Rate>, X> loader) throws X {
        return store.getAll(keys, loader).orThrow();
    }

    /**
     * Evicts the {@link Rate}, after the commit of a change that was made elsewhere. Loads that run are not
     * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
     * that, so that the old value stays until its TTL.
     *
     * <p>Key {@code shop:rate:<currency>:<day>}; {@code EVALSHA: GET, GETRANGE, SET, UNLINK}; O(1).
     *
     * @param currency the key's {@code currency}: one of CHF, DKK
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an open transaction
     */
    public Eviction evict(Rate.Currency currency, LocalDate day) {
        return store.evict(new Key(currency, day)).await();
    }

    /**
     * Evicts each {@link Rate} of the given keys as {@link #evict} does, all at once.
     *
     * <p>Key {@code shop:rate:<currency>:<day>}; {@code EVALSHA: GET, GETRANGE, SET, UNLINK}; O(n) in the keys
     * given.
     *
     * @param keys the keys; each counts once
     * @return the worst of any: {@code DELIVERED}, {@code PENDING} or {@code LOST}; {@code DEFERRED} inside an
     * open transaction
     */
    public Eviction evictAll(Collection<Key> keys) {
        return store.evictAll(keys).await();
    }

    /**
     * Changes the source of the {@link Rate}, and evicts it when the work is over, whether it succeeded or not;
     * from before the work until after it a fence of 30 s keeps the key from being filled, and where Redis does
     * not acknowledge that, the work is not begun. Then a read that begins after a write has committed gives
     * that write or a newer one, even if the writer dies. Open: a transaction that commits after its fence has
     * expired; a failover of Redis.
     *
     * <p>Key {@code shop:rate:<currency>:<day>}; {@code EVALSHA: APPEND, GETRANGE, PEXPIRE, PTTL, SET, TIME},
     * {@code EVALSHA: GET, GETRANGE, SET, UNLINK}; O(1); round trips: 2, before and after the work.
     *
     * @param currency the key's {@code currency}: one of CHF, DKK
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param work the transaction, its commit included; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writing(Rate.Currency currency,
            LocalDate day, Work<T, X> work) throws X {
        return store.writing(new Key(currency, day), work);
    }

    /**
     * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
     * it could evict, another one does. Fails where the caches' options have no outbox.
     *
     * <p>Key {@code shop:rate:<currency>:<day>}; {@code EVALSHA: APPEND, GETRANGE, PEXPIRE, PTTL, SET, TIME},
     * {@code EVALSHA: GET, GETRANGE, SET, UNLINK}; O(1); round trips: 2, before and after the work.
     *
     * @param currency the key's {@code currency}: one of CHF, DKK
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param work the transaction, its commit included, which puts the note it is given into the caches'
     * outbox; runs on this thread
     * @return what the work returns
     * @throws X what it throws
     */
    public <T extends @Nullable Object, X extends Exception> T writingNoted(Rate.Currency currency,
            LocalDate day, NotedWork<T, X> work) throws X {
        return store.writingNoted(new Key(currency, day), work);
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(Rate.Currency currency, LocalDate day) {
        return Codec.INSTANCE.encode(namespace, new Key(currency, day));
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
     * The operations of {@link RateCache} without waiting. A stage completes with what the method of the same
     * name returns, or exceptionally with what it throws; its dependents must not block, since they run on the
     * connection's thread or a loader's.
     */
    public static final class Async {
        private final CacheStore<Key, Rate> store;

        private Async(CacheStore<Key, Rate> store) {
            this.store = store;
        }

        /**
         * Gives the {@link Rate}: what Redis holds, else what the loader gives, which is then stored. One load of a
         * key runs at a time in a process, whose other callers wait for its value; for another process's nobody
         * waits. In the last 10 s of its life an entry is stale: it is given only where loading it anew fails, or
         * takes longer than 1 s 500 ms.
         */
        public CompletionStage<Optional<Rate>> get(Rate.Currency currency, LocalDate day,
                Function<? super Key, ? extends CompletionStage<? extends @Nullable Rate>> loader) {
            return store.getAsync(new Key(currency, day), loader).toCompletionStage();
        }

        /**
         * Gives each {@link Rate} of the given keys as {@link #get} does: asks Redis for all of them at once, and
         * calls the loader once for all that nobody has. It is also the way to fill the cache beforehand.
         */
        public CompletionStage<Map<Key, Rate>> getAll(Collection<Key> keys,
                Function<? super Set<Key>, ? extends CompletionStage<? extends Map<Key, Rate>>> loader) {
            return store.getAllAsync(keys, loader).toCompletionStage();
        }

        /**
         * Evicts the {@link Rate}, after the commit of a change that was made elsewhere. Loads that run are not
         * stored. Throws nothing: what Redis does not acknowledge is repeated; {@code LOST} if there is no room for
         * that, so that the old value stays until its TTL.
         */
        public CompletionStage<Eviction> evict(Rate.Currency currency, LocalDate day) {
            return store.evict(new Key(currency, day)).toCompletionStage();
        }

        /**
         * Evicts each {@link Rate} of the given keys as {@link #evict} does, all at once.
         */
        public CompletionStage<Eviction> evictAll(Collection<Key> keys) {
            return store.evictAll(keys).toCompletionStage();
        }

        /**
         * Changes the source of the {@link Rate}, and evicts it when the work is over, whether it succeeded or not;
         * from before the work until after it a fence of 30 s keeps the key from being filled, and where Redis does
         * not acknowledge that, the work is not begun. Then a read that begins after a write has committed gives
         * that write or a newer one, even if the writer dies. Open: a transaction that commits after its fence has
         * expired; a failover of Redis.
         */
        public <T extends @Nullable Object> CompletionStage<T> writing(Rate.Currency currency,
                LocalDate day, Supplier<? extends CompletionStage<T>> work) {
            return store.writingAsync(new Key(currency, day), work);
        }

        /**
         * As {@link #writing}, of work that notes the eviction in its transaction: where this process dies before
         * it could evict, another one does. Fails where the caches' options have no outbox.
         */
        public <T extends @Nullable Object> CompletionStage<T> writingNoted(Rate.Currency currency,
                LocalDate day, Function<? super EvictionNote, ? extends CompletionStage<T>> work) {
            return store.writingNotedAsync(new Key(currency, day), work);
        }
    }

    /**
     * What the keys {@code shop:rate:<currency>:<day>} are made of.
     */
    public record Key(Rate.Currency currency, LocalDate day) {
    }

    /**
     * The bytes of {@link Rate}: its keys {@code shop:rate:<currency>:<day>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Rate> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:rate:<currency>:<day>",
                "shop:rate:(CHF|DKK):([0-9]{4}-[0-9]{2}-[0-9]{2})");

        private static final byte[] CHF = "CHF".getBytes(StandardCharsets.UTF_8);

        private static final byte[] DKK = "DKK".getBytes(StandardCharsets.UTF_8);

        private static final byte[][] TEXTS = {CHF, DKK};

        private static final byte[] SHOP_RATE = "shop:rate:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final TimeFormat TIME = TimeFormat.of("yyyy-MM-dd", ZoneOffset.UTC, null);

        static final FieldCodec<BigDecimal> VALUE = FieldCodecs.BIG_DECIMAL;

        @Override
        public int sizeHint(Key key) {
            return TEXTS[key.currency().ordinal()].length + 10 + SHOP_RATE.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_RATE).literal(TEXTS[key.currency().ordinal()]).literal(MARK)
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
            return new Key(parts.oneOf(1, TEXTS, Rate.Currency.values()), parts.localDate(2, TIME));
        }

        @Override
        public Key keyOf(Rate value) {
            return new Key(value.currency(), value.day());
        }

        @Override
        public byte[] encode(Rate value) {
            return VALUE.encode(value.value());
        }

        @Override
        public Rate decode(Key key, byte[] bytes) {
            return new Rate(key.currency(), key.day(), VALUE.decode(bytes));
        }
    }
}
