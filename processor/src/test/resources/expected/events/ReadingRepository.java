package events;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.key.CharClass;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.HashCodec;
import io.keywright.repository.HashStore;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Reading} at {@code events:reading:<sensor>:<hour>}, a HASH with one field a
 * component that lives 2 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class ReadingRepository {
    private static final Schema SCHEMA = Schema.of("events:reading:<sensor>:<hour>", RedisType.HASH,
            Lifetime.of("2d", Expiry.ABSOLUTE, 0));

    private final HashStore<Key, Reading> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public ReadingRepository(Keywright keywright) {
        this.store = new HashStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Reading}.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code HMGET}; O(1): the known fields only.
     *
     * @param sensor the key's {@code sensor}: String, [A-Z0-9]4..16
     * @param hour the key's {@code hour}: time, yyyyMMddHH, Europe/Berlin hour
     * @return it, or empty if there is none
     */
    public Optional<Reading> find(String sensor, Instant hour) {
        return store.find(new Key(sensor, hour)).await();
    }

    /**
     * Finds each {@link Reading} of the given keys, pipelined.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code HMGET}; O(n) in the keys given; round trips: 1 for
     * each 500.
     *
     * @param keys the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<Key, Reading> findAll(Collection<Key> keys) {
        return store.findAll(keys).await();
    }

    /**
     * Stores the {@link Reading} in place of whatever is at its key, atomically, and starts its TTL. May be
     * repeated after a failure.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code EVALSHA: DEL, HSET, PEXPIRE}; O(1).
     */
    public void save(Reading reading) {
        store.save(reading).await();
    }

    /**
     * Stores all of them, pipelined in bounded batches; each one atomically. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code EVALSHA: DEL, HSET, PEXPIRE}; O(n) in the values
     * given; round trips: 1 for each 500.
     */
    public void saveAll(Collection<? extends Reading> readings) {
        store.saveAll(readings).await();
    }

    /**
     * Stores the {@link Reading} unless there is something at its key, atomically.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Reading> saveIfAbsent(Reading reading) {
        return store.saveIfAbsent(reading).await();
    }

    /**
     * Reads {@code celsius} alone.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code HGET}; O(1).
     *
     * @param sensor the key's {@code sensor}: String, [A-Z0-9]4..16
     * @param hour the key's {@code hour}: time, yyyyMMddHH, Europe/Berlin hour
     * @return it, or empty if the record or the field is not there
     */
    public Optional<Double> getCelsius(String sensor, Instant hour) {
        return store.get(new Key(sensor, hour), Codec.CELSIUS_INDEX, Codec.CELSIUS).await();
    }

    /**
     * Writes {@code celsius} alone, if the {@link Reading} is there.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param sensor the key's {@code sensor}: String, [A-Z0-9]4..16
     * @param hour the key's {@code hour}: time, yyyyMMddHH, Europe/Berlin hour
     * @param celsius the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setCelsius(String sensor, Instant hour, double celsius) {
        return store.set(new Key(sensor, hour), Codec.CELSIUS_INDEX, Codec.CELSIUS,
                celsius).await();
    }

    /**
     * Reads {@code raw} alone.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code HGET}; O(1).
     *
     * @param sensor the key's {@code sensor}: String, [A-Z0-9]4..16
     * @param hour the key's {@code hour}: time, yyyyMMddHH, Europe/Berlin hour
     * @return it, or empty if the record or the field is not there
     */
    public Optional<byte[]> getRaw(String sensor, Instant hour) {
        return store.get(new Key(sensor, hour), Codec.RAW_INDEX, Codec.RAW).await();
    }

    /**
     * Writes {@code raw} alone, if the {@link Reading} is there.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param sensor the key's {@code sensor}: String, [A-Z0-9]4..16
     * @param hour the key's {@code hour}: time, yyyyMMddHH, Europe/Berlin hour
     * @param raw the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setRaw(String sensor, Instant hour, byte[] raw) {
        return store.set(new Key(sensor, hour), Codec.RAW_INDEX, Codec.RAW, raw).await();
    }

    /**
     * Writes several fields of the {@link Reading} in one step, if it is there.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code EVALSHA: EXISTS, HSET, HDEL, PEXPIRE}; O(n) in the
     * fields given.
     *
     * @param sensor the key's {@code sensor}: String, [A-Z0-9]4..16
     * @param hour the key's {@code hour}: time, yyyyMMddHH, Europe/Berlin hour
     * @param changes the new values of some fields
     * @return whether there is one; if not, nothing was written
     */
    public boolean update(String sensor, Instant hour, Changes changes) {
        return store.update(new Key(sensor, hour), changes.changes).await();
    }

    /**
     * Deletes the {@link Reading}; the server frees the memory in the background.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code UNLINK}; O(1).
     *
     * @param sensor the key's {@code sensor}: String, [A-Z0-9]4..16
     * @param hour the key's {@code hour}: time, yyyyMMddHH, Europe/Berlin hour
     * @return whether there was one
     */
    public boolean delete(String sensor, Instant hour) {
        return store.delete(new Key(sensor, hour)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Key> keys) {
        return store.deleteAll(keys).await();
    }

    /**
     * Tells whether the {@link Reading} is there, without extending its life.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code EXISTS}; O(1).
     *
     * @param sensor the key's {@code sensor}: String, [A-Z0-9]4..16
     * @param hour the key's {@code hour}: time, yyyyMMddHH, Europe/Berlin hour
     * @return whether it is there
     */
    public boolean exists(String sensor, Instant hour) {
        return store.exists(new Key(sensor, hour)).await();
    }

    /**
     * Tells how long the {@link Reading} has left, without extending its life.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code PTTL}; O(1).
     *
     * @param sensor the key's {@code sensor}: String, [A-Z0-9]4..16
     * @param hour the key's {@code hour}: time, yyyyMMddHH, Europe/Berlin hour
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String sensor, Instant hour) {
        return store.remainingTtl(new Key(sensor, hour)).await();
    }

    /**
     * Starts the TTL of the {@link Reading} anew.
     *
     * <p>Key {@code events:reading:<sensor>:<hour>}; {@code PEXPIRE}; O(1).
     *
     * @param sensor the key's {@code sensor}: String, [A-Z0-9]4..16
     * @param hour the key's {@code hour}: time, yyyyMMddHH, Europe/Berlin hour
     * @return whether it is there
     */
    public boolean touch(String sensor, Instant hour) {
        return store.touch(new Key(sensor, hour)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String sensor, Instant hour) {
        return Codec.INSTANCE.encode(namespace, new Key(sensor, hour));
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
     * The same operations, queued in the pipeline: they are sent, and their stages complete, when it is sent.
     */
    public Async in(Pipeline pipeline) {
        return new Async(store.in(pipeline));
    }

    /**
     * The operations of {@link ReadingRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final HashStore<Key, Reading> store;

        private Async(HashStore<Key, Reading> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Reading}.
         */
        public CompletionStage<Optional<Reading>> find(String sensor, Instant hour) {
            return store.find(new Key(sensor, hour)).toCompletionStage();
        }

        /**
         * Finds each {@link Reading} of the given keys, pipelined.
         */
        public CompletionStage<Map<Key, Reading>> findAll(Collection<Key> keys) {
            return store.findAll(keys).toCompletionStage();
        }

        /**
         * Stores the {@link Reading} in place of whatever is at its key, atomically, and starts its TTL. May be
         * repeated after a failure.
         */
        public CompletionStage<@Nullable Void> save(Reading reading) {
            return store.save(reading).toCompletionStage();
        }

        /**
         * Stores all of them, pipelined in bounded batches; each one atomically. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Reading> readings) {
            return store.saveAll(readings).toCompletionStage();
        }

        /**
         * Stores the {@link Reading} unless there is something at its key, atomically.
         */
        public CompletionStage<Outcome<Reading>> saveIfAbsent(Reading reading) {
            return store.saveIfAbsent(reading).toCompletionStage();
        }

        /**
         * Reads {@code celsius} alone.
         */
        public CompletionStage<Optional<Double>> getCelsius(String sensor, Instant hour) {
            return store.get(new Key(sensor, hour), Codec.CELSIUS_INDEX,
                    Codec.CELSIUS).toCompletionStage();
        }

        /**
         * Writes {@code celsius} alone, if the {@link Reading} is there.
         */
        public CompletionStage<Boolean> setCelsius(String sensor, Instant hour, double celsius) {
            return store.set(new Key(sensor, hour), Codec.CELSIUS_INDEX, Codec.CELSIUS,
                    celsius).toCompletionStage();
        }

        /**
         * Reads {@code raw} alone.
         */
        public CompletionStage<Optional<byte[]>> getRaw(String sensor, Instant hour) {
            return store.get(new Key(sensor, hour), Codec.RAW_INDEX, Codec.RAW).toCompletionStage();
        }

        /**
         * Writes {@code raw} alone, if the {@link Reading} is there.
         */
        public CompletionStage<Boolean> setRaw(String sensor, Instant hour, byte[] raw) {
            return store.set(new Key(sensor, hour), Codec.RAW_INDEX, Codec.RAW,
                    raw).toCompletionStage();
        }

        /**
         * Writes several fields of the {@link Reading} in one step, if it is there.
         */
        public CompletionStage<Boolean> update(String sensor, Instant hour, Changes changes) {
            return store.update(new Key(sensor, hour), changes.changes).toCompletionStage();
        }

        /**
         * Deletes the {@link Reading}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String sensor, Instant hour) {
            return store.delete(new Key(sensor, hour)).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Key> keys) {
            return store.deleteAll(keys).toCompletionStage();
        }

        /**
         * Tells whether the {@link Reading} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String sensor, Instant hour) {
            return store.exists(new Key(sensor, hour)).toCompletionStage();
        }

        /**
         * Tells how long the {@link Reading} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String sensor, Instant hour) {
            return store.remainingTtl(new Key(sensor, hour)).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Reading} anew.
         */
        public CompletionStage<Boolean> touch(String sensor, Instant hour) {
            return store.touch(new Key(sensor, hour)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code events:reading:<sensor>:<hour>} are made of.
     */
    public record Key(String sensor, Instant hour) {
    }

    /**
     * New values for some fields of a {@link Reading}: what {@code update} writes. Not thread-safe.
     */
    public static final class Changes {
        private final io.keywright.repository.Changes changes = io.keywright.repository.Changes.none();

        /**
         * No changes yet.
         */
        public Changes() {
        }

        /**
         * Sets {@code celsius}.
         */
        public Changes celsius(double celsius) {
            changes.set(Codec.CELSIUS_INDEX, Codec.CELSIUS, celsius);
            return this;
        }

        /**
         * Sets {@code raw}.
         */
        public Changes raw(byte[] raw) {
            changes.set(Codec.RAW_INDEX, Codec.RAW, raw);
            return this;
        }
    }

    /**
     * The bytes of {@link Reading}: its keys {@code events:reading:<sensor>:<hour>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, HashCodec<Key, Reading> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("events:reading:<sensor>:<hour>",
                "events:reading:([0-9A-Z]{4,16}):([0-9]{4}[0-9]{2}[0-9]{2}[0-9]{2})");

        private static final byte[] EVENTS_READING = "events:reading:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final CharClass CHARS = CharClass.of("[A-Z0-9]");

        private static final TimeFormat TIME = TimeFormat.of("yyyyMMddHH", ZoneId.of("Europe/Berlin"), null);

        static final int CELSIUS_INDEX = 0;

        static final FieldCodec<Double> CELSIUS = FieldCodecs.DOUBLE;

        static final int RAW_INDEX = 1;

        static final FieldCodec<byte[]> RAW = FieldCodecs.BYTES;

        @Override
        public int sizeHint(Key key) {
            return KeySize.text(key.sensor()) + 10 + EVENTS_READING.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(EVENTS_READING).raw("sensor", key.sensor(), CHARS, 4, 16).literal(MARK)
                    .time("hour", key.hour(), TIME);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.raw(1, CHARS, 4, 16), parts.instant(2, TIME));
        }

        @Override
        public String[] fields() {
            return new String[] {"celsius", "raw"};
        }

        @Override
        public Key keyOf(Reading value) {
            return new Key(value.getSensor(), value.getHour());
        }

        @Override
        public byte[] @Nullable [] encode(Reading value) {
            return new byte[][] {
                CELSIUS.encode(value.getCelsius()),
                RAW.encode(value.getRaw())
            };
        }

        @Override
        public Reading decode(Key key, FieldValues values) {
            return new Reading(
                    key.sensor(),
                    key.hour(),
                    values.required(CELSIUS_INDEX, CELSIUS),
                    values.required(RAW_INDEX, RAW));
        }
    }
}
