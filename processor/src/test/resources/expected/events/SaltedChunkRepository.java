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
import io.keywright.key.KeySize;
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
 * Reads and writes {@link Chunk} at {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}, a
 * STRING that holds a MessagePack document that lives 1 h from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class SaltedChunkRepository {
    private static final Schema SCHEMA = Schema.of("events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]",
            RedisType.STRING, Lifetime.of("1h", Expiry.ABSOLUTE, 0));

    private final StringStore<Key, Chunk> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public SaltedChunkRepository(Keywright keywright) {
        this.store = new StringStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Finds the {@link Chunk}.
     *
     * <p>Key {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}; {@code GET}; O(1).
     *
     * @param shard the key's {@code shard}: int
     * @param hash the key's {@code hash}: bytes, hex
     * @param salt the key's {@code salt}: bytes, hex; `none` where absent
     * @param digest the key's {@code digest}: bytes, hex; `none` where absent
     * @return it, or empty if there is none
     */
    public Optional<Chunk> find(int shard, byte[] hash, Optional<byte[]> salt,
            Chunk. @Nullable Digest digest) {
        return store.find(new Key(shard, hash, salt, digest)).await();
    }

    /**
     * Finds each {@link Chunk} of the given keys, in one flush; a cluster's keys are split by slot.
     *
     * <p>Key {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}; {@code MGET}; O(n) in the keys
     * given.
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
     * <p>Key {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}; {@code SET … PX}; O(1).
     */
    public void save(Chunk chunk) {
        store.save(chunk).await();
    }

    /**
     * Stores all of them, each with its own TTL, pipelined in bounded batches. After a failure some may be
     * stored; it may be repeated.
     *
     * <p>Key {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}; {@code SET … PX}; O(n) in the
     * values given; round trips: 1 for each 500.
     */
    public void saveAll(Collection<? extends Chunk> chunks) {
        store.saveAll(chunks).await();
    }

    /**
     * Stores the {@link Chunk} unless there is one at its key.
     *
     * <p>Key {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}; {@code SET … NX PX}; O(1).
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
     * <p>Key {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}; {@code SET … IFEQ or EVALSHA};
     * O(1).
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
     * <p>Key {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}; {@code UNLINK}; O(1).
     *
     * @param shard the key's {@code shard}: int
     * @param hash the key's {@code hash}: bytes, hex
     * @param salt the key's {@code salt}: bytes, hex; `none` where absent
     * @param digest the key's {@code digest}: bytes, hex; `none` where absent
     * @return whether there was one
     */
    public boolean delete(int shard, byte[] hash, Optional<byte[]> salt,
            Chunk. @Nullable Digest digest) {
        return store.delete(new Key(shard, hash, salt, digest)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}; {@code UNLINK}; O(n) in the
     * keys given.
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
     * <p>Key {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}; {@code EXISTS}; O(1).
     *
     * @param shard the key's {@code shard}: int
     * @param hash the key's {@code hash}: bytes, hex
     * @param salt the key's {@code salt}: bytes, hex; `none` where absent
     * @param digest the key's {@code digest}: bytes, hex; `none` where absent
     * @return whether it is there
     */
    public boolean exists(int shard, byte[] hash, Optional<byte[]> salt,
            Chunk. @Nullable Digest digest) {
        return store.exists(new Key(shard, hash, salt, digest)).await();
    }

    /**
     * Tells how long the {@link Chunk} has left, without extending its life.
     *
     * <p>Key {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}; {@code PTTL}; O(1).
     *
     * @param shard the key's {@code shard}: int
     * @param hash the key's {@code hash}: bytes, hex
     * @param salt the key's {@code salt}: bytes, hex; `none` where absent
     * @param digest the key's {@code digest}: bytes, hex; `none` where absent
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(int shard, byte[] hash, Optional<byte[]> salt,
            Chunk. @Nullable Digest digest) {
        return store.remainingTtl(new Key(shard, hash, salt, digest)).await();
    }

    /**
     * Starts the TTL of the {@link Chunk} anew.
     *
     * <p>Key {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}; {@code PEXPIRE}; O(1).
     *
     * @param shard the key's {@code shard}: int
     * @param hash the key's {@code hash}: bytes, hex
     * @param salt the key's {@code salt}: bytes, hex; `none` where absent
     * @param digest the key's {@code digest}: bytes, hex; `none` where absent
     * @return whether it is there
     */
    public boolean touch(int shard, byte[] hash, Optional<byte[]> salt,
            Chunk. @Nullable Digest digest) {
        return store.touch(new Key(shard, hash, salt, digest)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(int shard, byte[] hash, Optional<byte[]> salt,
            Chunk. @Nullable Digest digest) {
        return Codec.INSTANCE.encode(namespace, new Key(shard, hash, salt, digest));
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
     * The operations of {@link SaltedChunkRepository} without waiting. A stage completes with what the method
     * of the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StringStore<Key, Chunk> store;

        private Async(StringStore<Key, Chunk> store) {
            this.store = store;
        }

        /**
         * Finds the {@link Chunk}.
         */
        public CompletionStage<Optional<Chunk>> find(int shard, byte[] hash, Optional<byte[]> salt,
                Chunk. @Nullable Digest digest) {
            return store.find(new Key(shard, hash, salt, digest)).toCompletionStage();
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
        public CompletionStage<Boolean> delete(int shard, byte[] hash, Optional<byte[]> salt,
                Chunk. @Nullable Digest digest) {
            return store.delete(new Key(shard, hash, salt, digest)).toCompletionStage();
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
        public CompletionStage<Boolean> exists(int shard, byte[] hash, Optional<byte[]> salt,
                Chunk. @Nullable Digest digest) {
            return store.exists(new Key(shard, hash, salt, digest)).toCompletionStage();
        }

        /**
         * Tells how long the {@link Chunk} has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(int shard, byte[] hash,
                Optional<byte[]> salt, Chunk. @Nullable Digest digest) {
            return store.remainingTtl(new Key(shard, hash, salt, digest)).toCompletionStage();
        }

        /**
         * Starts the TTL of the {@link Chunk} anew.
         */
        public CompletionStage<Boolean> touch(int shard, byte[] hash, Optional<byte[]> salt,
                Chunk. @Nullable Digest digest) {
            return store.touch(new Key(shard, hash, salt, digest)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]} are made of.
     */
    public record Key(int shard, byte[] hash, Optional<byte[]> salt,
            Chunk. @Nullable Digest digest) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && this.shard == key.shard
                    && Arrays.equals(this.hash, key.hash)
                    && Arrays.equals(this.salt.orElse(null), key.salt.orElse(null))
                    && Arrays.equals((this.digest == null ? null : this.digest.bytes()), (key.digest == null ? null : key.digest.bytes()));
        }

        @Override
        public int hashCode() {
            return Objects.hash(this.shard, Arrays.hashCode(this.hash), Arrays.hashCode(this.salt.orElse(null)), Arrays.hashCode((this.digest == null ? null : this.digest.bytes())));
        }

        @Override
        public String toString() {
            return "Key[shard=" + this.shard
                    + ", hash=" + HexFormat.of().formatHex(this.hash)
                    + ", salt=" + this.salt.map(HexFormat.of()::formatHex)
                    + ", digest=" + (this.digest == null ? null : HexFormat.of().formatHex(this.digest.bytes())) + "]";
        }
    }

    /**
     * The bytes of {@link Chunk}: its keys {@code events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]}
     * and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, EntityCodec<Key, Chunk> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]",
                "events:salted:(-?[0-9]{1,10}):([0-9a-f]+):(?:none|([0-9a-f]+)):(?:none|([0-9a-f]+))");

        private static final byte[] EVENTS_SALTED = "events:salted:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final byte[] NONE = "none".getBytes(StandardCharsets.UTF_8);

        private static final MessagePackFormat FORMAT = MessagePackFormat.of("events:salted:<shard>:<hash>:[<salt>|none]:[<digest>|none]");

        private static final FieldName TEXT = FieldName.of("text");

        @Override
        public int sizeHint(Key key) {
            return KeySize.decimal(key.shard()) + 32 + 32 + 32 + EVENTS_SALTED.length +
                    MARK.length + MARK.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(EVENTS_SALTED).decimal(key.shard()).literal(MARK)
                    .bytesHex("hash", key.hash()).literal(MARK);
            if (key.salt().isPresent()) {
                int saltStart = out.position();
                out.bytesHex("salt", key.salt().get()).distinctFrom("salt", saltStart, NONE);
            } else {
                out.literal(NONE);
            }
            out.literal(MARK);
            if (key.digest() != null) {
                int digestStart = out.position();
                out.bytesHex("digest", key.digest().bytes()).distinctFrom("digest", digestStart, NONE);
            } else {
                out.literal(NONE);
            }
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.decimalInt(1), parts.hexBytes(2),
                    parts.isPresent(3) ? Optional.of(parts.hexBytes(3)) : Optional.empty(),
                    parts.isPresent(4) ? new Chunk.Digest(parts.hexBytes(4)) : null);
        }

        @Override
        public Key keyOf(Chunk value) {
            return new Key(value.shard(), value.hash(), value.salt(), value.digest());
        }

        @Override
        public byte[] encode(Chunk value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public Chunk decode(Key key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key.shard(), key.hash(), key.salt(),
                    key.digest()));
        }

        static void writeValue(ValueWriter out, Chunk chunk) throws IOException {
            out.beginObject(chunk, 1);
            out.name(TEXT).writeString(chunk.text());
            out.endObject();
        }

        static Chunk readValue(ValueReader in, int shard, byte[] hash, Optional<byte[]> salt,
                Chunk.Digest digest) throws IOException {
            String text = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "text" -> text = in.readString();
                    default -> in.skipValue();
                }
            }
            return new Chunk(
                    shard,
                    hash,
                    salt,
                    digest,
                    in.required(text, TEXT));
        }
    }
}
