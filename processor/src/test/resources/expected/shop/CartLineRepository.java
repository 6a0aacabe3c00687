package shop;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntryCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.HashMapStore;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link CartLine} at {@code shop:cart:{<userId>}:lines}, a HASH with one field an entry
 * that lives at most 14 d from its last write.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class CartLineRepository {
    private static final Schema SCHEMA = Schema.of("shop:cart:{<userId>}:lines", RedisType.HASH,
            Lifetime.of("14d", Expiry.REFRESH_ON_WRITE, 0.1)).bounded(200);

    private final HashMapStore<Long, String, CartLine> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public CartLineRepository(Keywright keywright) {
        this.store = new HashMapStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads one entry.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code HGET}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @param sku the entry's field
     * @return it, or empty if there is none
     */
    public Optional<CartLine> get(long userId, String sku) {
        return store.get(userId, sku).await();
    }

    /**
     * Reads several entries.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code HMGET}; O(n) in the fields given.
     *
     * @param userId the key's {@code userId}: long
     * @param fields the fields
     * @return what was found by its field, in the order of asking; a missing field is left out
     */
    public Map<String, CartLine> getAll(long userId, Collection<String> fields) {
        return store.getAll(userId, fields).await();
    }

    /**
     * Reads all entries; the bound of 200 makes that safe.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code HGETALL}; O(n) in the entries, at most 200.
     *
     * @param userId the key's {@code userId}: long
     * @return all entries, in no order; empty if there are none
     */
    public List<CartLine> entries(long userId) {
        return store.entries(userId).await();
    }

    /**
     * Reads the entries page by page. An entry that is there from the first page to the last is given at least
     * once.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code HSCAN}; O(n) in the page.
     *
     * @param userId the key's {@code userId}: long
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param limit about how many entries, at least 1
     * @return some entries and where to go on; a small hash comes whole whatever the limit
     */
    public Page<CartLine> page(long userId, Cursor cursor, int limit) {
        return store.page(userId, cursor, limit).await();
    }

    /**
     * Tells whether a field is there.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code HEXISTS}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @param sku the entry's field
     * @return whether it is there
     */
    public boolean contains(long userId, String sku) {
        return store.contains(userId, sku).await();
    }

    /**
     * Counts the entries.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code HLEN}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return how many
     */
    public long size(long userId) {
        return store.size(userId).await();
    }

    /**
     * Writes one entry. A new field beyond the bound of 200 is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code EVALSHA: HLEN, HEXISTS, HSET, PEXPIRE}; O(1).
     */
    public void put(CartLine cartLine) {
        store.put(cartLine).await();
    }

    /**
     * Writes several entries, those of one key all or none. A new field beyond the bound of 200 is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code EVALSHA: HLEN, HEXISTS, HSET, PEXPIRE}; O(n) in the
     * entries given.
     */
    public void putAll(Collection<? extends CartLine> cartLines) {
        store.putAll(cartLines).await();
    }

    /**
     * Removes one entry. With its last entry the key goes too.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code EVALSHA: HDEL, PEXPIRE}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @param sku the entry's field
     * @return whether there was one
     */
    public boolean remove(long userId, String sku) {
        return store.remove(userId, sku).await();
    }

    /**
     * Removes several entries. With its last entry the key goes too.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code EVALSHA: HDEL, PEXPIRE}; O(n) in the fields given.
     *
     * @param userId the key's {@code userId}: long
     * @param fields the fields
     * @return how many there were
     */
    public long removeAll(long userId, Collection<String> fields) {
        return store.removeAll(userId, fields).await();
    }

    /**
     * Deletes the key with all its entries; the server frees the memory in the background.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code UNLINK}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return whether there was one
     */
    public boolean delete(long userId) {
        return store.delete(userId).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param userIds the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Long> userIds) {
        return store.deleteAll(userIds).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code EXISTS}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return whether it is there
     */
    public boolean exists(long userId) {
        return store.exists(userId).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code PTTL}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(long userId) {
        return store.remainingTtl(userId).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code shop:cart:{<userId>}:lines}; {@code PEXPIRE}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return whether it is there
     */
    public boolean touch(long userId) {
        return store.touch(userId).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long userId) {
        return Codec.INSTANCE.encode(namespace, userId);
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
     * The same operations, queued in the pipeline: they are sent, and their stages complete, when it is sent.
     */
    public Async in(Pipeline pipeline) {
        return new Async(store.in(pipeline));
    }

    /**
     * The operations of {@link CartLineRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final HashMapStore<Long, String, CartLine> store;

        private Async(HashMapStore<Long, String, CartLine> store) {
            this.store = store;
        }

        /**
         * Reads one entry.
         */
        public CompletionStage<Optional<CartLine>> get(long userId, String sku) {
            return store.get(userId, sku).toCompletionStage();
        }

        /**
         * Reads several entries.
         */
        public CompletionStage<Map<String, CartLine>> getAll(long userId,
                Collection<String> fields) {
            return store.getAll(userId, fields).toCompletionStage();
        }

        /**
         * Reads all entries; the bound of 200 makes that safe.
         */
        public CompletionStage<List<CartLine>> entries(long userId) {
            return store.entries(userId).toCompletionStage();
        }

        /**
         * Reads the entries page by page. An entry that is there from the first page to the last is given at least
         * once.
         */
        public CompletionStage<Page<CartLine>> page(long userId, Cursor cursor, int limit) {
            return store.page(userId, cursor, limit).toCompletionStage();
        }

        /**
         * Tells whether a field is there.
         */
        public CompletionStage<Boolean> contains(long userId, String sku) {
            return store.contains(userId, sku).toCompletionStage();
        }

        /**
         * Counts the entries.
         */
        public CompletionStage<Long> size(long userId) {
            return store.size(userId).toCompletionStage();
        }

        /**
         * Writes one entry. A new field beyond the bound of 200 is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
         */
        public CompletionStage<@Nullable Void> put(CartLine cartLine) {
            return store.put(cartLine).toCompletionStage();
        }

        /**
         * Writes several entries, those of one key all or none. A new field beyond the bound of 200 is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
         */
        public CompletionStage<@Nullable Void> putAll(Collection<? extends CartLine> cartLines) {
            return store.putAll(cartLines).toCompletionStage();
        }

        /**
         * Removes one entry. With its last entry the key goes too.
         */
        public CompletionStage<Boolean> remove(long userId, String sku) {
            return store.remove(userId, sku).toCompletionStage();
        }

        /**
         * Removes several entries. With its last entry the key goes too.
         */
        public CompletionStage<Long> removeAll(long userId, Collection<String> fields) {
            return store.removeAll(userId, fields).toCompletionStage();
        }

        /**
         * Deletes the key with all its entries; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(long userId) {
            return store.delete(userId).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Long> userIds) {
            return store.deleteAll(userIds).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(long userId) {
            return store.exists(userId).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(long userId) {
            return store.remainingTtl(userId).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(long userId) {
            return store.touch(userId).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link CartLine}: its keys {@code shop:cart:{<userId>}:lines} and what is stored there.
     */
    static final class Codec implements KeyCodec<Long>, EntryCodec<Long, String, CartLine> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:cart:{<userId>}:lines",
                "shop:cart:\\{(-?[0-9]{1,19})\\}:lines");

        private static final byte[] SHOP_CART = "shop:cart:{".getBytes(StandardCharsets.UTF_8);

        private static final byte[] LINES = "}:lines".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:cart:{<userId>}:lines");

        static final FieldCodec<String> SKU = FieldCodecs.STRING;

        private static final FieldName QUANTITY = FieldName.of("quantity");

        private static final FieldName PRICE_CENTS = FieldName.of("priceCents");

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SHOP_CART.length + LINES.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SHOP_CART).decimal(key).literal(LINES);
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
        public Long keyOf(CartLine value) {
            return value.userId();
        }

        @Override
        public String fieldOf(CartLine value) {
            return value.sku();
        }

        @Override
        public byte[] encodeField(String field) {
            return SKU.encode(field);
        }

        @Override
        public String decodeField(byte[] bytes) {
            return SKU.decode(bytes);
        }

        @Override
        public byte[] encodeValue(CartLine value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public CartLine decode(Long key, String field, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key, field));
        }

        static void writeValue(ValueWriter out, CartLine cartLine) throws IOException {
            out.beginObject(cartLine, 2);
            out.name(QUANTITY).writeInt(cartLine.quantity());
            out.name(PRICE_CENTS).writeLong(cartLine.priceCents());
            out.endObject();
        }

        static CartLine readValue(ValueReader in, long userId, String sku) throws IOException {
            int quantity = 0;
            boolean hasQuantity = false;
            long priceCents = 0;
            boolean hasPriceCents = false;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "quantity" -> {
                        quantity = in.readInt();
                        hasQuantity = true;
                    }
                    case "priceCents" -> {
                        priceCents = in.readLong();
                        hasPriceCents = true;
                    }
                    default -> in.skipValue();
                }
            }
            if (!hasQuantity) {
                throw in.missing(QUANTITY);
            }
            if (!hasPriceCents) {
                throw in.missing(PRICE_CENTS);
            }
            return new CartLine(userId, sku, quantity, priceCents);
        }
    }
}
