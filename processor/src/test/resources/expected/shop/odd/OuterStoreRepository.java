package shop.odd;

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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Outer.Store} at <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>, a
 * STRING that holds a JSON document that lives at most 1 h from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class OuterStoreRepository {
    private static final Schema SCHEMA = Schema.of("shop:{*/\\u0022\\:<store>", RedisType.STRING,
            Lifetime.of("1h", Expiry.ABSOLUTE, 0.1));

    private final StringStore<String, Outer.Store> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public OuterStoreRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Outer.Store}.
     *
     * <p>Key <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>; {@code GET}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @return it, or empty if there is none
     */
    public Optional<Outer.Store> find(String store) {
        return this.store.find(store).await();
    }

    /**
     * Finds each {@link Outer.Store} of the given keys, in one flush; a cluster's keys are split by slot.
     *
     * <p>Key <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>; {@code MGET}; O(n) in the keys
     * given.
     *
     * @param stores the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<String, Outer.Store> findAll(Collection<String> stores) {
        return store.findAll(stores).await();
    }

    /**
     * Stores the {@link Outer.Store} in place of whatever is at its key, and starts its TTL. May be repeated
     * after a failure.
     *
     * <p>Key <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>; {@code SET … PX}; O(1).
     */
    public void save(Outer.Store store) {
        this.store.save(store).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>; {@code SET … PX}; O(n) in the
     * values given; round trips: 1 for each 500.
     */
    public void saveAll(Collection<? extends Outer.Store> stores) {
        store.saveAll(stores).await();
    }

    /**
     * Stores the {@link Outer.Store} unless there is one at its key.
     *
     * <p>Key <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Outer.Store> saveIfAbsent(Outer.Store store) {
        return this.store.saveIfAbsent(store).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>; {@code SET … IFEQ or EVALSHA};
     * O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Outer.Store> replace(Outer.Store expected, Outer.Store replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Deletes the {@link Outer.Store}; the server frees the memory in the background.
     *
     * <p>Key <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>; {@code UNLINK}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @return whether there was one
     */
    public boolean delete(String store) {
        return this.store.delete(store).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>; {@code UNLINK}; O(n) in the keys
     * given.
     *
     * @param stores the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<String> stores) {
        return store.deleteAll(stores).await();
    }

    /**
     * Tells whether the {@link Outer.Store} is there, without extending its life.
     *
     * <p>Key <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>; {@code EXISTS}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @return whether it is there
     */
    public boolean exists(String store) {
        return this.store.exists(store).await();
    }

    /**
     * Tells how long the {@link Outer.Store} has left, without extending its life.
     *
     * <p>Key <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>; {@code PTTL}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String store) {
        return this.store.remainingTtl(store).await();
    }

    /**
     * Starts the TTL of the {@link Outer.Store} anew.
     *
     * <p>Key <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>; {@code PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @return whether it is there
     */
    public boolean touch(String store) {
        return this.store.touch(store).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String store) {
        return Codec.INSTANCE.encode(namespace, store);
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
     * The operations of {@link OuterStoreRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StringStore<String, Outer.Store> store;

        private Async(StringStore<String, Outer.Store> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Outer.Store}.
         */
        public CompletionStage<Optional<Outer.Store>> find(String store) {
            return this.store.find(store).toCompletionStage();
        }

        /**
         * Finds each {@link Outer.Store} of the given keys, in one flush; a cluster's keys are split by slot.
         */
        public CompletionStage<Map<String, Outer.Store>> findAll(Collection<String> stores) {
            return store.findAll(stores).toCompletionStage();
        }

        /**
         * Stores the {@link Outer.Store} in place of whatever is at its key, and starts its TTL. May be repeated
         * after a failure.
         */
        public CompletionStage<@Nullable Void> save(Outer.Store store) {
            return this.store.save(store).toCompletionStage();
        }

        /**
         * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Outer.Store> stores) {
            return store.saveAll(stores).toCompletionStage();
        }

        /**
         * Stores the {@link Outer.Store} unless there is one at its key.
         */
        public CompletionStage<Outcome<Outer.Store>> saveIfAbsent(Outer.Store store) {
            return this.store.saveIfAbsent(store).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<Outer.Store>> replace(Outer.Store expected,
                Outer.Store replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Deletes the {@link Outer.Store}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String store) {
            return this.store.delete(store).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<String> stores) {
            return store.deleteAll(stores).toCompletionStage();
        }

        /**
         * Tells whether the {@link Outer.Store} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String store) {
            return this.store.exists(store).toCompletionStage();
        }

        /**
         * Tells how long the {@link Outer.Store} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String store) {
            return this.store.remainingTtl(store).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Outer.Store} anew.
         */
        public CompletionStage<Boolean> touch(String store) {
            return this.store.touch(store).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Outer.Store}: its keys <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>
     * and what is stored there.
     */
    static final class Codec implements KeyCodec<String>, EntityCodec<String, Outer.Store> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:{*/\\u0022\\:<store>",
                "shop:\\{\\*/\\\\u0022\\\\:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_U0022 = "shop:{*/\\u0022\\:".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:{*/\\u0022\\:<store>");

        private static final FieldName IN = FieldName.of("in");

        private static final FieldName REMAINING = FieldName.of("remaining");

        private static final FieldName RESULT = FieldName.of("result");

        @Override
        public int sizeHint(String key) {
            return KeySize.escaped(key) + SHOP_U0022.length;
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(SHOP_U0022).escaped("store", key);
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
        public String keyOf(Outer.Store value) {
            return value.store();
        }

        @Override
        public byte[] encode(Outer.Store value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Outer.Store decode(String key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key));
        }

        static void writeValue(ValueWriter out, Outer.Store store) throws IOException {
            out.beginObject(store, 3);
            out.name(IN).writeString(store.in());
            out.name(REMAINING).writeString(store.remaining());
            out.name(RESULT).writeString(store.result());
            out.endObject();
        }

        static Outer.Store readValue(ValueReader in, String store) throws IOException {
            String in2 = null;
            String remaining = null;
            String result = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "in" -> in2 = in.readString();
                    case "remaining" -> remaining = in.readString();
                    case "result" -> result = in.readString();
                    default -> in.skipValue();
                }
            }
            return new Outer.Store(store, in.required(in2, IN), in.required(remaining, REMAINING), in.required(result, RESULT));
        }
    }
}
