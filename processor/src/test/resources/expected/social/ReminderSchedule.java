package social;

import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.Lifetime;
import io.keywright.repository.MovedEntries;
import io.keywright.repository.ScheduleStore;
import io.keywright.repository.Scheduled;
import io.keywright.repository.Schema;
import io.keywright.repository.StreamCodec;
import io.keywright.stream.StreamMover;
import io.keywright.stream.StreamMoverBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Reminder} at {@code social:reminders:{<country>}:<kind>:due}, a SORTED_SET of
 * stream entries by the time at which each is due that lives at most 60 d from its last write.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class ReminderSchedule {
    private static final Schema SCHEMA = Schema.of("social:reminders:{<country>}:<kind>:due",
            RedisType.SORTED_SET, Lifetime.of("60d", Expiry.REFRESH_ON_WRITE, 0.1)).bounded(10000);

    private final ScheduleStore<Key, Reminder> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public ReminderSchedule(Keywright keywright) {
        ReminderRepository stream = new ReminderRepository(keywright);
        this.store = new ScheduleStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE)
                .appendingTo(key -> stream.dueStream(key.country(), key.kind()));
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Lets the {@link Reminder} wait until a time. Beyond the bound of 10,000 it is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written. It is an
     * {@link IllegalArgumentException} if the key may end before the entry is due. May be repeated after a
     * failure.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due};
     * {@code EVALSHA: TIME, PTTL, ZCARD, ZSCORE, ZADD, ZRANGE, PEXPIRE}; O(log N).
     *
     * @param at when it is due; at once if that is past
     * @return whether it was not scheduled yet; if it was, it has another time now
     */
    public boolean schedule(Reminder reminder, Instant at) {
        return store.schedule(reminder, at).await();
    }

    /**
     * Lets the {@link Reminder} wait for so long. Beyond the bound of 10,000 it is refused:
     * {@link io.keywright.BoundExceededException}, and nothing is written. It is an
     * {@link IllegalArgumentException} if the key may end before the entry is due. May be repeated after a
     * failure, and counts from then on.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due};
     * {@code EVALSHA: TIME, PTTL, ZCARD, ZSCORE, ZADD, ZRANGE, PEXPIRE}; O(log N).
     *
     * @param delay how long from now on, by the server's clock; not negative
     * @return whether it was not scheduled yet; if it was, it has another time now
     */
    public boolean schedule(Reminder reminder, Duration delay) {
        return store.schedule(reminder, delay).await();
    }

    /**
     * Takes the {@link Reminder} out, which is told apart by all that it holds.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due};
     * {@code EVALSHA: ZREM, ZRANGE, TIME, PTTL, PEXPIRE}; O(log N).
     *
     * @return whether it waited; false too if it has gone to its stream already
     */
    public boolean cancel(Reminder reminder) {
        return store.cancel(reminder).await();
    }

    /**
     * Tells when the {@link Reminder} is due.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due}; {@code ZSCORE}; O(1).
     *
     * @return when it is due, or empty if it does not wait
     */
    public Optional<Instant> dueOf(Reminder reminder) {
        return store.dueOf(reminder).await();
    }

    /**
     * Reads the entries that are due first, those that are due already among them.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due}; {@code ZRANGE}; O(log N + M) with the limit M
     * given.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @param limit how many at most, at least 1
     * @return them with their times, the earliest first
     */
    public List<Scheduled<Reminder>> next(String country, Reminder.Kind kind, int limit) {
        return store.next(new Key(country, kind), limit).await();
    }

    /**
     * Counts the entries that wait.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due}; {@code ZCARD}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @return how many
     */
    public long size(String country, Reminder.Kind kind) {
        return store.size(new Key(country, kind)).await();
    }

    /**
     * Appends what is due by the server's clock to its stream, the earliest first, and takes it out of here, in
     * one step: each entry goes once. May be repeated after a failure.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due};
     * {@code EVALSHA: TIME, ZRANGEBYSCORE, XADD, ZREM, XTRIM, ZRANGE, EXISTS, XINFO GROUPS, XPENDING, XRANGE, XLEN, PTTL, PEXPIRE};
     * O(M log N) with M entries that go, and O(n) in the stream's groups and the entries that it drops.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @param limit how many at most, at least 1
     * @return how many went, and how long the next has to wait
     */
    public MovedEntries moveDue(String country, Reminder.Kind kind, int limit) {
        return store.moveDue(new Key(country, kind), limit).await();
    }

    /**
     * Makes a mover: a thread that appends each {@link Reminder} to its stream when it is due. Several may run
     * at once. Nothing is sent before it is started.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due};
     * {@code EVALSHA: TIME, ZRANGEBYSCORE, XADD, ZREM, XTRIM, ZRANGE, EXISTS, XINFO GROUPS, XPENDING, XRANGE, XLEN, PTTL, PEXPIRE};
     * O(log N) an entry, and at each look O(n) in the stream's groups and, up to ahead, what they have not
     * read.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @return how it works, to be said before its {@code start()}
     */
    public StreamMoverBuilder mover(String country, Reminder.Kind kind) {
        return StreamMover.of(store.of(new Key(country, kind)));
    }

    /**
     * Deletes the key with all its members; the server frees the memory in the background.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due}; {@code UNLINK}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @return whether there was one
     */
    public boolean delete(String country, Reminder.Kind kind) {
        return store.delete(new Key(country, kind)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due}; {@code UNLINK}; O(n) in the keys given.
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
     * <p>Key {@code social:reminders:{<country>}:<kind>:due}; {@code EXISTS}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @return whether it is there
     */
    public boolean exists(String country, Reminder.Kind kind) {
        return store.exists(new Key(country, kind)).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due}; {@code PTTL}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String country, Reminder.Kind kind) {
        return store.remainingTtl(new Key(country, kind)).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:due}; {@code PEXPIRE}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @return whether it is there
     */
    public boolean touch(String country, Reminder.Kind kind) {
        return store.touch(new Key(country, kind)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String country, Reminder.Kind kind) {
        return Codec.INSTANCE.encode(namespace, new Key(country, kind));
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
     * The operations of {@link ReminderSchedule} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final ScheduleStore<Key, Reminder> store;

        private Async(ScheduleStore<Key, Reminder> store) {
            this.store = store;
        }

        /**
         * Lets the {@link Reminder} wait until a time. Beyond the bound of 10,000 it is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written. It is an
         * {@link IllegalArgumentException} if the key may end before the entry is due. May be repeated after a
         * failure.
         */
        public CompletionStage<Boolean> schedule(Reminder reminder, Instant at) {
            return store.schedule(reminder, at).toCompletionStage();
        }

        /**
         * Lets the {@link Reminder} wait for so long. Beyond the bound of 10,000 it is refused:
         * {@link io.keywright.BoundExceededException}, and nothing is written. It is an
         * {@link IllegalArgumentException} if the key may end before the entry is due. May be repeated after a
         * failure, and counts from then on.
         */
        public CompletionStage<Boolean> schedule(Reminder reminder, Duration delay) {
            return store.schedule(reminder, delay).toCompletionStage();
        }

        /**
         * Takes the {@link Reminder} out, which is told apart by all that it holds.
         */
        public CompletionStage<Boolean> cancel(Reminder reminder) {
            return store.cancel(reminder).toCompletionStage();
        }

        /**
         * Tells when the {@link Reminder} is due.
         */
        public CompletionStage<Optional<Instant>> dueOf(Reminder reminder) {
            return store.dueOf(reminder).toCompletionStage();
        }

        /**
         * Reads the entries that are due first, those that are due already among them.
         */
        public CompletionStage<List<Scheduled<Reminder>>> next(String country, Reminder.Kind kind,
                int limit) {
            return store.next(new Key(country, kind), limit).toCompletionStage();
        }

        /**
         * Counts the entries that wait.
         */
        public CompletionStage<Long> size(String country, Reminder.Kind kind) {
            return store.size(new Key(country, kind)).toCompletionStage();
        }

        /**
         * Appends what is due by the server's clock to its stream, the earliest first, and takes it out of here, in
         * one step: each entry goes once. May be repeated after a failure.
         */
        public CompletionStage<MovedEntries> moveDue(String country, Reminder.Kind kind,
                int limit) {
            return store.moveDue(new Key(country, kind), limit).toCompletionStage();
        }

        /**
         * Deletes the key with all its members; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String country, Reminder.Kind kind) {
            return store.delete(new Key(country, kind)).toCompletionStage();
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
        public CompletionStage<Boolean> exists(String country, Reminder.Kind kind) {
            return store.exists(new Key(country, kind)).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String country,
                Reminder.Kind kind) {
            return store.remainingTtl(new Key(country, kind)).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(String country, Reminder.Kind kind) {
            return store.touch(new Key(country, kind)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code social:reminders:{<country>}:<kind>:due} are made of.
     */
    public record Key(String country, Reminder.Kind kind) {
    }

    /**
     * The bytes of {@link Reminder}: its keys {@code social:reminders:{<country>}:<kind>:due} and what is
     * stored there.
     */
    static final class Codec implements KeyCodec<Key>, StreamCodec<Key, Reminder> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:reminders:{<country>}:<kind>:due",
                "social:reminders:\\{([%\\-.0-9A-Z_a-z~]+)\\}:(CART|RATING):due");

        private static final byte[] CART = "CART".getBytes(StandardCharsets.UTF_8);

        private static final byte[] RATING = "RATING".getBytes(StandardCharsets.UTF_8);

        private static final byte[][] TEXTS = {CART, RATING};

        private static final byte[] SOCIAL_REMINDERS = "social:reminders:{".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = "}:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] DUE = ":due".getBytes(StandardCharsets.UTF_8);

        static final int CART_ID_INDEX = 0;

        static final FieldCodec<Long> CART_ID = FieldCodecs.LONG;

        static final int SINCE_INDEX = 1;

        static final FieldCodec<Instant> SINCE = FieldCodecs.INSTANT;

        @Override
        public int sizeHint(Key key) {
            return KeySize.escaped(key.country()) + TEXTS[key.kind().ordinal()].length +
                    SOCIAL_REMINDERS.length + MARK.length + DUE.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SOCIAL_REMINDERS).escaped("country", key.country()).literal(MARK)
                    .literal(TEXTS[key.kind().ordinal()]).literal(DUE);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.escaped(1), parts.oneOf(2, TEXTS, Reminder.Kind.values()));
        }

        @Override
        public String[] fields() {
            return new String[] {"cartId", "since"};
        }

        @Override
        public Key keyOf(Reminder value) {
            return new Key(value.country(), value.kind());
        }

        @Override
        public byte[] @Nullable [] encode(Reminder value) {
            return new byte[][] {
                CART_ID.encode(value.cartId()),
                SINCE.encode(value.since())
            };
        }

        @Override
        public Reminder decode(Key key, String id, FieldValues values) {
            return new Reminder(
                    key.country(),
                    key.kind(),
                    values.required(CART_ID_INDEX, CART_ID),
                    values.required(SINCE_INDEX, SINCE));
        }
    }
}
