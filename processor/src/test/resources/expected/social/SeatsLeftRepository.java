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
import io.keywright.repository.BitfieldStore;
import io.keywright.repository.CountCodec;
import io.keywright.repository.CounterBits;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
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
 * Reads and writes {@link SeatsLeft} at {@code social:seats:<eventId>}, a BITMAP of counters that lives at
 * most 30 d from its last use.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class SeatsLeftRepository {
    private static final Schema SCHEMA = Schema.of("social:seats:<eventId>", RedisType.BITMAP,
            Lifetime.of("30d", Expiry.SLIDING, 0.1)).bounded(200);

    private static final CounterBits BITS = CounterBits.signed(40, Overflow.FAIL);

    private final BitfieldStore<Long, Long, SeatsLeft> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public SeatsLeftRepository(Keywright keywright) {
        this.store = new BitfieldStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE, BITS);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads one counter and starts the TTL anew.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code BITFIELD_RO}, {@code PEXPIRE}; O(1).
     *
     * @param eventId the key's {@code eventId}: long
     * @param from the counter's index, from 0 to 199, else it is an {@link IllegalArgumentException}
     * @return the count; 0 if it was never written
     */
    public long get(long eventId, long from) {
        return store.get(eventId, from).await();
    }

    /**
     * Reads several counters and starts the TTL anew.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code BITFIELD_RO}, {@code PEXPIRE}; O(n) in the indexes given.
     *
     * @param eventId the key's {@code eventId}: long
     * @param indexes the counters' indexes, from 0 to 199, else it is an {@link IllegalArgumentException}
     * @return each by its index, in the order of asking; 0 if it was never written
     */
    public Map<Long, SeatsLeft> getAll(long eventId, Collection<Long> indexes) {
        return store.getAll(eventId, indexes).await();
    }

    /**
     * Reads the counters from an index on and starts the TTL anew.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code GETRANGE}, {@code PEXPIRE}; O(n) in the limit given.
     *
     * @param eventId the key's {@code eventId}: long
     * @param from the first index, from 0 to 199, else it is an {@link IllegalArgumentException}
     * @param limit how many at most, at least 1
     * @return them in the order of their indexes, those that were never written included
     */
    public List<SeatsLeft> range(long eventId, long from, int limit) {
        return store.range(eventId, from, limit).await();
    }

    /**
     * Adds to one counter, atomically on the server; one that was never written counts from 0. Beyond
     * -549,755,813,888 to 549,755,813,887 it is not applied.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code EVALSHA: EXISTS, BITFIELD, DEL, PEXPIRE}; O(1).
     *
     * @param eventId the key's {@code eventId}: long
     * @param from the counter's index, from 0 to 199, else it is an {@link IllegalArgumentException}
     * @param by by how much; negative to subtract
     * @return {@code Applied} with the new count, {@code NotApplied} if the counter can't hold it,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Long> increment(long eventId, long from, long by) {
        return store.increment(eventId, from, by).await();
    }

    /**
     * Adds to several counters of one key in one atomic step. Beyond -549,755,813,888 to 549,755,813,887 it is
     * not applied, and neither are the others.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code EVALSHA: EXISTS, BITFIELD, DEL, PEXPIRE}; O(n) in the
     * counters given.
     *
     * @param eventId the key's {@code eventId}: long
     * @param by by how much, negative to subtract, for each index from 0 to 199, else it is an
     * {@link IllegalArgumentException}
     * @return {@code Applied} with the new counts, {@code NotApplied} if one of the counters can't hold its
     * own, {@code Unknown} if the reply was lost
     */
    public Outcome<Map<Long, Long>> incrementAll(long eventId, Map<Long, Long> by) {
        return store.incrementAll(eventId, by).await();
    }

    /**
     * Sets the counter of the {@link SeatsLeft}. A count beyond -549,755,813,888 to 549,755,813,887 is an
     * {@link IllegalArgumentException}, as is an index that is not from 0 to 199; nothing is sent then. May be
     * repeated after a failure.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code EVALSHA: BITFIELD, PEXPIRE}; O(1).
     *
     * @return the count before
     */
    public long set(SeatsLeft seatsLeft) {
        return store.set(seatsLeft).await();
    }

    /**
     * Sets the counter of each {@link SeatsLeft}, those of one key all or none. A count beyond -549,755,813,888
     * to 549,755,813,887 is an {@link IllegalArgumentException}, as is an index that is not from 0 to 199;
     * nothing is sent then. May be repeated after a failure.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code EVALSHA: BITFIELD, PEXPIRE}; O(n) in the counters given;
     * round trips: 1 for each key.
     */
    public void setAll(Collection<? extends SeatsLeft> seatsLefts) {
        store.setAll(seatsLefts).await();
    }

    /**
     * Deletes the key; the server frees the memory in the background.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code UNLINK}; O(1).
     *
     * @param eventId the key's {@code eventId}: long
     * @return whether there was one
     */
    public boolean delete(long eventId) {
        return store.delete(eventId).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param eventIds the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Long> eventIds) {
        return store.deleteAll(eventIds).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code EXISTS}; O(1).
     *
     * @param eventId the key's {@code eventId}: long
     * @return whether it is there
     */
    public boolean exists(long eventId) {
        return store.exists(eventId).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code PTTL}; O(1).
     *
     * @param eventId the key's {@code eventId}: long
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(long eventId) {
        return store.remainingTtl(eventId).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:seats:<eventId>}; {@code PEXPIRE}; O(1).
     *
     * @param eventId the key's {@code eventId}: long
     * @return whether it is there
     */
    public boolean touch(long eventId) {
        return store.touch(eventId).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long eventId) {
        return Codec.INSTANCE.encode(namespace, eventId);
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
     * The operations of {@link SeatsLeftRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final BitfieldStore<Long, Long, SeatsLeft> store;

        private Async(BitfieldStore<Long, Long, SeatsLeft> store) {
            this.store = store;
        }

        /**
         * Reads one counter and starts the TTL anew.
         */
        public CompletionStage<Long> get(long eventId, long from) {
            return store.get(eventId, from).toCompletionStage();
        }

        /**
         * Reads several counters and starts the TTL anew.
         */
        public CompletionStage<Map<Long, SeatsLeft>> getAll(long eventId,
                Collection<Long> indexes) {
            return store.getAll(eventId, indexes).toCompletionStage();
        }

        /**
         * Reads the counters from an index on and starts the TTL anew.
         */
        public CompletionStage<List<SeatsLeft>> range(long eventId, long from, int limit) {
            return store.range(eventId, from, limit).toCompletionStage();
        }

        /**
         * Adds to one counter, atomically on the server; one that was never written counts from 0. Beyond
         * -549,755,813,888 to 549,755,813,887 it is not applied.
         */
        public CompletionStage<Outcome<Long>> increment(long eventId, long from, long by) {
            return store.increment(eventId, from, by).toCompletionStage();
        }

        /**
         * Adds to several counters of one key in one atomic step. Beyond -549,755,813,888 to 549,755,813,887 it is
         * not applied, and neither are the others.
         */
        public CompletionStage<Outcome<Map<Long, Long>>> incrementAll(long eventId,
                Map<Long, Long> by) {
            return store.incrementAll(eventId, by).toCompletionStage();
        }

        /**
         * Sets the counter of the {@link SeatsLeft}. A count beyond -549,755,813,888 to 549,755,813,887 is an
         * {@link IllegalArgumentException}, as is an index that is not from 0 to 199; nothing is sent then. May be
         * repeated after a failure.
         */
        public CompletionStage<Long> set(SeatsLeft seatsLeft) {
            return store.set(seatsLeft).toCompletionStage();
        }

        /**
         * Sets the counter of each {@link SeatsLeft}, those of one key all or none. A count beyond -549,755,813,888
         * to 549,755,813,887 is an {@link IllegalArgumentException}, as is an index that is not from 0 to 199;
         * nothing is sent then. May be repeated after a failure.
         */
        public CompletionStage<@Nullable Void> setAll(Collection<? extends SeatsLeft> seatsLefts) {
            return store.setAll(seatsLefts).toCompletionStage();
        }

        /**
         * Deletes the key; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(long eventId) {
            return store.delete(eventId).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Long> eventIds) {
            return store.deleteAll(eventIds).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(long eventId) {
            return store.exists(eventId).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(long eventId) {
            return store.remainingTtl(eventId).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(long eventId) {
            return store.touch(eventId).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link SeatsLeft}: its keys {@code social:seats:<eventId>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Long>, CountCodec<Long, Long, SeatsLeft> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:seats:<eventId>",
                "social:seats:(-?[0-9]{1,19})");

        private static final byte[] SOCIAL_SEATS = "social:seats:".getBytes(StandardCharsets.UTF_8);

        static final FieldCodec<Long> FROM = FieldCodecs.LONG;

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SOCIAL_SEATS.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SOCIAL_SEATS).decimal(key);
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
        public Long keyOf(SeatsLeft value) {
            return value.eventId();
        }

        @Override
        public Long memberOf(SeatsLeft value) {
            return value.from();
        }

        @Override
        public byte[] encodeMember(Long member) {
            return FROM.encode(member);
        }

        @Override
        public Long decodeMember(byte[] bytes) {
            return FROM.decode(bytes);
        }

        @Override
        public long countOf(SeatsLeft value) {
            return value.left();
        }

        @Override
        public SeatsLeft decode(Long key, Long member, long count) {
            return new SeatsLeft(key, count, member);
        }
    }
}
