package shop;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.RedisType;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntryCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.HashMapStore;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Stock} at {@code shop:stock:<warehouse>}, a HASH with one field an entry that
 * stays until it is deleted.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class StockRepository {
    private static final Schema SCHEMA = Schema.of("shop:stock:<warehouse>", RedisType.HASH,
            Lifetime.persistent());

    private final HashMapStore<Integer, String, Stock> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public StockRepository(Keywright keywright) {
        this.store = new HashMapStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads one entry.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code HGET}; O(1).
     *
     * @param warehouse the key's {@code warehouse}: int, 6 digits
     * @param by the entry's field
     * @return it, or empty if there is none
     */
    public Optional<Stock> get(int warehouse, String by) {
        return store.get(warehouse, by).await();
    }

    /**
     * Reads several entries.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code HMGET}; O(n) in the fields given.
     *
     * @param warehouse the key's {@code warehouse}: int, 6 digits
     * @param fields the fields
     * @return what was found by its field, in the order of asking; a missing field is left out
     */
    public Map<String, Stock> getAll(int warehouse, Collection<String> fields) {
        return store.getAll(warehouse, fields).await();
    }

    /**
     * Reads the entries page by page. An entry that is there from the first page to the last is given at least
     * once.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code HSCAN}; O(n) in the page.
     *
     * @param warehouse the key's {@code warehouse}: int, 6 digits
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param limit about how many entries, at least 1
     * @return some entries and where to go on; a small hash comes whole whatever the limit
     */
    public Page<Stock> page(int warehouse, Cursor cursor, int limit) {
        return store.page(warehouse, cursor, limit).await();
    }

    /**
     * Tells whether a field is there.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code HEXISTS}; O(1).
     *
     * @param warehouse the key's {@code warehouse}: int, 6 digits
     * @param by the entry's field
     * @return whether it is there
     */
    public boolean contains(int warehouse, String by) {
        return store.contains(warehouse, by).await();
    }

    /**
     * Counts the entries.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code HLEN}; O(1).
     *
     * @param warehouse the key's {@code warehouse}: int, 6 digits
     * @return how many
     */
    public long size(int warehouse) {
        return store.size(warehouse).await();
    }

    /**
     * Writes one entry. May be repeated after a failure.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code HSET}; O(1).
     */
    public void put(Stock stock) {
        store.put(stock).await();
    }

    /**
     * Writes several entries, those of one key all or none. May be repeated after a failure.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code HSET}; O(n) in the entries given.
     */
    public void putAll(Collection<? extends Stock> stocks) {
        store.putAll(stocks).await();
    }

    /**
     * Adds to the value of one field, atomically on the server; a missing one counts from 0.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code HINCRBY}; O(1).
     *
     * @param warehouse the key's {@code warehouse}: int, 6 digits
     * @param by the entry's field
     * @param theBy by how much; negative to subtract
     * @return {@code Applied} with the new value, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> increment(int warehouse, String by, long theBy) {
        return store.increment(warehouse, by, theBy).await();
    }

    /**
     * Removes one entry. With its last entry the key goes too.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code HDEL}; O(1).
     *
     * @param warehouse the key's {@code warehouse}: int, 6 digits
     * @param by the entry's field
     * @return whether there was one
     */
    public boolean remove(int warehouse, String by) {
        return store.remove(warehouse, by).await();
    }

    /**
     * Removes several entries. With its last entry the key goes too.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code HDEL}; O(n) in the fields given.
     *
     * @param warehouse the key's {@code warehouse}: int, 6 digits
     * @param fields the fields
     * @return how many there were
     */
    public long removeAll(int warehouse, Collection<String> fields) {
        return store.removeAll(warehouse, fields).await();
    }

    /**
     * Deletes the key with all its entries; the server frees the memory in the background.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code UNLINK}; O(1).
     *
     * @param warehouse the key's {@code warehouse}: int, 6 digits
     * @return whether there was one
     */
    public boolean delete(int warehouse) {
        return store.delete(warehouse).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param warehouses the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Integer> warehouses) {
        return store.deleteAll(warehouses).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code shop:stock:<warehouse>}; {@code EXISTS}; O(1).
     *
     * @param warehouse the key's {@code warehouse}: int, 6 digits
     * @return whether it is there
     */
    public boolean exists(int warehouse) {
        return store.exists(warehouse).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(int warehouse) {
        return Codec.INSTANCE.encode(namespace, warehouse);
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<Integer> parseKey(byte[] key) {
        return Codec.PATTERN.parse(namespace, key, Codec.INSTANCE);
    }

    /**
     * The same operations, each giving a {@link CompletionStage} at once.
     */
    public Async async() {
        return async;
    }

    /**
     * The same operations, queued in the pipeline: they are sent, and their stages complete, when it is sent.
     */
    public Async in(Pipeline pipeline) {
        return new Async(store.in(pipeline));
    }

    /**
     * The operations of {@link StockRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final HashMapStore<Integer, String, Stock> store;

        private Async(HashMapStore<Integer, String, Stock> store) {
            this.store = store;
        }

        /**
         * Reads one entry.
         */
        public CompletionStage<Optional<Stock>> get(int warehouse, String by) {
            return store.get(warehouse, by).toCompletionStage();
        }

        /**
         * Reads several entries.
         */
        public CompletionStage<Map<String, Stock>> getAll(int warehouse,
                Collection<String> fields) {
            return store.getAll(warehouse, fields).toCompletionStage();
        }

        /**
         * Reads the entries page by page. An entry that is there from the first page to the last is given at least
         * once.
         */
        public CompletionStage<Page<Stock>> page(int warehouse, Cursor cursor, int limit) {
            return store.page(warehouse, cursor, limit).toCompletionStage();
        }

        /**
         * Tells whether a field is there.
         */
        public CompletionStage<Boolean> contains(int warehouse, String by) {
            return store.contains(warehouse, by).toCompletionStage();
        }

        /**
         * Counts the entries.
         */
        public CompletionStage<Long> size(int warehouse) {
            return store.size(warehouse).toCompletionStage();
        }

        /**
         * Writes one entry. May be repeated after a failure.
         */
        public CompletionStage<@Nullable Void> put(Stock stock) {
            return store.put(stock).toCompletionStage();
        }

        /**
         * Writes several entries, those of one key all or none. May be repeated after a failure.
         */
        public CompletionStage<@Nullable Void> putAll(Collection<? extends Stock> stocks) {
            return store.putAll(stocks).toCompletionStage();
        }

        /**
         * Adds to the value of one field, atomically on the server; a missing one counts from 0.
         */
        public CompletionStage<Outcome<Long>> increment(int warehouse, String by, long theBy) {
            return store.increment(warehouse, by, theBy).toCompletionStage();
        }

        /**
         * Removes one entry. With its last entry the key goes too.
         */
        public CompletionStage<Boolean> remove(int warehouse, String by) {
            return store.remove(warehouse, by).toCompletionStage();
        }

        /**
         * Removes several entries. With its last entry the key goes too.
         */
        public CompletionStage<Long> removeAll(int warehouse, Collection<String> fields) {
            return store.removeAll(warehouse, fields).toCompletionStage();
        }

        /**
         * Deletes the key with all its entries; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(int warehouse) {
            return store.delete(warehouse).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Integer> warehouses) {
            return store.deleteAll(warehouses).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(int warehouse) {
            return store.exists(warehouse).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Stock}: its keys {@code shop:stock:<warehouse>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Integer>, EntryCodec<Integer, String, Stock> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:stock:<warehouse>",
                "shop:stock:([0-9]{6})");

        private static final byte[] SHOP_STOCK = "shop:stock:".getBytes(StandardCharsets.UTF_8);

        static final FieldCodec<String> BY = FieldCodecs.STRING;

        static final FieldCodec<Long> PIECES = FieldCodecs.LONG;

        @Override
        public int sizeHint(Integer key) {
            return 6 + SHOP_STOCK.length;
        }

        @Override
        public void write(KeyWriter out, Integer key) {
            out.literal(SHOP_STOCK).fixedDecimal("warehouse", key, 6);
        }

        @Override
        public byte[] encode(byte[] namespace, Integer key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Integer parse(KeyParts parts) {
            return parts.fixedDecimalInt(1, 6);
        }

        @Override
        public Integer keyOf(Stock value) {
            return value.warehouse();
        }

        @Override
        public String fieldOf(Stock value) {
            return value.by();
        }

        @Override
        public byte[] encodeField(String field) {
            return BY.encode(field);
        }

        @Override
        public String decodeField(byte[] bytes) {
            return BY.decode(bytes);
        }

        @Override
        public byte[] encodeValue(Stock value) {
            return PIECES.encode(value.pieces());
        }

        @Override
        public Stock decode(Integer key, String field, byte[] bytes) {
            return new Stock(key, field, PIECES.decode(bytes));
        }
    }
}
