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
 * Reads and writes {@link Meter} at {@code shop:meter:<id>}, a STRING that holds a JSON document that lives
 * at most 1 h from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class MeterRepository {
    private static final Schema SCHEMA = Schema.of("shop:meter:<id>", RedisType.STRING,
            Lifetime.of("1h", Expiry.ABSOLUTE, 0.1));

    private final StringStore<Long, Meter> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public MeterRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Meter}.
     *
     * <p>Key {@code shop:meter:<id>}; {@code GET}; O(1).
     *
     * @param id the key's {@code id}: long
     * @return it, or empty if there is none
     */
    public Optional<Meter> find(long id) {
        return store.find(id).await();
    }

    /**
     * Finds each {@link Meter} of the given keys, in one flush; a cluster's keys are split by slot.
     *
     * <p>Key {@code shop:meter:<id>}; {@code MGET}; O(n) in the keys given.
     *
     * @param ids the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<Long, Meter> findAll(Collection<Long> ids) {
        return store.findAll(ids).await();
    }

    /**
     * Stores the {@link Meter} in place of whatever is at its key, and starts its TTL. May be repeated after a
     * failure.
     *
     * <p>Key {@code shop:meter:<id>}; {@code SET … PX}; O(1).
     */
    public void save(Meter meter) {
        store.save(meter).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code shop:meter:<id>}; {@code SET … PX}; O(n) in the values given; round trips: 1 for each 500.
     */
    public void saveAll(Collection<? extends Meter> meters) {
        store.saveAll(meters).await();
    }

    /**
     * Stores the {@link Meter} unless there is one at its key.
     *
     * <p>Key {@code shop:meter:<id>}; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Meter> saveIfAbsent(Meter meter) {
        return store.saveIfAbsent(meter).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key {@code shop:meter:<id>}; {@code SET … IFEQ or EVALSHA}; O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Meter> replace(Meter expected, Meter replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Deletes the {@link Meter}; the server frees the memory in the background.
     *
     * <p>Key {@code shop:meter:<id>}; {@code UNLINK}; O(1).
     *
     * @param id the key's {@code id}: long
     * @return whether there was one
     */
    public boolean delete(long id) {
        return store.delete(id).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:meter:<id>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param ids the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Long> ids) {
        return store.deleteAll(ids).await();
    }

    /**
     * Tells whether the {@link Meter} is there, without extending its life.
     *
     * <p>Key {@code shop:meter:<id>}; {@code EXISTS}; O(1).
     *
     * @param id the key's {@code id}: long
     * @return whether it is there
     */
    public boolean exists(long id) {
        return store.exists(id).await();
    }

    /**
     * Tells how long the {@link Meter} has left, without extending its life.
     *
     * <p>Key {@code shop:meter:<id>}; {@code PTTL}; O(1).
     *
     * @param id the key's {@code id}: long
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(long id) {
        return store.remainingTtl(id).await();
    }

    /**
     * Starts the TTL of the {@link Meter} anew.
     *
     * <p>Key {@code shop:meter:<id>}; {@code PEXPIRE}; O(1).
     *
     * @param id the key's {@code id}: long
     * @return whether it is there
     */
    public boolean touch(long id) {
        return store.touch(id).await();
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
     * The same operations, queued in the pipeline: they are sent, and their stages complete, when it is sent.
     */
    public Async in(Pipeline pipeline) {
        return new Async(store.in(pipeline));
    }

    /**
     * The operations of {@link MeterRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final StringStore<Long, Meter> store;

        private Async(StringStore<Long, Meter> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Meter}.
         */
        public CompletionStage<Optional<Meter>> find(long id) {
            return store.find(id).toCompletionStage();
        }

        /**
         * Finds each {@link Meter} of the given keys, in one flush; a cluster's keys are split by slot.
         */
        public CompletionStage<Map<Long, Meter>> findAll(Collection<Long> ids) {
            return store.findAll(ids).toCompletionStage();
        }

        /**
         * Stores the {@link Meter} in place of whatever is at its key, and starts its TTL. May be repeated after a
         * failure.
         */
        public CompletionStage<@Nullable Void> save(Meter meter) {
            return store.save(meter).toCompletionStage();
        }

        /**
         * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Meter> meters) {
            return store.saveAll(meters).toCompletionStage();
        }

        /**
         * Stores the {@link Meter} unless there is one at its key.
         */
        public CompletionStage<Outcome<Meter>> saveIfAbsent(Meter meter) {
            return store.saveIfAbsent(meter).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<Meter>> replace(Meter expected, Meter replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Deletes the {@link Meter}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(long id) {
            return store.delete(id).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Long> ids) {
            return store.deleteAll(ids).toCompletionStage();
        }

        /**
         * Tells whether the {@link Meter} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(long id) {
            return store.exists(id).toCompletionStage();
        }

        /**
         * Tells how long the {@link Meter} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(long id) {
            return store.remainingTtl(id).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Meter} anew.
         */
        public CompletionStage<Boolean> touch(long id) {
            return store.touch(id).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Meter}: its keys {@code shop:meter:<id>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Long>, EntityCodec<Long, Meter> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:meter:<id>",
                "shop:meter:(-?[0-9]{1,19})");

        private static final byte[] SHOP_METER = "shop:meter:".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:meter:<id>");

        private static final FieldName READING = FieldName.of("reading");

        private static final FieldName LIMITS = FieldName.of("limits");

        private static final FieldName FROM = FieldName.of("from");

        private static final FieldName TO = FieldName.of("to");

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SHOP_METER.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SHOP_METER).decimal(key);
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
        public Long keyOf(Meter value) {
            return value.getId();
        }

        @Override
        public byte[] encode(Meter value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Meter decode(Long key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key));
        }

        static void writeValue(ValueWriter out, Meter meter) throws IOException {
            out.beginObject(meter, 2);
            out.name(READING).writeLong(out.nonNull(meter.getReading()));
            writeLimits(out.name(LIMITS), meter.getLimits());
            out.endObject();
        }

        static Meter readValue(ValueReader in, long id) throws IOException {
            Long reading = null;
            Meter.Limits limits = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "reading" -> reading = in.readLong();
                    case "limits" -> limits = readLimits(in);
                    default -> in.skipValue();
                }
            }
            Meter meter = new Meter();
            meter.setId(id);
            meter.setReading(in.required(reading, READING));
            meter.setLimits(in.required(limits, LIMITS));
            return meter;
        }

        static void writeLimits(ValueWriter out, Meter.Limits limits) throws IOException {
            out.beginObject(limits, 2);
            out.name(FROM).writeInt(limits.from);
            out.name(TO).writeInt(limits.to);
            out.endObject();
        }

        static Meter.Limits readLimits(ValueReader in) throws IOException {
            int fromValue = 0;
            boolean hasFrom = false;
            int toValue = 0;
            boolean hasTo = false;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "from" -> {
                        fromValue = in.readInt();
                        hasFrom = true;
                    }
                    case "to" -> {
                        toValue = in.readInt();
                        hasTo = true;
                    }
                    default -> in.skipValue();
                }
            }
            if (!hasFrom) {
                throw in.missing(FROM);
            }
            if (!hasTo) {
                throw in.missing(TO);
            }
            return new Meter.Limits(fromValue, toValue);
        }
    }
}
