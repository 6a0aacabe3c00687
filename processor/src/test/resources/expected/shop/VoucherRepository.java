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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Voucher} at {@code shop:voucher:<code>}, a STRING that holds a JSON document that
 * stays until it is deleted, or lives at most 365 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class VoucherRepository {
    private static final Schema SCHEMA = Schema.of("shop:voucher:<code>", RedisType.STRING,
            Lifetime.perCall("365d", Expiry.ABSOLUTE, 0).orNone());

    private final StringStore<String, Voucher> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public VoucherRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Voucher}.
     *
     * <p>Key {@code shop:voucher:<code>}; {@code GET}, {@code PTTL}; O(1).
     *
     * @param code the key's {@code code}: String, percent-escaped
     * @return it, or empty if there is none
     */
    public Optional<Voucher> find(String code) {
        return store.find(code).await();
    }

    /**
     * Finds each {@link Voucher} of the given keys, pipelined.
     *
     * <p>Key {@code shop:voucher:<code>}; {@code GET}, {@code PTTL}; O(n) in the keys given; round trips: 1 for
     * each 500.
     *
     * @param codes the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<String, Voucher> findAll(Collection<String> codes) {
        return store.findAll(codes).await();
    }

    /**
     * Stores the {@link Voucher} in place of whatever is at its key, and starts its TTL if it has one. May be
     * repeated after a failure.
     *
     * <p>Key {@code shop:voucher:<code>}; {@code SET … PX}; O(1).
     */
    public void save(Voucher voucher) {
        store.save(voucher).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code shop:voucher:<code>}; {@code SET … PX}; O(n) in the values given; round trips: 1 for each
     * 500.
     */
    public void saveAll(Collection<? extends Voucher> vouchers) {
        store.saveAll(vouchers).await();
    }

    /**
     * Stores the {@link Voucher} unless there is one at its key.
     *
     * <p>Key {@code shop:voucher:<code>}; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Voucher> saveIfAbsent(Voucher voucher) {
        return store.saveIfAbsent(voucher).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key {@code shop:voucher:<code>}; {@code SET … IFEQ or EVALSHA}; O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Voucher> replace(Voucher expected, Voucher replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Deletes the {@link Voucher}; the server frees the memory in the background.
     *
     * <p>Key {@code shop:voucher:<code>}; {@code UNLINK}; O(1).
     *
     * @param code the key's {@code code}: String, percent-escaped
     * @return whether there was one
     */
    public boolean delete(String code) {
        return store.delete(code).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:voucher:<code>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param codes the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<String> codes) {
        return store.deleteAll(codes).await();
    }

    /**
     * Tells whether the {@link Voucher} is there, without extending its life.
     *
     * <p>Key {@code shop:voucher:<code>}; {@code EXISTS}; O(1).
     *
     * @param code the key's {@code code}: String, percent-escaped
     * @return whether it is there
     */
    public boolean exists(String code) {
        return store.exists(code).await();
    }

    /**
     * Tells how long the {@link Voucher} has left, without extending its life.
     *
     * <p>Key {@code shop:voucher:<code>}; {@code PTTL}; O(1).
     *
     * @param code the key's {@code code}: String, percent-escaped
     * @return the time it has left; empty if it is not there or stays
     */
    public Optional<Duration> remainingTtl(String code) {
        return store.remainingTtl(code).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String code) {
        return Codec.INSTANCE.encode(namespace, code);
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
     * The operations of {@link VoucherRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StringStore<String, Voucher> store;

        private Async(StringStore<String, Voucher> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Voucher}.
         */
        public CompletionStage<Optional<Voucher>> find(String code) {
            return store.find(code).toCompletionStage();
        }

        /**
         * Finds each {@link Voucher} of the given keys, pipelined.
         */
        public CompletionStage<Map<String, Voucher>> findAll(Collection<String> codes) {
            return store.findAll(codes).toCompletionStage();
        }

        /**
         * Stores the {@link Voucher} in place of whatever is at its key, and starts its TTL if it has one. May be
         * repeated after a failure.
         */
        public CompletionStage<@Nullable Void> save(Voucher voucher) {
            return store.save(voucher).toCompletionStage();
        }

        /**
         * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Voucher> vouchers) {
            return store.saveAll(vouchers).toCompletionStage();
        }

        /**
         * Stores the {@link Voucher} unless there is one at its key.
         */
        public CompletionStage<Outcome<Voucher>> saveIfAbsent(Voucher voucher) {
            return store.saveIfAbsent(voucher).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<Voucher>> replace(Voucher expected, Voucher replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Deletes the {@link Voucher}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String code) {
            return store.delete(code).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<String> codes) {
            return store.deleteAll(codes).toCompletionStage();
        }

        /**
         * Tells whether the {@link Voucher} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String code) {
            return store.exists(code).toCompletionStage();
        }

        /**
         * Tells how long the {@link Voucher} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String code) {
            return store.remainingTtl(code).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Voucher}: its keys {@code shop:voucher:<code>} and what is stored there.
     */
    static final class Codec implements KeyCodec<String>, EntityCodec<String, Voucher> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:voucher:<code>",
                "shop:voucher:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_VOUCHER = "shop:voucher:".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:voucher:<code>");

        private static final FieldName CENTS = FieldName.of("cents");

        private static final FieldName CURRENCY = FieldName.of("currency");

        @Override
        public int sizeHint(String key) {
            return KeySize.escaped(key) + SHOP_VOUCHER.length;
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(SHOP_VOUCHER).escaped("code", key);
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
        public String keyOf(Voucher value) {
            return value.code();
        }

        @Override
        public byte[] encode(Voucher value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Voucher decode(String key, byte[] bytes) {
            return decode(key, bytes, Optional.empty());
        }

        @Override
        public Voucher decode(String key, byte[] bytes, Duration remaining) {
            return decode(key, bytes, Optional.of(remaining));
        }

        private Voucher decode(String key, byte[] bytes, Optional<Duration> remaining) {
            return FORMAT.decode(bytes, in -> readValue(in, key, remaining));
        }

        @Override
        public @Nullable Duration lifetimeOf(Voucher value) {
            return value.validFor().orElse(null);
        }

        static void writeValue(ValueWriter out, Voucher voucher) throws IOException {
            out.beginObject(voucher, 2);
            out.name(CENTS).writeLong(voucher.cents());
            out.name(CURRENCY).writeString(voucher.currency());
            out.endObject();
        }

        static Voucher readValue(ValueReader in, String code, Optional<Duration> validFor) throws
                IOException {
            long cents = 0;
            boolean hasCents = false;
            String currency = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "cents" -> {
                        cents = in.readLong();
                        hasCents = true;
                    }
                    case "currency" -> currency = in.readString();
                    default -> in.skipValue();
                }
            }
            if (!hasCents) {
                throw in.missing(CENTS);
            }
            return new Voucher(code, cents, in.required(currency, CURRENCY), validFor);
        }
    }
}
