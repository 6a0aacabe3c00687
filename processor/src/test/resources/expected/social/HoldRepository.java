package social;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
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
 * Reads and writes {@link Hold} at {@code social:lock:<name>}, a HASH with one field an entry that lives at
 * most 1 d from its last write.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class HoldRepository {
    private static final Schema SCHEMA = Schema.of("social:lock:<name>", RedisType.HASH,
            Lifetime.perCall("1d", Expiry.REFRESH_ON_WRITE, 0)).bounded(1);

    private final HashMapStore<String, String, Hold> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public HoldRepository(Keywright keywright) {
        this.store = new HashMapStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    private HoldRepository(HashMapStore<String, String, Hold> store, byte[] namespace) {
        this.store = store;
        this.namespace = namespace;
        this.async = new Async(store);
    }

    /**
     * The same repository with this TTL in place of the declared one: each write, and {@code touch}, starts a
     * key's life anew with it, in the same step. Sends nothing; may be kept and shared.
     *
     * @param ttl positive, at most 1 d
     * @return a view; what is used without it has the declared TTL
     * @throws IllegalArgumentException if the TTL is not positive or too long
     */
    public HoldRepository lasting(Duration ttl) {
        return new HoldRepository(store.lasting(ttl), namespace);
    }

    /**
     * Reads one entry.
     *
     * <p>Key {@code social:lock:<name>}; {@code HGET}; O(1).
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @param holder the entry's field
     * @return it, or empty if there is none
     */
    public Optional<Hold> get(String name, String holder) {
        return store.get(name, holder).await();
    }

    /**
     * Reads several entries.
     *
     * <p>Key {@code social:lock:<name>}; {@code HMGET}; O(n) in the fields given.
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @param fields the fields
     * @return what was found by its field, in the order of asking; a missing field is left out
     */
    public Map<String, Hold> getAll(String name, Collection<String> fields) {
        return store.getAll(name, fields).await();
    }

    /**
     * Reads all entries; the bound of 1 makes that safe.
     *
     * <p>Key {@code social:lock:<name>}; {@code HGETALL}; O(n) in the entries, at most 1.
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @return all entries, in no order; empty if there are none
     */
    public List<Hold> entries(String name) {
        return store.entries(name).await();
    }

    /**
     * Reads the entries page by page. An entry that is there from the first page to the last is given at least
     * once.
     *
     * <p>Key {@code social:lock:<name>}; {@code HSCAN}; O(n) in the page.
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param limit about how many entries, at least 1
     * @return some entries and where to go on; a small hash comes whole whatever the limit
     */
    public Page<Hold> page(String name, Cursor cursor, int limit) {
        return store.page(name, cursor, limit).await();
    }

    /**
     * Tells whether a field is there.
     *
     * <p>Key {@code social:lock:<name>}; {@code HEXISTS}; O(1).
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @param holder the entry's field
     * @return whether it is there
     */
    public boolean contains(String name, String holder) {
        return store.contains(name, holder).await();
    }

    /**
     * Counts the entries.
     *
     * <p>Key {@code social:lock:<name>}; {@code HLEN}; O(1).
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @return how many
     */
    public long size(String name) {
        return store.size(name).await();
    }

    /**
     * Writes one entry. A new field beyond the bound of 1 is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
     *
     * <p>Key {@code social:lock:<name>}; {@code EVALSHA: HLEN, HEXISTS, HSET, PEXPIRE}; O(1).
     */
    public void put(Hold hold) {
        store.put(hold).await();
    }

    /**
     * Writes several entries, those of one key all or none. A new field beyond the bound of 1 is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
     *
     * <p>Key {@code social:lock:<name>}; {@code EVALSHA: HLEN, HEXISTS, HSET, PEXPIRE}; O(n) in the entries
     * given.
     */
    public void putAll(Collection<? extends Hold> holds) {
        store.putAll(holds).await();
    }

    /**
     * Adds to the value of one field, atomically on the server; a missing one counts from 0. A new field beyond
     * the bound of 1 is refused: {@link io.keywright.BoundExceededException}, and nothing is written.
     *
     * <p>Key {@code social:lock:<name>}; {@code EVALSHA: HLEN, HEXISTS, HINCRBY, PEXPIRE}; O(1).
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @param holder the entry's field
     * @param by by how much; negative to subtract
     * @return {@code Applied} with the new value, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> increment(String name, String holder, long by) {
        return store.increment(name, holder, by).await();
    }

    /**
     * Removes one entry. With its last entry the key goes too.
     *
     * <p>Key {@code social:lock:<name>}; {@code EVALSHA: HDEL, PEXPIRE}; O(1).
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @param holder the entry's field
     * @return whether there was one
     */
    public boolean remove(String name, String holder) {
        return store.remove(name, holder).await();
    }

    /**
     * Removes several entries. With its last entry the key goes too.
     *
     * <p>Key {@code social:lock:<name>}; {@code EVALSHA: HDEL, PEXPIRE}; O(n) in the fields given.
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @param fields the fields
     * @return how many there were
     */
    public long removeAll(String name, Collection<String> fields) {
        return store.removeAll(name, fields).await();
    }

    /**
     * Deletes the key with all its entries; the server frees the memory in the background.
     *
     * <p>Key {@code social:lock:<name>}; {@code UNLINK}; O(1).
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @return whether there was one
     */
    public boolean delete(String name) {
        return store.delete(name).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:lock:<name>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param names the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<String> names) {
        return store.deleteAll(names).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:lock:<name>}; {@code EXISTS}; O(1).
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @return whether it is there
     */
    public boolean exists(String name) {
        return store.exists(name).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:lock:<name>}; {@code PTTL}; O(1).
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String name) {
        return store.remainingTtl(name).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:lock:<name>}; {@code PEXPIRE}; O(1).
     *
     * @param name the key's {@code name}: String, percent-escaped
     * @return whether it is there
     */
    public boolean touch(String name) {
        return store.touch(name).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String name) {
        return Codec.INSTANCE.encode(namespace, name);
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
     * The operations of {@link HoldRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final HashMapStore<String, String, Hold> store;

        private Async(HashMapStore<String, String, Hold> store) {
            this.store = store;
        }

        /**
         * Reads one entry.
         */
        public CompletionStage<Optional<Hold>> get(String name, String holder) {
            return store.get(name, holder).toCompletionStage();
        }

        /**
         * Reads several entries.
         */
        public CompletionStage<Map<String, Hold>> getAll(String name, Collection<String> fields) {
            return store.getAll(name, fields).toCompletionStage();
        }

        /**
         * Reads all entries; the bound of 1 makes that safe.
         */
        public CompletionStage<List<Hold>> entries(String name) {
            return store.entries(name).toCompletionStage();
        }

        /**
         * Reads the entries page by page. An entry that is there from the first page to the last is given at least
         * once.
         */
        public CompletionStage<Page<Hold>> page(String name, Cursor cursor, int limit) {
            return store.page(name, cursor, limit).toCompletionStage();
        }

        /**
         * Tells whether a field is there.
         */
        public CompletionStage<Boolean> contains(String name, String holder) {
            return store.contains(name, holder).toCompletionStage();
        }

        /**
         * Counts the entries.
         */
        public CompletionStage<Long> size(String name) {
            return store.size(name).toCompletionStage();
        }

        /**
         * Writes one entry. A new field beyond the bound of 1 is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
         */
        public CompletionStage<@Nullable Void> put(Hold hold) {
            return store.put(hold).toCompletionStage();
        }

        /**
         * Writes several entries, those of one key all or none. A new field beyond the bound of 1 is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written. May be repeated after a failure.
         */
        public CompletionStage<@Nullable Void> putAll(Collection<? extends Hold> holds) {
            return store.putAll(holds).toCompletionStage();
        }

        /**
         * Adds to the value of one field, atomically on the server; a missing one counts from 0. A new field beyond
         * the bound of 1 is refused: {@link io.keywright.BoundExceededException}, and nothing is written.
         */
        public CompletionStage<Outcome<Long>> increment(String name, String holder, long by) {
            return store.increment(name, holder, by).toCompletionStage();
        }

        /**
         * Removes one entry. With its last entry the key goes too.
         */
        public CompletionStage<Boolean> remove(String name, String holder) {
            return store.remove(name, holder).toCompletionStage();
        }

        /**
         * Removes several entries. With its last entry the key goes too.
         */
        public CompletionStage<Long> removeAll(String name, Collection<String> fields) {
            return store.removeAll(name, fields).toCompletionStage();
        }

        /**
         * Deletes the key with all its entries; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String name) {
            return store.delete(name).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<String> names) {
            return store.deleteAll(names).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String name) {
            return store.exists(name).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String name) {
            return store.remainingTtl(name).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(String name) {
            return store.touch(name).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Hold}: its keys {@code social:lock:<name>} and what is stored there.
     */
    static final class Codec implements KeyCodec<String>, EntryCodec<String, String, Hold> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:lock:<name>",
                "social:lock:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SOCIAL_LOCK = "social:lock:".getBytes(StandardCharsets.UTF_8);

        static final FieldCodec<String> HOLDER = FieldCodecs.STRING;

        static final FieldCodec<Long> TIMES = FieldCodecs.LONG;

        @Override
        public int sizeHint(String key) {
            return KeySize.escaped(key) + SOCIAL_LOCK.length;
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(SOCIAL_LOCK).escaped("name", key);
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
        public String keyOf(Hold value) {
            return value.name();
        }

        @Override
        public String fieldOf(Hold value) {
            return value.holder();
        }

        @Override
        public byte[] encodeField(String field) {
            return HOLDER.encode(field);
        }

        @Override
        public String decodeField(byte[] bytes) {
            return HOLDER.decode(bytes);
        }

        @Override
        public byte[] encodeValue(Hold value) {
            return TIMES.encode(value.times());
        }

        @Override
        public Hold decode(String key, String field, byte[] bytes) {
            return new Hold(key, field, TIMES.decode(bytes));
        }
    }
}
