package events;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.codec.FieldName;
import io.keywright.codec.MessagePackFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.StringStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Chunk} at {@code events:chunk:<hash>}, a STRING that holds a MessagePack document
 * that lives 1 h from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class ChunkRepository {
    private static final Schema SCHEMA = Schema.of("events:chunk:<hash>", RedisType.STRING,
            Lifetime.of("1h", Expiry.ABSOLUTE, 0));

    private final StringStore<Key, Chunk> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public ChunkRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Chunk}.
     *
     * <p>Key {@code events:chunk:<hash>}; {@code GET}; O(1).
     *
     * @param hash the key's {@code hash}: bytes, hex
     * @return it, or empty if there is none
     */
    public Optional<Chunk> find(byte[] hash) {
        return store.find(new Key(hash)).await();
    }

    /**
     * Finds each {@link Chunk} of the given keys, in one flush; a cluster's keys are split by slot.
     *
     * <p>Key {@code events:chunk:<hash>}; {@code MGET}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return what was found by its key, in the order of asking; a key that is not there is left out
     */
    public Map<Key, Chunk> findAll(Collection<Key> keys) {
        return store.findAll(keys).await();
    }

    /**
     * Stores the {@link Chunk} in place of whatever is at its key, and starts its TTL. May be repeated after a
     * failure.
     *
     * <p>Key {@code events:chunk:<hash>}; {@code SET … PX}; O(1).
     */
    public void save(Chunk chunk) {
        store.save(chunk).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code events:chunk:<hash>}; {@code SET … PX}; O(n) in the values given; round trips: 1 for each
     * 500.
     */
    public void saveAll(Collection<? extends Chunk> chunks) {
        store.saveAll(chunks).await();
    }

    /**
     * Stores the {@link Chunk} unless there is one at its key.
     *
     * <p>Key {@code events:chunk:<hash>}; {@code SET … NX PX}; O(1).
     *
     * @return {@code Applied} if it was stored, {@code NotApplied} if its key was taken, {@code Unknown} if the
     * reply was lost
     */
    public Outcome<Chunk> saveIfAbsent(Chunk chunk) {
        return store.saveIfAbsent(chunk).await();
    }

    /**
     * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
     *
     * <p>Key {@code events:chunk:<hash>}; {@code SET … IFEQ or EVALSHA}; O(1).
     *
     * @return {@code Applied} if it was replaced, {@code NotApplied} if something else or nothing is stored,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Chunk> replace(Chunk expected, Chunk replacement) {
        return store.replace(expected, replacement).await();
    }

    /**
     * Deletes the {@link Chunk}; the server frees the memory in the background.
     *
     * <p>Key {@code events:chunk:<hash>}; {@code UNLINK}; O(1).
     *
     * @param hash the key's {@code hash}: bytes, hex
     * @return whether there was one
     */
    public boolean delete(byte[] hash) {
        return store.delete(new Key(hash)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code events:chunk:<hash>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param keys the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Key> keys) {
        return store.deleteAll(keys).await();
    }

    /**
     * Tells whether the {@link Chunk} is there, without extending its life.
     *
     * <p>Key {@code events:chunk:<hash>}; {@code EXISTS}; O(1).
     *
     * @param hash the key's {@code hash}: bytes, hex
     * @return whether it is there
     */
    public boolean exists(byte[] hash) {
        return store.exists(new Key(hash)).await();
    }

    /**
     * Tells how long the {@link Chunk} has left, without extending its life.
     *
     * <p>Key {@code events:chunk:<hash>}; {@code PTTL}; O(1).
     *
     * @param hash the key's {@code hash}: bytes, hex
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(byte[] hash) {
        return store.remainingTtl(new Key(hash)).await();
    }

    /**
     * Starts the TTL of the {@link Chunk} anew.
     *
     * <p>Key {@code events:chunk:<hash>}; {@code PEXPIRE}; O(1).
     *
     * @param hash the key's {@code hash}: bytes, hex
     * @return whether it is there
     */
    public boolean touch(byte[] hash) {
        return store.touch(new Key(hash)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(byte[] hash) {
        return Codec.INSTANCE.encode(namespace, new Key(hash));
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
     * The operations of {@link ChunkRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final StringStore<Key, Chunk> store;

        private Async(StringStore<Key, Chunk> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Chunk}.
         */
        public CompletionStage<Optional<Chunk>> find(byte[] hash) {
            return store.find(new Key(hash)).toCompletionStage();
        }

        /**
         * Finds each {@link Chunk} of the given keys, in one flush; a cluster's keys are split by slot.
         */
        public CompletionStage<Map<Key, Chunk>> findAll(Collection<Key> keys) {
            return store.findAll(keys).toCompletionStage();
        }

        /**
         * Stores the {@link Chunk} in place of whatever is at its key, and starts its TTL. May be repeated after a
         * failure.
         */
        public CompletionStage<@Nullable Void> save(Chunk chunk) {
            return store.save(chunk).toCompletionStage();
        }

        /**
         * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
         * stored; it may be repeated.
         */
        public CompletionStage<@Nullable Void> saveAll(Collection<? extends Chunk> chunks) {
            return store.saveAll(chunks).toCompletionStage();
        }

        /**
         * Stores the {@link Chunk} unless there is one at its key.
         */
        public CompletionStage<Outcome<Chunk>> saveIfAbsent(Chunk chunk) {
            return store.saveIfAbsent(chunk).toCompletionStage();
        }

        /**
         * Stores the replacement if exactly the expected value is stored at their common key: compare and set.
         */
        public CompletionStage<Outcome<Chunk>> replace(Chunk expected, Chunk replacement) {
            return store.replace(expected, replacement).toCompletionStage();
        }

        /**
         * Deletes the {@link Chunk}; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(byte[] hash) {
            return store.delete(new Key(hash)).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Key> keys) {
            return store.deleteAll(keys).toCompletionStage();
        }

        /**
         * Tells whether the {@link Chunk} is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(byte[] hash) {
            return store.exists(new Key(hash)).toCompletionStage();
        }

        /**
         * Tells how long the {@link Chunk} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(byte[] hash) {
            return store.remainingTtl(new Key(hash)).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Chunk} anew.
         */
        public CompletionStage<Boolean> touch(byte[] hash) {
            return store.touch(new Key(hash)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code events:chunk:<hash>} are made of.
     */
    public record Key(byte[] hash) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Arrays.equals(this.hash, key.hash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(Arrays.hashCode(this.hash));
        }

        @Override
        public String toString() {
            return "Key[hash=" + HexFormat.of().formatHex(this.hash) + "]";
        }
    }

    /**
     * The bytes of {@link Chunk}: its keys {@code events:chunk:<hash>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Chunk> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("events:chunk:<hash>",
                "events:chunk:([0-9a-f]+)");

        private static final byte[] EVENTS_CHUNK = "events:chunk:".getBytes(StandardCharsets.UTF_8);

        private static final MessagePackFormat FORMAT = MessagePackFormat.of("events:chunk:<hash>");

        private static final FieldName SHARD = FieldName.of("shard");

        private static final FieldName SALT = FieldName.of("salt");

        private static final FieldName DIGEST = FieldName.of("digest");

        private static final FieldName TEXT = FieldName.of("text");

        private static final FieldName BYTES = FieldName.of("bytes");

        @Override
        public int sizeHint(Key key) {
            return 32 + EVENTS_CHUNK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(EVENTS_CHUNK).bytesHex("hash", key.hash());
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.hexBytes(1));
        }

        @Override
        public Key keyOf(Chunk value) {
            return new Key(value.hash());
        }

        @Override
        public byte[] encode(Chunk value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Chunk decode(Key key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key.hash()));
        }

        static void writeValue(ValueWriter out, Chunk chunk) throws IOException {
            out.beginObject(chunk, 4);
            out.name(SHARD).writeInt(chunk.shard());
            Optional<byte[]> salt = out.nonNull(chunk.salt());
            if (salt.isPresent()) {
                out.name(SALT).writeBytes(salt.get());
            }
            Chunk.Digest digest = chunk.digest();
            if (digest != null) {
                writeDigest(out.name(DIGEST), digest);
            }
            out.name(TEXT).writeString(chunk.text());
            out.endObject();
        }

        static Chunk readValue(ValueReader in, byte[] hash) throws IOException {
            int shard = 0;
            boolean hasShard = false;
            Optional<byte[]> salt = Optional.empty();
            Chunk.Digest digest = null;
            String text = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "shard" -> {
                        shard = in.readInt();
                        hasShard = true;
                    }
                    case "salt" -> salt = in.readNull() ? Optional.empty() : Optional.of(in.readBytes());
                    case "digest" -> digest = in.readNull() ? null : readDigest(in);
                    case "text" -> text = in.readString();
                    default -> in.skipValue();
                }
            }
            if (!hasShard) {
                throw in.missing(SHARD);
            }
            return new Chunk(
                    shard,
                    hash,
                    salt,
                    digest,
                    in.required(text, TEXT));
        }

        static void writeDigest(ValueWriter out, Chunk.Digest digest) throws IOException {
            out.beginObject(digest, 1);
            out.name(BYTES).writeBytes(digest.bytes());
            out.endObject();
        }

        static Chunk.Digest readDigest(ValueReader in) throws IOException {
            byte[] bytes = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "bytes" -> bytes = in.readBytes();
                    default -> in.skipValue();
                }
            }
            return new Chunk.Digest(in.required(bytes, BYTES));
        }
    }
}
