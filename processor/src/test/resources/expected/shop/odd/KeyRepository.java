package shop.odd;

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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link shop.odd.Key} at {@code shop:note:<note>:<limit>}, a HASH with one field an entry
 * that lives at most 1 h from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class KeyRepository {
    private static final Schema SCHEMA = Schema.of("shop:note:<note>:<limit>", RedisType.HASH,
            Lifetime.of("1h", Expiry.ABSOLUTE, 0.1));

    private final HashMapStore<Key, Long, shop.odd.Key> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public KeyRepository(Keywright keywright) {
        this.store = new HashMapStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads one entry.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code HGET}; O(1).
     *
     * @param note the key's {@code note}: String, percent-escaped
     * @param limit the key's {@code limit}: byte
     * @param cursor the entry's field
     * @return it, or empty if there is none
     */
    public Optional<shop.odd.Key> get(String note, byte limit, long cursor) {
        return store.get(new Key(note, limit), cursor).await();
    }

    /**
     * Reads several entries.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code HMGET}; O(n) in the fields given.
     *
     * @param note the key's {@code note}: String, percent-escaped
     * @param limit the key's {@code limit}: byte
     * @param fields the fields
     * @return what was found by its field, in the order of asking; a missing field is left out
     */
    public Map<Long, shop.odd.Key> getAll(String note, byte limit, Collection<Long> fields) {
        return store.getAll(new Key(note, limit), fields).await();
    }

    /**
     * Reads the entries page by page. An entry that is there from the first page to the last is given at least
     * once.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code HSCAN}; O(n) in the page.
     *
     * @param note the key's {@code note}: String, percent-escaped
     * @param limit the key's {@code limit}: byte
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param theLimit about how many entries, at least 1
     * @return some entries and where to go on; a small hash comes whole whatever the limit
     */
    public Page<shop.odd.Key> page(String note, byte limit, Cursor cursor, int theLimit) {
        return store.page(new Key(note, limit), cursor, theLimit).await();
    }

    /**
     * Tells whether a field is there.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code HEXISTS}; O(1).
     *
     * @param note the key's {@code note}: String, percent-escaped
     * @param limit the key's {@code limit}: byte
     * @param cursor the entry's field
     * @return whether it is there
     */
    public boolean contains(String note, byte limit, long cursor) {
        return store.contains(new Key(note, limit), cursor).await();
    }

    /**
     * Counts the entries.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code HLEN}; O(1).
     *
     * @param note the key's {@code note}: String, percent-escaped
     * @param limit the key's {@code limit}: byte
     * @return how many
     */
    public long size(String note, byte limit) {
        return store.size(new Key(note, limit)).await();
    }

    /**
     * Writes one entry. May be repeated after a failure.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code EVALSHA: HSET, PEXPIRE}; O(1).
     */
    public void put(shop.odd.Key key) {
        store.put(key).await();
    }

    /**
     * Writes several entries, those of one key all or none. May be repeated after a failure.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code EVALSHA: HSET, PEXPIRE}; O(n) in the entries given.
     */
    public void putAll(Collection<? extends shop.odd.Key> keys) {
        store.putAll(keys).await();
    }

    /**
     * Removes one entry. With its last entry the key goes too.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code HDEL}; O(1).
     *
     * @param note the key's {@code note}: String, percent-escaped
     * @param limit the key's {@code limit}: byte
     * @param cursor the entry's field
     * @return whether there was one
     */
    public boolean remove(String note, byte limit, long cursor) {
        return store.remove(new Key(note, limit), cursor).await();
    }

    /**
     * Removes several entries. With its last entry the key goes too.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code HDEL}; O(n) in the fields given.
     *
     * @param note the key's {@code note}: String, percent-escaped
     * @param limit the key's {@code limit}: byte
     * @param fields the fields
     * @return how many there were
     */
    public long removeAll(String note, byte limit, Collection<Long> fields) {
        return store.removeAll(new Key(note, limit), fields).await();
    }

    /**
     * Deletes the key with all its entries; the server frees the memory in the background.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code UNLINK}; O(1).
     *
     * @param note the key's {@code note}: String, percent-escaped
     * @param limit the key's {@code limit}: byte
     * @return whether there was one
     */
    public boolean delete(String note, byte limit) {
        return store.delete(new Key(note, limit)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Key> keys) {
        return store.deleteAll(keys).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code EXISTS}; O(1).
     *
     * @param note the key's {@code note}: String, percent-escaped
     * @param limit the key's {@code limit}: byte
     * @return whether it is there
     */
    public boolean exists(String note, byte limit) {
        return store.exists(new Key(note, limit)).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code PTTL}; O(1).
     *
     * @param note the key's {@code note}: String, percent-escaped
     * @param limit the key's {@code limit}: byte
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String note, byte limit) {
        return store.remainingTtl(new Key(note, limit)).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code shop:note:<note>:<limit>}; {@code PEXPIRE}; O(1).
     *
     * @param note the key's {@code note}: String, percent-escaped
     * @param limit the key's {@code limit}: byte
     * @return whether it is there
     */
    public boolean touch(String note, byte limit) {
        return store.touch(new Key(note, limit)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String note, byte limit) {
        return Codec.INSTANCE.encode(namespace, new Key(note, limit));
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
     * The operations of {@link KeyRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final HashMapStore<Key, Long, shop.odd.Key> store;

        private Async(HashMapStore<Key, Long, shop.odd.Key> store) {
            this.store = store;
        }

        /**
         * Reads one entry.
         */
        public CompletionStage<Optional<shop.odd.Key>> get(String note, byte limit, long cursor) {
            return store.get(new Key(note, limit), cursor).toCompletionStage();
        }

        /**
         * Reads several entries.
         */
        public CompletionStage<Map<Long, shop.odd.Key>> getAll(String note, byte limit,
                Collection<Long> fields) {
            return store.getAll(new Key(note, limit), fields).toCompletionStage();
        }

        /**
         * Reads the entries page by page. An entry that is there from the first page to the last is given at least
         * once.
         */
        public CompletionStage<Page<shop.odd.Key>> page(String note, byte limit, Cursor cursor,
                int theLimit) {
            return store.page(new Key(note, limit), cursor, theLimit).toCompletionStage();
        }

        /**
         * Tells whether a field is there.
         */
        public CompletionStage<Boolean> contains(String note, byte limit, long cursor) {
            return store.contains(new Key(note, limit), cursor).toCompletionStage();
        }

        /**
         * Counts the entries.
         */
        public CompletionStage<Long> size(String note, byte limit) {
            return store.size(new Key(note, limit)).toCompletionStage();
        }

        /**
         * Writes one entry. May be repeated after a failure.
         */
        public CompletionStage<@Nullable Void> put(shop.odd.Key key) {
            return store.put(key).toCompletionStage();
        }

        /**
         * Writes several entries, those of one key all or none. May be repeated after a failure.
         */
        public CompletionStage<@Nullable Void> putAll(Collection<? extends shop.odd.Key> keys) {
            return store.putAll(keys).toCompletionStage();
        }

        /**
         * Removes one entry. With its last entry the key goes too.
         */
        public CompletionStage<Boolean> remove(String note, byte limit, long cursor) {
            return store.remove(new Key(note, limit), cursor).toCompletionStage();
        }

        /**
         * Removes several entries. With its last entry the key goes too.
         */
        public CompletionStage<Long> removeAll(String note, byte limit, Collection<Long> fields) {
            return store.removeAll(new Key(note, limit), fields).toCompletionStage();
        }

        /**
         * Deletes the key with all its entries; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String note, byte limit) {
            return store.delete(new Key(note, limit)).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Key> keys) {
            return store.deleteAll(keys).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(String note, byte limit) {
            return store.exists(new Key(note, limit)).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String note, byte limit) {
            return store.remainingTtl(new Key(note, limit)).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(String note, byte limit) {
            return store.touch(new Key(note, limit)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code shop:note:<note>:<limit>} are made of.
     */
    public record Key(String note, byte limit) {
    }

    /**
     * The bytes of {@link shop.odd.Key}: its keys {@code shop:note:<note>:<limit>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntryCodec<Key, Long, shop.odd.Key> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:note:<note>:<limit>",
                "shop:note:([%\\-.0-9A-Z_a-z~]+):(-?[0-9]{1,3})");

        private static final byte[] SHOP_NOTE = "shop:note:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("shop:note:<note>:<limit>");

        static final FieldCodec<Long> CURSOR = FieldCodecs.LONG;

        private static final FieldName NAME = FieldName.of("name");

        private static final FieldName FIELD = FieldName.of("field");

        private static final FieldName PATTERN2 = FieldName.of("pattern");

        @Override
        public int sizeHint(Key key) {
            return KeySize.escaped(key.note()) + KeySize.decimal(key.limit()) + SHOP_NOTE.length +
                    MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_NOTE).escaped("note", key.note()).literal(MARK).decimal(key.limit());
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.escaped(1), parts.decimalByte(2));
        }

        @Override
        public Key keyOf(shop.odd.Key value) {
            return new Key(value.note(), value.limit());
        }

        @Override
        public Long fieldOf(shop.odd.Key value) {
            return value.cursor();
        }

        @Override
        public byte[] encodeField(Long field) {
            return CURSOR.encode(field);
        }

        @Override
        public Long decodeField(byte[] bytes) {
            return CURSOR.decode(bytes);
        }

        @Override
        public byte[] encodeValue(shop.odd.Key value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public shop.odd.Key decode(Key key, Long field, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key.note(), key.limit(), field));
        }

        static void writeValue(ValueWriter out, shop.odd.Key key) throws IOException {
            out.beginObject(key, 3);
            out.name(NAME).writeString(key.name());
            out.name(FIELD).writeString(key.field());
            out.name(PATTERN2).writeString(key.pattern());
            out.endObject();
        }

        static shop.odd.Key readValue(ValueReader in, String note, byte limit, long cursor) throws
                IOException {
            String name = null;
            String field2 = null;
            String pattern = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "name" -> name = in.readString();
                    case "field" -> field2 = in.readString();
                    case "pattern" -> pattern = in.readString();
                    default -> in.skipValue();
                }
            }
            return new shop.odd.Key(
                    note,
                    limit,
                    cursor,
                    in.required(name, NAME),
                    in.required(field2, FIELD),
                    in.required(pattern, PATTERN2));
        }
    }
}
