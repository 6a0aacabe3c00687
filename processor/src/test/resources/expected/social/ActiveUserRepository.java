package social;

import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.BitmapStore;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.Lifetime;
import io.keywright.repository.MemberCodec;
import io.keywright.repository.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes {@link ActiveUser} at {@code social:{active}:<day>}, a BITMAP that lives at most 60 d
 * from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class ActiveUserRepository {
    private static final Schema SCHEMA = Schema.of("social:{active}:<day>", RedisType.BITMAP,
            Lifetime.of("60d", Expiry.ABSOLUTE, 0.1)).bounded(1000000);

    private final BitmapStore<LocalDate, Integer, ActiveUser> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public ActiveUserRepository(Keywright keywright) {
        this.store = new BitmapStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads one bit.
     *
     * <p>Key {@code social:{active}:<day>}; {@code GETBIT}; O(1).
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param userId the member
     * @return whether it is set
     */
    public boolean get(LocalDate day, int userId) {
        return store.get(day, userId).await();
    }

    /**
     * Counts the bits that are set.
     *
     * <p>Key {@code social:{active}:<day>}; {@code BITCOUNT}; O(n) in the length, at most 125,000 bytes.
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return how many
     */
    public long count(LocalDate day) {
        return store.count(day).await();
    }

    /**
     * Finds the lowest bit that is set.
     *
     * <p>Key {@code social:{active}:<day>}; {@code BITPOS}; O(n) in the length, at most 125,000 bytes.
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return its offset, or empty if none is set
     */
    public Optional<Long> firstSet(LocalDate day) {
        return store.firstSet(day).await();
    }

    /**
     * Finds the lowest bit that is clear.
     *
     * <p>Key {@code social:{active}:<day>}; {@code BITPOS}; O(n) in the length, at most 125,000 bytes.
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return its offset; the one after the last where all that are stored are set
     */
    public long firstClear(LocalDate day) {
        return store.firstClear(day).await();
    }

    /**
     * Sets the bit of the {@link ActiveUser}. An offset of 1,000,000 or more is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is sent. May be repeated after a failure.
     *
     * <p>Key {@code social:{active}:<day>}; {@code EVALSHA: SETBIT, PEXPIRE}; O(1).
     *
     * @return whether it was clear before
     */
    public boolean set(ActiveUser activeUser) {
        return store.set(activeUser).await();
    }

    /**
     * Sets the bit of each {@link ActiveUser}. An offset of 1,000,000 or more is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is sent. May be repeated after a failure.
     *
     * <p>Key {@code social:{active}:<day>}; {@code EVALSHA: SETBIT, PEXPIRE}; O(n) in the bits given; round
     * trips: 1 for each key.
     *
     * @return how many were clear before
     */
    public long setAll(Collection<? extends ActiveUser> activeUsers) {
        return store.setAll(activeUsers).await();
    }

    /**
     * Clears one bit. The key stays, even if no bit is set any more.
     *
     * <p>Key {@code social:{active}:<day>}; {@code EVALSHA: GETBIT, EXISTS, SETBIT, PEXPIRE}; O(1).
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param userId the member
     * @return whether it was set before
     */
    public boolean clear(LocalDate day, int userId) {
        return store.clear(day, userId).await();
    }

    /**
     * Writes the bits that are set in all of several keys, and starts the TTL.
     *
     * <p>Key {@code social:{active}:<day>}; {@code EVALSHA: BITOP, PEXPIRE}; O(n) in the lengths, at most
     * 125,000 bytes each.
     *
     * @param into the key to write to, in place of what it holds
     * @param from the keys to read
     * @return the length in bytes; 0 if none of the keys read is there
     */
    public long and(LocalDate into, Collection<LocalDate> from) {
        return store.and(into, from).await();
    }

    /**
     * Writes the bits that are set in any of several keys, and starts the TTL.
     *
     * <p>Key {@code social:{active}:<day>}; {@code EVALSHA: BITOP, PEXPIRE}; O(n) in the lengths, at most
     * 125,000 bytes each.
     *
     * @param into the key to write to, in place of what it holds
     * @param from the keys to read
     * @return the length in bytes; 0 if none of the keys read is there
     */
    public long or(LocalDate into, Collection<LocalDate> from) {
        return store.or(into, from).await();
    }

    /**
     * Writes the bits that are set in an odd number of several keys, and starts the TTL.
     *
     * <p>Key {@code social:{active}:<day>}; {@code EVALSHA: BITOP, PEXPIRE}; O(n) in the lengths, at most
     * 125,000 bytes each.
     *
     * @param into the key to write to, in place of what it holds
     * @param from the keys to read
     * @return the length in bytes; 0 if none of the keys read is there
     */
    public long xor(LocalDate into, Collection<LocalDate> from) {
        return store.xor(into, from).await();
    }

    /**
     * Writes the bits that are clear in one key, up to its last byte, and starts the TTL.
     *
     * <p>Key {@code social:{active}:<day>}; {@code EVALSHA: BITOP, PEXPIRE}; O(n) in the lengths, at most
     * 125,000 bytes each.
     *
     * @param into the key to write to, in place of what it holds
     * @param from the key to read
     * @return the length in bytes; 0 if none of the keys read is there
     */
    public long not(LocalDate into, LocalDate from) {
        return store.not(into, from).await();
    }

    /**
     * Deletes the key; the server frees the memory in the background.
     *
     * <p>Key {@code social:{active}:<day>}; {@code UNLINK}; O(1).
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return whether there was one
     */
    public boolean delete(LocalDate day) {
        return store.delete(day).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:{active}:<day>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param days the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<LocalDate> days) {
        return store.deleteAll(days).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:{active}:<day>}; {@code EXISTS}; O(1).
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return whether it is there
     */
    public boolean exists(LocalDate day) {
        return store.exists(day).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:{active}:<day>}; {@code PTTL}; O(1).
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(LocalDate day) {
        return store.remainingTtl(day).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:{active}:<day>}; {@code PEXPIRE}; O(1).
     *
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return whether it is there
     */
    public boolean touch(LocalDate day) {
        return store.touch(day).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(LocalDate day) {
        return Codec.INSTANCE.encode(namespace, day);
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<LocalDate> parseKey(byte[] key) {
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
     * The operations of {@link ActiveUserRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final BitmapStore<LocalDate, Integer, ActiveUser> store;

        private Async(BitmapStore<LocalDate, Integer, ActiveUser> store) {
            this.store = store;
        }

        /**
         * Reads one bit.
         */
        public CompletionStage<Boolean> get(LocalDate day, int userId) {
            return store.get(day, userId).toCompletionStage();
        }

        /**
         * Counts the bits that are set.
         */
        public CompletionStage<Long> count(LocalDate day) {
            return store.count(day).toCompletionStage();
        }

        /**
         * Finds the lowest bit that is set.
         */
        public CompletionStage<Optional<Long>> firstSet(LocalDate day) {
            return store.firstSet(day).toCompletionStage();
        }

        /**
         * Finds the lowest bit that is clear.
         */
        public CompletionStage<Long> firstClear(LocalDate day) {
            return store.firstClear(day).toCompletionStage();
        }

        /**
         * Sets the bit of the {@link ActiveUser}. An offset of 1,000,000 or more is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is sent. May be repeated after a failure.
         */
        public CompletionStage<Boolean> set(ActiveUser activeUser) {
            return store.set(activeUser).toCompletionStage();
        }

        /**
         * Sets the bit of each {@link ActiveUser}. An offset of 1,000,000 or more is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is sent. May be repeated after a failure.
         */
        public CompletionStage<Long> setAll(Collection<? extends ActiveUser> activeUsers) {
            return store.setAll(activeUsers).toCompletionStage();
        }

        /**
         * Clears one bit. The key stays, even if no bit is set any more.
         */
        public CompletionStage<Boolean> clear(LocalDate day, int userId) {
            return store.clear(day, userId).toCompletionStage();
        }

        /**
         * Writes the bits that are set in all of several keys, and starts the TTL.
         */
        public CompletionStage<Long> and(LocalDate into, Collection<LocalDate> from) {
            return store.and(into, from).toCompletionStage();
        }

        /**
         * Writes the bits that are set in any of several keys, and starts the TTL.
         */
        public CompletionStage<Long> or(LocalDate into, Collection<LocalDate> from) {
            return store.or(into, from).toCompletionStage();
        }

        /**
         * Writes the bits that are set in an odd number of several keys, and starts the TTL.
         */
        public CompletionStage<Long> xor(LocalDate into, Collection<LocalDate> from) {
            return store.xor(into, from).toCompletionStage();
        }

        /**
         * Writes the bits that are clear in one key, up to its last byte, and starts the TTL.
         */
        public CompletionStage<Long> not(LocalDate into, LocalDate from) {
            return store.not(into, from).toCompletionStage();
        }

        /**
         * Deletes the key; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(LocalDate day) {
            return store.delete(day).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<LocalDate> days) {
            return store.deleteAll(days).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(LocalDate day) {
            return store.exists(day).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(LocalDate day) {
            return store.remainingTtl(day).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(LocalDate day) {
            return store.touch(day).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link ActiveUser}: its keys {@code social:{active}:<day>} and what is stored there.
     */
    static final class Codec implements KeyCodec<LocalDate>, MemberCodec<LocalDate, Integer, ActiveUser> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:{active}:<day>",
                "social:\\{active\\}:([0-9]{4}-[0-9]{2}-[0-9]{2})");

        private static final byte[] SOCIAL_ACTIVE = "social:{active}:".getBytes(StandardCharsets.UTF_8);

        private static final TimeFormat TIME = TimeFormat.of("yyyy-MM-dd", ZoneOffset.UTC, null);

        static final FieldCodec<Integer> USER_ID = FieldCodecs.INT;

        @Override
        public int sizeHint(LocalDate key) {
            return 10 + SOCIAL_ACTIVE.length;
        }

        @Override
        public void write(KeyWriter out, LocalDate key) {
            out.literal(SOCIAL_ACTIVE).time("day", key, TIME);
        }

        @Override
        public byte[] encode(byte[] namespace, LocalDate key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public LocalDate parse(KeyParts parts) {
            return parts.localDate(1, TIME);
        }

        @Override
        public LocalDate keyOf(ActiveUser value) {
            return value.day();
        }

        @Override
        public Integer memberOf(ActiveUser value) {
            return value.userId();
        }

        @Override
        public byte[] encodeMember(Integer member) {
            return USER_ID.encode(member);
        }

        @Override
        public Integer decodeMember(byte[] bytes) {
            return USER_ID.decode(bytes);
        }

        @Override
        public ActiveUser decode(LocalDate key, Integer member) {
            return new ActiveUser(key, member);
        }
    }
}
