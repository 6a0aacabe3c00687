package shop.odd;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.HashCodec;
import io.keywright.repository.HashStore;
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
 * Reads and writes {@link Class} at {@code shop:odd:<store>:<namespace>:<key>}, a HASH with one field a
 * component that lives at most 1 h from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class ClassRepository {
    private static final Schema SCHEMA = Schema.of("shop:odd:<store>:<namespace>:<key>",
            RedisType.HASH, Lifetime.of("1h", Expiry.ABSOLUTE, 0.1));

    private final HashStore<Key, Class> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public ClassRepository(Keywright keywright) {
        this.store = new HashStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Class}.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HMGET}; O(1): the known fields only.
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return it, or empty if there is none
     */
    public Optional<Class> find(String store, int namespace, boolean key) {
        return this.store.find(new Key(store, namespace, key)).await();
    }

    /**
     * Finds each {@link Class} of the given keys, pipelined.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HMGET}; O(n) in the keys given; round trips: 1
     * for each 500.
     *
     * @param keys the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<Key, Class> findAll(Collection<Key> keys) {
        return store.findAll(keys).await();
    }

    /**
     * Stores the {@link Class} in place of whatever is at its key, atomically, and starts its TTL. May be
     * repeated after a failure.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: DEL, HSET, PEXPIRE}; O(1).
     */
    public void save(Class theClass) {
        store.save(theClass).await();
    }

    /**
     * Stores all of them, pipelined in bounded batches; each one atomically. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: DEL, HSET, PEXPIRE}; O(n) in the
     * values given; round trips: 1 for each 500.
     */
    public void saveAll(Collection<? extends Class> theClasses) {
        store.saveAll(theClasses).await();
    }

    /**
     * Stores the {@link Class} unless there is something at its key, atomically.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Class> saveIfAbsent(Class theClass) {
        return store.saveIfAbsent(theClass).await();
    }

    /**
     * Reads {@code value} alone.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HGET}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return it, or empty if the record or the field is not there
     */
    public Optional<String> getValue(String store, int namespace, boolean key) {
        return this.store.get(new Key(store, namespace, key), Codec.VALUE_INDEX,
                Codec.VALUE).await();
    }

    /**
     * Writes {@code value} alone, if the {@link Class} is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param value the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setValue(String store, int namespace, boolean key, String value) {
        return this.store.set(new Key(store, namespace, key), Codec.VALUE_INDEX, Codec.VALUE,
                value).await();
    }

    /**
     * Reads {@code out} alone.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HGET}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return it, or empty if the record or the field is not there
     */
    public Optional<Long> getOut(String store, int namespace, boolean key) {
        return this.store.get(new Key(store, namespace, key), Codec.OUT_INDEX, Codec.OUT).await();
    }

    /**
     * Writes {@code out} alone, if the {@link Class} is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param out the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setOut(String store, int namespace, boolean key, long out) {
        return this.store.set(new Key(store, namespace, key), Codec.OUT_INDEX, Codec.OUT,
                out).await();
    }

    /**
     * Adds to {@code out}, atomically on the server; only where the record is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HINCRBY, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param by by how much; negative to subtract
     * @return {@code Applied} with the new value, {@code NotApplied} if there is no record, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Long> incrementOut(String store, int namespace, boolean key, long by) {
        return this.store.increment(new Key(store, namespace, key), Codec.OUT_INDEX, by).await();
    }

    /**
     * Reads {@code in} alone.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HGET}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return it, or empty if the record or the field is not there
     */
    public Optional<String> getIn(String store, int namespace, boolean key) {
        return this.store.get(new Key(store, namespace, key), Codec.IN_INDEX, Codec.IN).await();
    }

    /**
     * Writes {@code in} alone, if the {@link Class} is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, HDEL, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param in the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setIn(String store, int namespace, boolean key, Optional<String> in) {
        return this.store.set(new Key(store, namespace, key), Codec.IN_INDEX, Codec.IN,
                in.orElse(null)).await();
    }

    /**
     * Reads {@code async} alone.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HGET}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return it, or empty if the record or the field is not there
     */
    public Optional<List<String>> getAsync(String store, int namespace, boolean key) {
        return this.store.get(new Key(store, namespace, key), Codec.ASYNC_INDEX,
                Codec.ASYNC).await();
    }

    /**
     * Writes {@code async} alone, if the {@link Class} is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param async the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setAsync(String store, int namespace, boolean key, List<String> async) {
        return this.store.set(new Key(store, namespace, key), Codec.ASYNC_INDEX, Codec.ASYNC,
                async).await();
    }

    /**
     * Reads {@code format} alone.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HGET}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return it, or empty if the record or the field is not there
     */
    public Optional<String> getFormat(String store, int namespace, boolean key) {
        return this.store.get(new Key(store, namespace, key), Codec.FORMAT_2_INDEX,
                Codec.FORMAT_2).await();
    }

    /**
     * Writes {@code format} alone, if the {@link Class} is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param format the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setFormat(String store, int namespace, boolean key, String format) {
        return this.store.set(new Key(store, namespace, key), Codec.FORMAT_2_INDEX, Codec.FORMAT_2,
                format).await();
    }

    /**
     * Reads {@code instance} alone.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HGET}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return it, or empty if the record or the field is not there
     */
    public Optional<String> getInstance(String store, int namespace, boolean key) {
        return this.store.get(new Key(store, namespace, key), Codec.INSTANCE_2_INDEX,
                Codec.INSTANCE_2).await();
    }

    /**
     * Writes {@code instance} alone, if the {@link Class} is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param instance the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setInstance(String store, int namespace, boolean key, String instance) {
        return this.store.set(new Key(store, namespace, key), Codec.INSTANCE_2_INDEX,
                Codec.INSTANCE_2, instance).await();
    }

    /**
     * Reads {@code by} alone.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HGET}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return it, or empty if the record or the field is not there
     */
    public Optional<Long> getBy(String store, int namespace, boolean key) {
        return this.store.get(new Key(store, namespace, key), Codec.BY_INDEX, Codec.BY).await();
    }

    /**
     * Writes {@code by} alone, if the {@link Class} is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param by the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setBy(String store, int namespace, boolean key, long by) {
        return this.store.set(new Key(store, namespace, key), Codec.BY_INDEX, Codec.BY, by).await();
    }

    /**
     * Adds to {@code by}, atomically on the server; only where the record is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HINCRBY, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param by by how much; negative to subtract
     * @return {@code Applied} with the new value, {@code NotApplied} if there is no record, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Long> incrementBy(String store, int namespace, boolean key, long by) {
        return this.store.increment(new Key(store, namespace, key), Codec.BY_INDEX, by).await();
    }

    /**
     * Reads {@code byIndex} alone.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HGET}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return it, or empty if the record or the field is not there
     */
    public Optional<String> getByIndex(String store, int namespace, boolean key) {
        return this.store.get(new Key(store, namespace, key), Codec.BY_INDEX_2_INDEX,
                Codec.BY_INDEX_2).await();
    }

    /**
     * Writes {@code byIndex} alone, if the {@link Class} is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param byIndex the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setByIndex(String store, int namespace, boolean key, String byIndex) {
        return this.store.set(new Key(store, namespace, key), Codec.BY_INDEX_2_INDEX,
                Codec.BY_INDEX_2, byIndex).await();
    }

    /**
     * Reads {@code changes} alone.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HGET}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return it, or empty if the record or the field is not there
     */
    public Optional<String> getChanges(String store, int namespace, boolean key) {
        return this.store.get(new Key(store, namespace, key), Codec.CHANGES_INDEX,
                Codec.CHANGES).await();
    }

    /**
     * Writes {@code changes} alone, if the {@link Class} is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param changes the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setChanges(String store, int namespace, boolean key, String changes) {
        return this.store.set(new Key(store, namespace, key), Codec.CHANGES_INDEX, Codec.CHANGES,
                changes).await();
    }

    /**
     * Reads {@code record} alone.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code HGET}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return it, or empty if the record or the field is not there
     */
    public Optional<String> getRecord(String store, int namespace, boolean key) {
        return this.store.get(new Key(store, namespace, key), Codec.RECORD_INDEX,
                Codec.RECORD).await();
    }

    /**
     * Writes {@code record} alone, if the {@link Class} is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param record the new value
     * @return whether there is one; if not, nothing was written
     */
    public boolean setRecord(String store, int namespace, boolean key, String record) {
        return this.store.set(new Key(store, namespace, key), Codec.RECORD_INDEX, Codec.RECORD,
                record).await();
    }

    /**
     * Writes several fields of the {@link Class} in one step, if it is there.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EVALSHA: EXISTS, HSET, HDEL, PEXPIRE}; O(n) in
     * the fields given.
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @param changes the new values of some fields
     * @return whether there is one; if not, nothing was written
     */
    public boolean update(String store, int namespace, boolean key, Changes changes) {
        return this.store.update(new Key(store, namespace, key), changes.changes).await();
    }

    /**
     * Deletes the {@link Class}; the server frees the memory in the background.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code UNLINK}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return whether there was one
     */
    public boolean delete(String store, int namespace, boolean key) {
        return this.store.delete(new Key(store, namespace, key)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Key> keys) {
        return store.deleteAll(keys).await();
    }

    /**
     * Tells whether the {@link Class} is there, without extending its life.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code EXISTS}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return whether it is there
     */
    public boolean exists(String store, int namespace, boolean key) {
        return this.store.exists(new Key(store, namespace, key)).await();
    }

    /**
     * Tells how long the {@link Class} has left, without extending its life.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code PTTL}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String store, int namespace, boolean key) {
        return this.store.remainingTtl(new Key(store, namespace, key)).await();
    }

    /**
     * Starts the TTL of the {@link Class} anew.
     *
     * <p>Key {@code shop:odd:<store>:<namespace>:<key>}; {@code PEXPIRE}; O(1).
     *
     * @param store the key's {@code store}: String, percent-escaped
     * @param namespace the key's {@code namespace}: int
     * @param key the key's {@code key}: boolean, false or true
     * @return whether it is there
     */
    public boolean touch(String store, int namespace, boolean key) {
        return this.store.touch(new Key(store, namespace, key)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String store, int namespace, boolean key) {
        return Codec.INSTANCE.encode(this.namespace, new Key(store, namespace, key));
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
     * The operations of {@link ClassRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final HashStore<Key, Class> store;

        private Async(HashStore<Key, Class> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Class}.
         */
        public CompletionStage<Optional<Class>> find(String store, int namespace, boolean key) {
            return this.store.find(new Key(store, namespace, key)).toCompletionStage();
        }

        /**
         * Finds each {@link Class} of the given keys, pipelined.
         */
        public CompletionStage<Map<Key, Class>> findAll(Collection<Key> keys) {
            return store.findAll(keys).toCompletionStage();
        }

        /**
         * Stores the {@link Class} in place of whatever is at its key, atomically, and starts its TTL. May be
         * repeated after a failure.
         */
        public CompletionStage<@Nullable Void> save(Class theClass) {
            return store.save(theClass).toCompletionStage();
        }

        /**
         * Stores all of them, pipelined in bounded batches; each one atomically. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Class> theClasses) {
            return store.saveAll(theClasses).toCompletionStage();
        }

        /**
         * Stores the {@link Class} unless there is something at its key, atomically.
         */
        public CompletionStage<Outcome<Class>> saveIfAbsent(Class theClass) {
            return store.saveIfAbsent(theClass).toCompletionStage();
        }

        /**
         * Reads {@code value} alone.
         */
        public CompletionStage<Optional<String>> getValue(String store, int namespace,
                boolean key) {
            return this.store.get(new Key(store, namespace, key), Codec.VALUE_INDEX,
                    Codec.VALUE).toCompletionStage();
        }

        /**
         * Writes {@code value} alone, if the {@link Class} is there.
         */
        public CompletionStage<Boolean> setValue(String store, int namespace, boolean key,
                String value) {
            return this.store.set(new Key(store, namespace, key), Codec.VALUE_INDEX, Codec.VALUE,
                    value).toCompletionStage();
        }

        /**
         * Reads {@code out} alone.
         */
        public CompletionStage<Optional<Long>> getOut(String store, int namespace, boolean key) {
            return this.store.get(new Key(store, namespace, key), Codec.OUT_INDEX,
                    Codec.OUT).toCompletionStage();
        }

        /**
         * Writes {@code out} alone, if the {@link Class} is there.
         */
        public CompletionStage<Boolean> setOut(String store, int namespace, boolean key, long out) {
            return this.store.set(new Key(store, namespace, key), Codec.OUT_INDEX, Codec.OUT,
                    out).toCompletionStage();
        }

        /**
         * Adds to {@code out}, atomically on the server; only where the record is there.
         */
        public CompletionStage<Outcome<Long>> incrementOut(String store, int namespace, boolean key,
                long by) {
            return this.store.increment(new Key(store, namespace, key), Codec.OUT_INDEX,
                    by).toCompletionStage();
        }

        /**
         * Reads {@code in} alone.
         */
        public CompletionStage<Optional<String>> getIn(String store, int namespace, boolean key) {
            return this.store.get(new Key(store, namespace, key), Codec.IN_INDEX,
                    Codec.IN).toCompletionStage();
        }

        /**
         * Writes {@code in} alone, if the {@link Class} is there.
         */
        public CompletionStage<Boolean> setIn(String store, int namespace, boolean key,
                Optional<String> in) {
            return this.store.set(new Key(store, namespace, key), Codec.IN_INDEX, Codec.IN,
                    in.orElse(null)).toCompletionStage();
        }

        /**
         * Reads {@code async} alone.
         */
        public CompletionStage<Optional<List<String>>> getAsync(String store, int namespace,
                boolean key) {
            return this.store.get(new Key(store, namespace, key), Codec.ASYNC_INDEX,
                    Codec.ASYNC).toCompletionStage();
        }

        /**
         * Writes {@code async} alone, if the {@link Class} is there.
         */
        public CompletionStage<Boolean> setAsync(String store, int namespace, boolean key,
                List<String> async) {
            return this.store.set(new Key(store, namespace, key), Codec.ASYNC_INDEX, Codec.ASYNC,
                    async).toCompletionStage();
        }

        /**
         * Reads {@code format} alone.
         */
        public CompletionStage<Optional<String>> getFormat(String store, int namespace,
                boolean key) {
            return this.store.get(new Key(store, namespace, key), Codec.FORMAT_2_INDEX,
                    Codec.FORMAT_2).toCompletionStage();
        }

        /**
         * Writes {@code format} alone, if the {@link Class} is there.
         */
        public CompletionStage<Boolean> setFormat(String store, int namespace, boolean key,
                String format) {
            return this.store.set(new Key(store, namespace, key), Codec.FORMAT_2_INDEX,
                    Codec.FORMAT_2, format).toCompletionStage();
        }

        /**
         * Reads {@code instance} alone.
         */
        public CompletionStage<Optional<String>> getInstance(String store, int namespace,
                boolean key) {
            return this.store.get(new Key(store, namespace, key), Codec.INSTANCE_2_INDEX,
                    Codec.INSTANCE_2).toCompletionStage();
        }

        /**
         * Writes {@code instance} alone, if the {@link Class} is there.
         */
        public CompletionStage<Boolean> setInstance(String store, int namespace, boolean key,
                String instance) {
            return this.store.set(new Key(store, namespace, key), Codec.INSTANCE_2_INDEX,
                    Codec.INSTANCE_2, instance).toCompletionStage();
        }

        /**
         * Reads {@code by} alone.
         */
        public CompletionStage<Optional<Long>> getBy(String store, int namespace, boolean key) {
            return this.store.get(new Key(store, namespace, key), Codec.BY_INDEX,
                    Codec.BY).toCompletionStage();
        }

        /**
         * Writes {@code by} alone, if the {@link Class} is there.
         */
        public CompletionStage<Boolean> setBy(String store, int namespace, boolean key, long by) {
            return this.store.set(new Key(store, namespace, key), Codec.BY_INDEX, Codec.BY,
                    by).toCompletionStage();
        }

        /**
         * Adds to {@code by}, atomically on the server; only where the record is there.
         */
        public CompletionStage<Outcome<Long>> incrementBy(String store, int namespace, boolean key,
                long by) {
            return this.store.increment(new Key(store, namespace, key), Codec.BY_INDEX,
                    by).toCompletionStage();
        }

        /**
         * Reads {@code byIndex} alone.
         */
        public CompletionStage<Optional<String>> getByIndex(String store, int namespace,
                boolean key) {
            return this.store.get(new Key(store, namespace, key), Codec.BY_INDEX_2_INDEX,
                    Codec.BY_INDEX_2).toCompletionStage();
        }

        /**
         * Writes {@code byIndex} alone, if the {@link Class} is there.
         */
        public CompletionStage<Boolean> setByIndex(String store, int namespace, boolean key,
                String byIndex) {
            return this.store.set(new Key(store, namespace, key), Codec.BY_INDEX_2_INDEX,
                    Codec.BY_INDEX_2, byIndex).toCompletionStage();
        }

        /**
         * Reads {@code changes} alone.
         */
        public CompletionStage<Optional<String>> getChanges(String store, int namespace,
                boolean key) {
            return this.store.get(new Key(store, namespace, key), Codec.CHANGES_INDEX,
                    Codec.CHANGES).toCompletionStage();
        }

        /**
         * Writes {@code changes} alone, if the {@link Class} is there.
         */
        public CompletionStage<Boolean> setChanges(String store, int namespace, boolean key,
                String changes) {
            return this.store.set(new Key(store, namespace, key), Codec.CHANGES_INDEX,
                    Codec.CHANGES, changes).toCompletionStage();
        }

        /**
         * Reads {@code record} alone.
         */
        public CompletionStage<Optional<String>> getRecord(String store, int namespace,
                boolean key) {
            return this.store.get(new Key(store, namespace, key), Codec.RECORD_INDEX,
                    Codec.RECORD).toCompletionStage();
        }

        /**
         * Writes {@code record} alone, if the {@link Class} is there.
         */
        public CompletionStage<Boolean> setRecord(String store, int namespace, boolean key,
                String record) {
            return this.store.set(new Key(store, namespace, key), Codec.RECORD_INDEX, Codec.RECORD,
                    record).toCompletionStage();
        }

        /**
         * Writes several fields of the {@link Class} in one step, if it is there.
         */
        public CompletionStage<Boolean> update(String store, int namespace, boolean key,
                Changes changes) {
            return this.store.update(new Key(store, namespace, key),
                    changes.changes).toCompletionStage();
        }

        /**
         * Deletes the {@link Class}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String store, int namespace, boolean key) {
            return this.store.delete(new Key(store, namespace, key)).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Key> keys) {
            return store.deleteAll(keys).toCompletionStage();
        }

        /**
         * Tells whether the {@link Class} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String store, int namespace, boolean key) {
            return this.store.exists(new Key(store, namespace, key)).toCompletionStage();
        }

        /**
         * Tells how long the {@link Class} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String store, int namespace,
                boolean key) {
            return this.store.remainingTtl(new Key(store, namespace, key)).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Class} anew.
         */
        public CompletionStage<Boolean> touch(String store, int namespace, boolean key) {
            return this.store.touch(new Key(store, namespace, key)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code shop:odd:<store>:<namespace>:<key>} are made of.
     */
    public record Key(String store, int namespace, boolean key) {
    }

    /**
     * New values for some fields of a {@link Class}: what {@code update} writes. Not thread-safe.
     */
    public static final class Changes {
        private final io.keywright.repository.Changes changes = io.keywright.repository.Changes.none();

        /**
         * No changes yet.
         */
        public Changes() {
        }

        /**
         * Sets {@code value}.
         */
        public Changes value(String value) {
            changes.set(Codec.VALUE_INDEX, Codec.VALUE, value);
            return this;
        }

        /**
         * Sets {@code out}.
         */
        public Changes out(long out) {
            changes.set(Codec.OUT_INDEX, Codec.OUT, out);
            return this;
        }

        /**
         * Sets {@code in}; an absent value removes it.
         */
        public Changes in(Optional<String> in) {
            changes.set(Codec.IN_INDEX, Codec.IN, in.orElse(null));
            return this;
        }

        /**
         * Sets {@code async}.
         */
        public Changes async(List<String> async) {
            changes.set(Codec.ASYNC_INDEX, Codec.ASYNC, async);
            return this;
        }

        /**
         * Sets {@code format}.
         */
        public Changes format(String format) {
            changes.set(Codec.FORMAT_2_INDEX, Codec.FORMAT_2, format);
            return this;
        }

        /**
         * Sets {@code instance}.
         */
        public Changes instance(String instance) {
            changes.set(Codec.INSTANCE_2_INDEX, Codec.INSTANCE_2, instance);
            return this;
        }

        /**
         * Sets {@code by}.
         */
        public Changes by(long by) {
            changes.set(Codec.BY_INDEX, Codec.BY, by);
            return this;
        }

        /**
         * Sets {@code byIndex}.
         */
        public Changes byIndex(String byIndex) {
            changes.set(Codec.BY_INDEX_2_INDEX, Codec.BY_INDEX_2, byIndex);
            return this;
        }

        /**
         * Sets {@code changes}.
         */
        public Changes changes(String changes) {
            this.changes.set(Codec.CHANGES_INDEX, Codec.CHANGES, changes);
            return this;
        }

        /**
         * Sets {@code record}.
         */
        public Changes record(String record) {
            changes.set(Codec.RECORD_INDEX, Codec.RECORD, record);
            return this;
        }
    }

    /**
     * The bytes of {@link Class}: its keys {@code shop:odd:<store>:<namespace>:<key>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, HashCodec<Key, Class> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:odd:<store>:<namespace>:<key>",
                "shop:odd:([%\\-.0-9A-Z_a-z~]+):(-?[0-9]{1,10}):(false|true)");

        private static final byte[] SHOP_ODD = "shop:odd:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);

        private static final byte[] FALSE = "false".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:odd:<store>:<namespace>:<key>");

        static final int VALUE_INDEX = 0;

        static final FieldCodec<String> VALUE = FieldCodecs.STRING;

        static final int OUT_INDEX = 1;

        static final FieldCodec<Long> OUT = FieldCodecs.LONG;

        static final int IN_INDEX = 2;

        static final FieldCodec<String> IN = FieldCodecs.STRING;

        static final int ASYNC_INDEX = 3;

        static final FieldCodec<List<String>> ASYNC = FieldCodec.document(FORMAT.forField("async"),
                Codec::writeAsync, Codec::readAsync);

        static final int FORMAT_2_INDEX = 4;

        static final FieldCodec<String> FORMAT_2 = FieldCodecs.STRING;

        static final int INSTANCE_2_INDEX = 5;

        static final FieldCodec<String> INSTANCE_2 = FieldCodecs.STRING;

        static final int BY_INDEX = 6;

        static final FieldCodec<Long> BY = FieldCodecs.LONG;

        static final int BY_INDEX_2_INDEX = 7;

        static final FieldCodec<String> BY_INDEX_2 = FieldCodecs.STRING;

        static final int CHANGES_INDEX = 8;

        static final FieldCodec<String> CHANGES = FieldCodecs.STRING;

        static final int RECORD_INDEX = 9;

        static final FieldCodec<String> RECORD = FieldCodecs.STRING;

        @Override
        public int sizeHint(Key key) {
            return KeySize.escaped(key.store()) + KeySize.decimal(key.namespace()) + 5 +
                    SHOP_ODD.length + MARK.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_ODD).escaped("store", key.store()).literal(MARK)
                    .decimal(key.namespace()).literal(MARK).literal(key.key() ? TRUE : FALSE);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.escaped(1), parts.decimalInt(2), parts.bool(3, FALSE, TRUE));
        }

        @Override
        public String[] fields() {
            return new String[] {"value", "out", "in", "async", "format", "instance", "by",
                    "byIndex", "changes", "record"};
        }

        @Override
        public Key keyOf(Class value) {
            return new Key(value.store(), value.namespace(), value.key());
        }

        @Override
        public byte[] @Nullable [] encode(Class value) {
            return new byte[][] {
                VALUE.encode(value.value()),
                OUT.encode(value.out()),
                value.in().map(IN::encode).orElse(null),
                ASYNC.encode(value.async()),
                FORMAT_2.encode(value.format()),
                INSTANCE_2.encode(value.instance()),
                BY.encode(value.by()),
                BY_INDEX_2.encode(value.byIndex()),
                CHANGES.encode(value.changes()),
                RECORD.encode(value.record())
            };
        }

        @Override
        public Class decode(Key key, FieldValues values) {
            return new Class(
                    key.store(),
                    key.namespace(),
                    key.key(),
                    values.required(VALUE_INDEX, VALUE),
                    values.orElse(OUT_INDEX, OUT, 0L),
                    values.optional(IN_INDEX, IN),
                    values.orElse(ASYNC_INDEX, ASYNC, List.of()),
                    values.required(FORMAT_2_INDEX, FORMAT_2),
                    values.required(INSTANCE_2_INDEX, INSTANCE_2),
                    values.orElse(BY_INDEX, BY, 0L),
                    values.required(BY_INDEX_2_INDEX, BY_INDEX_2),
                    values.required(CHANGES_INDEX, CHANGES),
                    values.required(RECORD_INDEX, RECORD));
        }

        static void writeAsync(ValueWriter out, List<String> value) throws IOException {
            out.writeCollection(value, ValueWriter::writeString);
        }

        static List<String> readAsync(ValueReader in) throws IOException {
            return in.readList(ValueReader::readString);
        }
    }
}
