package social;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.DeadLetterStream;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.StreamCodec;
import io.keywright.repository.StreamEntry;
import io.keywright.repository.StreamStore;
import io.keywright.repository.StreamTrimming;
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
 * Reads and writes {@link Reminder} at {@code social:reminders:{<country>}:<kind>:dead}, a STREAM with one
 * field a component that lives at most 90 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class DeadReminderRepository {
    private static final Schema SCHEMA = Schema.of("social:reminders:{<country>}:<kind>:dead",
            RedisType.STREAM, Lifetime.of("90d", Expiry.ABSOLUTE, 0.1)).bounded(10000,
            WhenFull.DROP_OLDEST);

    private final StreamStore<Key, Reminder> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public DeadReminderRepository(Keywright keywright) {
        this.store = new StreamStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Appends the {@link Reminder} under an id that the server makes. Beyond about 10,000 entries the oldest
     * are dropped in the same step. To repeat it may append it twice.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code EVALSHA: XADD, XTRIM, PEXPIRE}; O(1), and
     * O(n) in the entries dropped, on average one for each that is added.
     *
     * @return {@code Applied} with its id, or {@code Unknown} if the reply was lost
     */
    public Outcome<String> append(Reminder reminder) {
        return store.append(reminder).await();
    }

    /**
     * Appends the {@link Reminder} under an id of the caller's own, such as an outbox's growing number and
     * {@code -0}. May be repeated after a failure. Beyond about 10,000 entries the oldest are dropped in the
     * same step.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead};
     * {@code EVALSHA: XRANGE, EXISTS, XINFO STREAM, XADD, XTRIM, PEXPIRE}; O(1), and O(n) in the entries
     * dropped, on average one for each that is added.
     *
     * @param entryId what it is to have, above all that there were, such as {@code 1700000000000-0}
     * @return {@code Applied} with the id if this very entry stands under it, {@code NotApplied} if another
     * does or the stream is beyond it, {@code Unknown} if the reply was lost
     */
    public Outcome<String> append(Reminder reminder, String entryId) {
        return store.append(reminder, entryId).await();
    }

    /**
     * Appends each {@link Reminder}, sent together, those of one key in their order. Beyond about 10,000
     * entries the oldest are dropped in the same step.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code EVALSHA: XADD, XTRIM, PEXPIRE}; O(n) in
     * the entries given, and O(n) in the entries dropped, on average one for each that is added; round trips: 1
     * for each key and 200.
     *
     * @return {@code Applied} with their ids in the order given, or {@code Unknown} if a reply was lost: any of
     * them may be there then
     */
    public Outcome<List<String>> appendAll(Collection<? extends Reminder> reminders) {
        return store.appendAll(reminders).await();
    }

    /**
     * Reads one entry.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code XRANGE}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @param entryId the entry's id, such as {@code 1700000000000-0}
     * @return it with its id, or empty if it is not there
     */
    public Optional<StreamEntry<Reminder>> find(String country, Reminder.Kind kind,
            String entryId) {
        return store.find(new Key(country, kind), entryId).await();
    }

    /**
     * Reads the oldest entry.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code XRANGE}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @return it with its id, or empty if there is none
     */
    public Optional<StreamEntry<Reminder>> first(String country, Reminder.Kind kind) {
        return store.first(new Key(country, kind)).await();
    }

    /**
     * Reads the newest entry.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code XREVRANGE}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @return it with its id, or empty if there is none
     */
    public Optional<StreamEntry<Reminder>> last(String country, Reminder.Kind kind) {
        return store.last(new Key(country, kind)).await();
    }

    /**
     * Reads some entries, from the oldest on.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code XRANGE}; O(n) in the limit given.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @param cursor where to go on; first {@code Cursor.start()}, or {@code after} some id
     * @param limit how many at most, at least 1
     * @return them with their ids, the oldest first, and where to go on
     */
    public Page<StreamEntry<Reminder>> page(String country, Reminder.Kind kind, Cursor cursor,
            int limit) {
        return store.page(new Key(country, kind), cursor, limit).await();
    }

    /**
     * Reads some entries, from the newest backwards.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code XREVRANGE}; O(n) in the limit given.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @param cursor where to go on; first {@code Cursor.start()}, or {@code after} some id
     * @param limit how many at most, at least 1
     * @return them with their ids, the newest first, and where to go on
     */
    public Page<StreamEntry<Reminder>> pageBackwards(String country, Reminder.Kind kind,
            Cursor cursor, int limit) {
        return store.pageBackwards(new Key(country, kind), cursor, limit).await();
    }

    /**
     * Counts the entries.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code XLEN}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @return how many
     */
    public long length(String country, Reminder.Kind kind) {
        return store.length(new Key(country, kind)).await();
    }

    /**
     * Deletes an entry. The stream stays, even without any.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code XDEL}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @param entryId the entry's id, such as {@code 1700000000000-0}
     * @return whether it was there
     */
    public boolean deleteEntry(String country, Reminder.Kind kind, String entryId) {
        return store.deleteEntry(new Key(country, kind), entryId).await();
    }

    /**
     * Deletes several entries. The stream stays, even without any.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code XDEL}; O(n) in the ids given.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @param entryIds the ids
     * @return how many there were
     */
    public long deleteEntries(String country, Reminder.Kind kind, Collection<String> entryIds) {
        return store.deleteEntries(new Key(country, kind), entryIds).await();
    }

    /**
     * Drops the oldest entries but for so many; the TTL stays as it is.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code XTRIM}; O(n) in the entries that go.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param kind the key's {@code kind}: one of CART, RATING
     * @param entries how many stay, at least 1
     * @return how many went
     */
    public long trimTo(String country, Reminder.Kind kind, long entries) {
        return store.trim(new Key(country, kind), StreamTrimming.maxLength(entries)).await();
    }

    /**
     * Deletes the key with all its entries; the server frees the memory in the background.
     *
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code UNLINK}; O(1).
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
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code UNLINK}; O(n) in the keys given.
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
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code EXISTS}; O(1).
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
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code PTTL}; O(1).
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
     * <p>Key {@code social:reminders:{<country>}:<kind>:dead}; {@code PEXPIRE}; O(1).
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
     * Where a page begins that follows an entry, in the page's direction. Sends nothing.
     *
     * @param entryId an entry's id, or any moment as {@code milliseconds-0}
     */
    public static Cursor after(String entryId) {
        return StreamStore.after(entryId);
    }

    /**
     * Where the groups put what they give up. Sends nothing.
     */
    DeadLetterStream deadLetters(String country, Reminder.Kind kind) {
        return store.deadLetters(new Key(country, kind));
    }

    /**
     * The operations of {@link DeadReminderRepository} without waiting. A stage completes with what the method
     * of the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StreamStore<Key, Reminder> store;

        private Async(StreamStore<Key, Reminder> store) {
            this.store = store;
        }

        /**
         * Appends the {@link Reminder} under an id that the server makes. Beyond about 10,000 entries the oldest
         * are dropped in the same step. To repeat it may append it twice.
         */
        public CompletionStage<Outcome<String>> append(Reminder reminder) {
            return store.append(reminder).toCompletionStage();
        }

        /**
         * Appends the {@link Reminder} under an id of the caller's own, such as an outbox's growing number and
         * {@code -0}. May be repeated after a failure. Beyond about 10,000 entries the oldest are dropped in the
         * same step.
         */
        public CompletionStage<Outcome<String>> append(Reminder reminder, String entryId) {
            return store.append(reminder, entryId).toCompletionStage();
        }

        /**
         * Appends each {@link Reminder}, sent together, those of one key in their order. Beyond about 10,000
         * entries the oldest are dropped in the same step.
         */
        public CompletionStage<Outcome<List<String>>> appendAll(
                Collection<? extends Reminder> reminders) {
            return store.appendAll(reminders).toCompletionStage();
        }

        /**
         * Reads one entry.
         */
        public CompletionStage<Optional<StreamEntry<Reminder>>> find(String country,
                Reminder.Kind kind, String entryId) {
            return store.find(new Key(country, kind), entryId).toCompletionStage();
        }

        /**
         * Reads the oldest entry.
         */
        public CompletionStage<Optional<StreamEntry<Reminder>>> first(String country,
                Reminder.Kind kind) {
            return store.first(new Key(country, kind)).toCompletionStage();
        }

        /**
         * Reads the newest entry.
         */
        public CompletionStage<Optional<StreamEntry<Reminder>>> last(String country,
                Reminder.Kind kind) {
            return store.last(new Key(country, kind)).toCompletionStage();
        }

        /**
         * Reads some entries, from the oldest on.
         */
        public CompletionStage<Page<StreamEntry<Reminder>>> page(String country, Reminder.Kind kind,
                Cursor cursor, int limit) {
            return store.page(new Key(country, kind), cursor, limit).toCompletionStage();
        }

        /**
         * Reads some entries, from the newest backwards.
         */
        public CompletionStage<Page<StreamEntry<Reminder>>> pageBackwards(String country,
                Reminder.Kind kind, Cursor cursor, int limit) {
            return store.pageBackwards(new Key(country, kind), cursor, limit).toCompletionStage();
        }

        /**
         * Counts the entries.
         */
        public CompletionStage<Long> length(String country, Reminder.Kind kind) {
            return store.length(new Key(country, kind)).toCompletionStage();
        }

        /**
         * Deletes an entry. The stream stays, even without any.
         */
        public CompletionStage<Boolean> deleteEntry(String country, Reminder.Kind kind,
                String entryId) {
            return store.deleteEntry(new Key(country, kind), entryId).toCompletionStage();
        }

        /**
         * Deletes several entries. The stream stays, even without any.
         */
        public CompletionStage<Long> deleteEntries(String country, Reminder.Kind kind,
                Collection<String> entryIds) {
            return store.deleteEntries(new Key(country, kind), entryIds).toCompletionStage();
        }

        /**
         * Drops the oldest entries but for so many; the TTL stays as it is.
         */
        public CompletionStage<Long> trimTo(String country, Reminder.Kind kind, long entries) {
            return store.trim(new Key(country, kind),
                    StreamTrimming.maxLength(entries)).toCompletionStage();
        }

        /**
         * Deletes the key with all its entries; the server frees the memory in the background.
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
     * What the keys {@code social:reminders:{<country>}:<kind>:dead} are made of.
     */
    public record Key(String country, Reminder.Kind kind) {
    }

    /**
     * The bytes of {@link Reminder}: its keys {@code social:reminders:{<country>}:<kind>:dead} and what is
     * stored there.
     */
    static final class Codec implements KeyCodec<Key>, StreamCodec<Key, Reminder> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:reminders:{<country>}:<kind>:dead",
                "social:reminders:\\{([%\\-.0-9A-Z_a-z~]+)\\}:(CART|RATING):dead");

        private static final byte[] CART = "CART".getBytes(StandardCharsets.UTF_8);

        private static final byte[] RATING = "RATING".getBytes(StandardCharsets.UTF_8);

        private static final byte[][] TEXTS = {CART, RATING};

        private static final byte[] SOCIAL_REMINDERS = "social:reminders:{".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = "}:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] DEAD = ":dead".getBytes(StandardCharsets.UTF_8);

        static final int CART_ID_INDEX = 0;

        static final FieldCodec<Long> CART_ID = FieldCodecs.LONG;

        static final int SINCE_INDEX = 1;

        static final FieldCodec<Instant> SINCE = FieldCodecs.INSTANT;

        @Override
        public int sizeHint(Key key) {
            return KeySize.escaped(key.country()) + TEXTS[key.kind().ordinal()].length +
                    SOCIAL_REMINDERS.length + MARK.length + DEAD.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SOCIAL_REMINDERS).escaped("country", key.country()).literal(MARK)
                    .literal(TEXTS[key.kind().ordinal()]).literal(DEAD);
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
