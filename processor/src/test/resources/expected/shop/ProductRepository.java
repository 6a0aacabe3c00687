package shop;

import io.keywright.Keywright;
import io.keywright.Outcome;
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
import io.keywright.repository.EntityCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.StringStore;
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
 * Reads and writes {@link Product} at {@code shop:product:<sku>}, a STRING that holds a JSON document that
 * lives at most 1 h from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class ProductRepository {
    private static final Schema SCHEMA = Schema.of("shop:product:<sku>", RedisType.STRING,
            Lifetime.of("1h", Expiry.ABSOLUTE, 0.1));

    private final StringStore<String, Product> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public ProductRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Product}.
     *
     * <p>Key {@code shop:product:<sku>}; {@code GET}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return it, or empty if there is none
     */
    public Optional<Product> find(String sku) {
        return store.find(sku).await();
    }

    /**
     * Finds each {@link Product} of the given keys, in one flush; a cluster's keys are split by slot.
     *
     * <p>Key {@code shop:product:<sku>}; {@code MGET}; O(n) in the keys given.
     *
     * @param skus the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<String, Product> findAll(Collection<String> skus) {
        return store.findAll(skus).await();
    }

    /**
     * Stores the {@link Product} in place of whatever is at its key, and starts its TTL. May be repeated after
     * a failure.
     *
     * <p>Key {@code shop:product:<sku>}; {@code SET … PX}; O(1).
     */
    public void save(Product product) {
        store.save(product).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code shop:product:<sku>}; {@code SET … PX}; O(n) in the values given; round trips: 1 for each
     * 500.
     */
    public void saveAll(Collection<? extends Product> products) {
        store.saveAll(products).await();
    }

    /**
     * Stores the {@link Product} unless there is one at its key.
     *
     * <p>Key {@code shop:product:<sku>}; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Product> saveIfAbsent(Product product) {
        return store.saveIfAbsent(product).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key {@code shop:product:<sku>}; {@code SET … IFEQ or EVALSHA}; O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Product> replace(Product expected, Product replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Deletes the {@link Product}; the server frees the memory in the background.
     *
     * <p>Key {@code shop:product:<sku>}; {@code UNLINK}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return whether there was one
     */
    public boolean delete(String sku) {
        return store.delete(sku).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:product:<sku>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param skus the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<String> skus) {
        return store.deleteAll(skus).await();
    }

    /**
     * Tells whether the {@link Product} is there, without extending its life.
     *
     * <p>Key {@code shop:product:<sku>}; {@code EXISTS}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return whether it is there
     */
    public boolean exists(String sku) {
        return store.exists(sku).await();
    }

    /**
     * Tells how long the {@link Product} has left, without extending its life.
     *
     * <p>Key {@code shop:product:<sku>}; {@code PTTL}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String sku) {
        return store.remainingTtl(sku).await();
    }

    /**
     * Starts the TTL of the {@link Product} anew.
     *
     * <p>Key {@code shop:product:<sku>}; {@code PEXPIRE}; O(1).
     *
     * @param sku the key's {@code sku}: String, percent-escaped
     * @return whether it is there
     */
    public boolean touch(String sku) {
        return store.touch(sku).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String sku) {
        return Codec.INSTANCE.encode(namespace, sku);
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
     * The same operations, queued in the pipeline: they are sent, and their stages complete, when it is sent.
     */
    public Async in(Pipeline pipeline) {
        return new Async(store.in(pipeline));
    }

    /**
     * The operations of {@link ProductRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StringStore<String, Product> store;

        private Async(StringStore<String, Product> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Product}.
         */
        public CompletionStage<Optional<Product>> find(String sku) {
            return store.find(sku).toCompletionStage();
        }

        /**
         * Finds each {@link Product} of the given keys, in one flush; a cluster's keys are split by slot.
         */
        public CompletionStage<Map<String, Product>> findAll(Collection<String> skus) {
            return store.findAll(skus).toCompletionStage();
        }

        /**
         * Stores the {@link Product} in place of whatever is at its key, and starts its TTL. May be repeated after
         * a failure.
         */
        public CompletionStage<@Nullable Void> save(Product product) {
            return store.save(product).toCompletionStage();
        }

        /**
         * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Product> products) {
            return store.saveAll(products).toCompletionStage();
        }

        /**
         * Stores the {@link Product} unless there is one at its key.
         */
        public CompletionStage<Outcome<Product>> saveIfAbsent(Product product) {
            return store.saveIfAbsent(product).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<Product>> replace(Product expected, Product replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Deletes the {@link Product}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String sku) {
            return store.delete(sku).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<String> skus) {
            return store.deleteAll(skus).toCompletionStage();
        }

        /**
         * Tells whether the {@link Product} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String sku) {
            return store.exists(sku).toCompletionStage();
        }

        /**
         * Tells how long the {@link Product} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String sku) {
            return store.remainingTtl(sku).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Product} anew.
         */
        public CompletionStage<Boolean> touch(String sku) {
            return store.touch(sku).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Product}: its keys {@code shop:product:<sku>} and what is stored there.
     */
    static final class Codec implements KeyCodec<String>, EntityCodec<String, Product> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:product:<sku>",
                "shop:product:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_PRODUCT = "shop:product:".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:product:<sku>");

        private static final FieldName NAME = FieldName.of("name");

        private static final FieldName PRICE_CENTS = FieldName.of("priceCents");

        private static final FieldName TAGS = FieldName.of("tags");

        private static final FieldName BRAND = FieldName.of("brand");

        @Override
        public int sizeHint(String key) {
            return KeySize.escaped(key) + SHOP_PRODUCT.length;
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(SHOP_PRODUCT).escaped("sku", key);
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
        public String keyOf(Product value) {
            return value.sku();
        }

        @Override
        public byte[] encode(Product value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Product decode(String key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key));
        }

        static void writeValue(ValueWriter out, Product product) throws IOException {
            out.beginObject(product, 4);
            out.name(NAME).writeString(product.name());
            out.name(PRICE_CENTS).writeLong(product.priceCents());
            out.name(TAGS).writeCollection(product.tags(), ValueWriter::writeString);
            Optional<String> brand = out.nonNull(product.brand());
            if (brand.isPresent()) {
                out.name(BRAND).writeString(brand.get());
            }
            out.endObject();
        }

        static Product readValue(ValueReader in, String sku) throws IOException {
            String name = null;
            long priceCents = 0;
            boolean hasPriceCents = false;
            List<String> tags = List.of();
            Optional<String> brand = Optional.empty();
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "name" -> name = in.readString();
                    case "priceCents" -> {
                        priceCents = in.readLong();
                        hasPriceCents = true;
                    }
                    case "tags" -> tags = in.readList(ValueReader::readString);
                    case "brand" -> brand = in.readNull() ? Optional.empty() : Optional.of(in.readString());
                    default -> in.skipValue();
                }
            }
            if (!hasPriceCents) {
                throw in.missing(PRICE_CENTS);
            }
            return new Product(
                    sku,
                    in.required(name, NAME),
                    priceCents,
                    tags,
                    brand);
        }
    }
}
