package social;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Overflow;
import io.keywright.annotation.RedisType;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.BitfieldStore;
import io.keywright.repository.CountCodec;
import io.keywright.repository.CounterBits;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link HourlyLikes} at {@code social:likes:<postId>:<day>}, a BITMAP of counters that
 * lives at most 8 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class HourlyLikesRepository {
    private static final Schema SCHEMA = Schema.of("social:likes:<postId>:<day>", RedisType.BITMAP,
            Lifetime.of("8d", Expiry.ABSOLUTE, 0.1)).bounded(24);

    private static final CounterBits BITS = CounterBits.unsigned(16, Overflow.SATURATE);

    private final BitfieldStore<Key, Integer, HourlyLikes> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public HourlyLikesRepository(Keywright keywright) {
        this.store = new BitfieldStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE, BITS);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads one counter.
     *
     * <p>Key {@code social:likes:<postId>:<day>}; {@code BITFIELD_RO}; O(1).
     *
     * @param postId the key's {@code postId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param hour the counter's index, from 0 to 23, else it is an {@link IllegalArgumentException}
     * @return the count; 0 if it was never written
     */
    public long get(long postId, LocalDate day, int hour) {
        return store.get(new Key(postId, day), hour).await();
    }

    /**
     * Reads several counters.
     *
     * <p>Key {@code social:likes:<postId>:<day>}; {@code BITFIELD_RO}; O(n) in the indexes given.
     *
     * @param postId the key's {@code postId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param indexes the counters' indexes, from 0 to 23, else it is an {@link IllegalArgumentException}
     * @return each by its index, in the order of asking; 0 if it was never written
     */
    public Map<Integer, HourlyLikes> getAll(long postId, LocalDate day,
            Collection<Integer> indexes) {
        return store.getAll(new Key(postId, day), indexes).await();
    }

    /**
     * Reads the counters from an index on.
     *
     * <p>Key {@code social:likes:<postId>:<day>}; {@code GETRANGE}; O(n) in the limit given.
     *
     * @param postId the key's {@code postId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param from the first index, from 0 to 23, else it is an {@link IllegalArgumentException}
     * @param limit how many at most, at least 1
     * @return them in the order of their indexes, those that were never written included
     */
    public List<HourlyLikes> range(long postId, LocalDate day, int from, int limit) {
        return store.range(new Key(postId, day), from, limit).await();
    }

    /**
     * Adds to one counter, atomically on the server; one that was never written counts from 0. Beyond 0 to
     * 65,535 it stays at the end that it reached.
     *
     * <p>Key {@code social:likes:<postId>:<day>}; {@code EVALSHA: BITFIELD, PEXPIRE}; O(1).
     *
     * @param postId the key's {@code postId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param hour the counter's index, from 0 to 23, else it is an {@link IllegalArgumentException}
     * @param by by how much; negative to subtract
     * @return {@code Applied} with the new count, {@code Unknown} if the reply was lost
     */
    public Outcome<Long> increment(long postId, LocalDate day, int hour, long by) {
        return store.increment(new Key(postId, day), hour, by).await();
    }

    /**
     * Adds to several counters of one key in one atomic step. Beyond 0 to 65,535 it stays at the end that it
     * reached.
     *
     * <p>Key {@code social:likes:<postId>:<day>}; {@code EVALSHA: BITFIELD, PEXPIRE}; O(n) in the counters
     * given.
     *
     * @param postId the key's {@code postId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @param by by how much, negative to subtract, for each index from 0 to 23, else it is an
     * {@link IllegalArgumentException}
     * @return {@code Applied} with the new counts, {@code Unknown} if the reply was lost
     */
    public Outcome<Map<Integer, Long>> incrementAll(long postId, LocalDate day,
            Map<Integer, Long> by) {
        return store.incrementAll(new Key(postId, day), by).await();
    }

    /**
     * Sets the counter of the {@link HourlyLikes}. A count beyond 0 to 65,535 is an
     * {@link IllegalArgumentException}, as is an index that is not from 0 to 23; nothing is sent then. May be
     * repeated after a failure.
     *
     * <p>Key {@code social:likes:<postId>:<day>}; {@code EVALSHA: BITFIELD, PEXPIRE}; O(1).
     *
     * @return the count before
     */
    public long set(HourlyLikes hourlyLikes) {
        return store.set(hourlyLikes).await();
    }

    /**
     * Sets the counter of each {@link HourlyLikes}, those of one key all or none. A count beyond 0 to 65,535 is
     * an {@link IllegalArgumentException}, as is an index that is not from 0 to 23; nothing is sent then. May
     * be repeated after a failure.
     *
     * <p>Key {@code social:likes:<postId>:<day>}; {@code EVALSHA: BITFIELD, PEXPIRE}; O(n) in the counters
     * given; round trips: 1 for each key.
     */
    public void setAll(Collection<? extends HourlyLikes> allHourlyLikes) {
        store.setAll(allHourlyLikes).await();
    }

    /**
     * Deletes the key; the server frees the memory in the background.
     *
     * <p>Key {@code social:likes:<postId>:<day>}; {@code UNLINK}; O(1).
     *
     * @param postId the key's {@code postId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return whether there was one
     */
    public boolean delete(long postId, LocalDate day) {
        return store.delete(new Key(postId, day)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:likes:<postId>:<day>}; {@code UNLINK}; O(n) in the keys given.
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
     * <p>Key {@code social:likes:<postId>:<day>}; {@code EXISTS}; O(1).
     *
     * @param postId the key's {@code postId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return whether it is there
     */
    public boolean exists(long postId, LocalDate day) {
        return store.exists(new Key(postId, day)).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:likes:<postId>:<day>}; {@code PTTL}; O(1).
     *
     * @param postId the key's {@code postId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(long postId, LocalDate day) {
        return store.remainingTtl(new Key(postId, day)).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:likes:<postId>:<day>}; {@code PEXPIRE}; O(1).
     *
     * @param postId the key's {@code postId}: long
     * @param day the key's {@code day}: date, yyyy-MM-dd
     * @return whether it is there
     */
    public boolean touch(long postId, LocalDate day) {
        return store.touch(new Key(postId, day)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long postId, LocalDate day) {
        return Codec.INSTANCE.encode(namespace, new Key(postId, day));
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
     * The operations of {@link HourlyLikesRepository} without waiting. A stage completes with what the method
     * of the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final BitfieldStore<Key, Integer, HourlyLikes> store;

        private Async(BitfieldStore<Key, Integer, HourlyLikes> store) {
            this.store = store;
        }

        /**
         * Reads one counter.
         */
        public CompletionStage<Long> get(long postId, LocalDate day, int hour) {
            return store.get(new Key(postId, day), hour).toCompletionStage();
        }

        /**
         * Reads several counters.
         */
        public CompletionStage<Map<Integer, HourlyLikes>> getAll(long postId, LocalDate day,
                Collection<Integer> indexes) {
            return store.getAll(new Key(postId, day), indexes).toCompletionStage();
        }

        /**
         * Reads the counters from an index on.
         */
        public CompletionStage<List<HourlyLikes>> range(long postId, LocalDate day, int from,
                int limit) {
            return store.range(new Key(postId, day), from, limit).toCompletionStage();
        }

        /**
         * Adds to one counter, atomically on the server; one that was never written counts from 0. Beyond 0 to
         * 65,535 it stays at the end that it reached.
         */
        public CompletionStage<Outcome<Long>> increment(long postId, LocalDate day, int hour,
                long by) {
            return store.increment(new Key(postId, day), hour, by).toCompletionStage();
        }

        /**
         * Adds to several counters of one key in one atomic step. Beyond 0 to 65,535 it stays at the end that it
         * reached.
         */
        public CompletionStage<Outcome<Map<Integer, Long>>> incrementAll(long postId, LocalDate day,
                Map<Integer, Long> by) {
            return store.incrementAll(new Key(postId, day), by).toCompletionStage();
        }

        /**
         * Sets the counter of the {@link HourlyLikes}. A count beyond 0 to 65,535 is an
         * {@link IllegalArgumentException}, as is an index that is not from 0 to 23; nothing is sent then. May be
         * repeated after a failure.
         */
        public CompletionStage<Long> set(HourlyLikes hourlyLikes) {
            return store.set(hourlyLikes).toCompletionStage();
        }

        /**
         * Sets the counter of each {@link HourlyLikes}, those of one key all or none. A count beyond 0 to 65,535 is
         * an {@link IllegalArgumentException}, as is an index that is not from 0 to 23; nothing is sent then. May
         * be repeated after a failure.
         */
        public CompletionStage<@Nullable Void> setAll(
                Collection<? extends HourlyLikes> allHourlyLikes) {
            return store.setAll(allHourlyLikes).toCompletionStage();
        }

        /**
         * Deletes the key; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(long postId, LocalDate day) {
            return store.delete(new Key(postId, day)).toCompletionStage();
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
        public CompletionStage<Boolean> exists(long postId, LocalDate day) {
            return store.exists(new Key(postId, day)).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(long postId, LocalDate day) {
            return store.remainingTtl(new Key(postId, day)).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(long postId, LocalDate day) {
            return store.touch(new Key(postId, day)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code social:likes:<postId>:<day>} are made of.
     */
    public record Key(long postId, LocalDate day) {
    }

    /**
     * The bytes of {@link HourlyLikes}: its keys {@code social:likes:<postId>:<day>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, CountCodec<Key, Integer, HourlyLikes> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:likes:<postId>:<day>",
                "social:likes:(-?[0-9]{1,19}):([0-9]{4}-[0-9]{2}-[0-9]{2})");

        private static final byte[] SOCIAL_LIKES = "social:likes:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final TimeFormat TIME = TimeFormat.of("yyyy-MM-dd", ZoneOffset.UTC, null);

        static final FieldCodec<Integer> HOUR = FieldCodecs.INT;

        @Override
        public int sizeHint(Key key) {
            return KeySize.decimal(key.postId()) + 10 + SOCIAL_LIKES.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SOCIAL_LIKES).decimal(key.postId()).literal(MARK)
                    .time("day", key.day(), TIME);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.decimalLong(1), parts.localDate(2, TIME));
        }

        @Override
        public Key keyOf(HourlyLikes value) {
            return new Key(value.postId(), value.day());
        }

        @Override
        public Integer memberOf(HourlyLikes value) {
            return value.hour();
        }

        @Override
        public byte[] encodeMember(Integer member) {
            return HOUR.encode(member);
        }

        @Override
        public Integer decodeMember(byte[] bytes) {
            return HOUR.decode(bytes);
        }

        @Override
        public long countOf(HourlyLikes value) {
            return value.likes();
        }

        @Override
        public HourlyLikes decode(Key key, Integer member, long count) {
            return new HourlyLikes(
                    key.postId(),
                    key.day(),
                    member,
                    (int) count);
        }
    }
}
