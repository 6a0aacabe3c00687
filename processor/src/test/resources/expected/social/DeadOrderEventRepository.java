package social;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link OrderEvent} at {@code social:orders:{<country>}:<year>:dead}, a STREAM with one
 * field a component that lives at most 90 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class DeadOrderEventRepository {
    private static final Schema SCHEMA = Schema.of("social:orders:{<country>}:<year>:dead",
            RedisType.STREAM, Lifetime.of("90d", Expiry.ABSOLUTE, 0.1)).bounded(10000,
            WhenFull.DROP_OLDEST);

    private final StreamStore<Key, OrderEvent> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public DeadOrderEventRepository(Keywright keywright) {
        this.store = new StreamStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Appends the {@link OrderEvent} under an id that the server makes. Beyond about 10,000 entries the oldest
     * are dropped in the same step. To repeat it may append it twice.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code EVALSHA: XADD, XTRIM, PEXPIRE}; O(1), and
     * O(n) in the entries dropped, on average one for each that is added.
     *
     * @return {@code Applied} with its id, or {@code Unknown} if the reply was lost
     */
    public Outcome<String> append(OrderEvent orderEvent) {
        return store.append(orderEvent).await();
    }

    /**
     * Appends the {@link OrderEvent} under an id of the caller's own, such as an outbox's growing number and
     * {@code -0}. May be repeated after a failure. Beyond about 10,000 entries the oldest are dropped in the
     * same step.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead};
     * {@code EVALSHA: XRANGE, EXISTS, XINFO STREAM, XADD, XTRIM, PEXPIRE}; O(1), and O(n) in the entries
     * dropped, on average one for each that is added.
     *
     * @param entryId what it is to have, above all that there were, such as {@code 1700000000000-0}
     * @return {@code Applied} with the id if this very entry stands under it, {@code NotApplied} if another
     * does or the stream is beyond it, {@code Unknown} if the reply was lost
     */
    public Outcome<String> append(OrderEvent orderEvent, String entryId) {
        return store.append(orderEvent, entryId).await();
    }

    /**
     * Appends each {@link OrderEvent}, sent together, those of one key in their order. Beyond about 10,000
     * entries the oldest are dropped in the same step.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code EVALSHA: XADD, XTRIM, PEXPIRE}; O(n) in the
     * entries given, and O(n) in the entries dropped, on average one for each that is added; round trips: 1 for
     * each key and 200.
     *
     * @return {@code Applied} with their ids in the order given, or {@code Unknown} if a reply was lost: any of
     * them may be there then
     */
    public Outcome<List<String>> appendAll(Collection<? extends OrderEvent> orderEvents) {
        return store.appendAll(orderEvents).await();
    }

    /**
     * Reads one entry.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code XRANGE}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @param entryId the entry's id, such as {@code 1700000000000-0}
     * @return it with its id, or empty if it is not there
     */
    public Optional<StreamEntry<OrderEvent>> find(String country, int year, String entryId) {
        return store.find(new Key(country, year), entryId).await();
    }

    /**
     * Reads the oldest entry.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code XRANGE}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @return it with its id, or empty if there is none
     */
    public Optional<StreamEntry<OrderEvent>> first(String country, int year) {
        return store.first(new Key(country, year)).await();
    }

    /**
     * Reads the newest entry.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code XREVRANGE}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @return it with its id, or empty if there is none
     */
    public Optional<StreamEntry<OrderEvent>> last(String country, int year) {
        return store.last(new Key(country, year)).await();
    }

    /**
     * Reads some entries, from the oldest on.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code XRANGE}; O(n) in the limit given.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @param cursor where to go on; first {@code Cursor.start()}, or {@code after} some id
     * @param limit how many at most, at least 1
     * @return them with their ids, the oldest first, and where to go on
     */
    public Page<StreamEntry<OrderEvent>> page(String country, int year, Cursor cursor, int limit) {
        return store.page(new Key(country, year), cursor, limit).await();
    }

    /**
     * Reads some entries, from the newest backwards.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code XREVRANGE}; O(n) in the limit given.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @param cursor where to go on; first {@code Cursor.start()}, or {@code after} some id
     * @param limit how many at most, at least 1
     * @return them with their ids, the newest first, and where to go on
     */
    public Page<StreamEntry<OrderEvent>> pageBackwards(String country, int year, Cursor cursor,
            int limit) {
        return store.pageBackwards(new Key(country, year), cursor, limit).await();
    }

    /**
     * Counts the entries.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code XLEN}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @return how many
     */
    public long length(String country, int year) {
        return store.length(new Key(country, year)).await();
    }

    /**
     * Deletes an entry. The stream stays, even without any.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code XDEL}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @param entryId the entry's id, such as {@code 1700000000000-0}
     * @return whether it was there
     */
    public boolean deleteEntry(String country, int year, String entryId) {
        return store.deleteEntry(new Key(country, year), entryId).await();
    }

    /**
     * Deletes several entries. The stream stays, even without any.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code XDEL}; O(n) in the ids given.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @param entryIds the ids
     * @return how many there were
     */
    public long deleteEntries(String country, int year, Collection<String> entryIds) {
        return store.deleteEntries(new Key(country, year), entryIds).await();
    }

    /**
     * Drops the oldest entries but for so many; the TTL stays as it is.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code XTRIM}; O(n) in the entries that go.
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @param entries how many stay, at least 1
     * @return how many went
     */
    public long trimTo(String country, int year, long entries) {
        return store.trim(new Key(country, year), StreamTrimming.maxLength(entries)).await();
    }

    /**
     * Deletes the key with all its entries; the server frees the memory in the background.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code UNLINK}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @return whether there was one
     */
    public boolean delete(String country, int year) {
        return store.delete(new Key(country, year)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code UNLINK}; O(n) in the keys given.
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
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code EXISTS}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @return whether it is there
     */
    public boolean exists(String country, int year) {
        return store.exists(new Key(country, year)).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code PTTL}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String country, int year) {
        return store.remainingTtl(new Key(country, year)).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:orders:{<country>}:<year>:dead}; {@code PEXPIRE}; O(1).
     *
     * @param country the key's {@code country}: String, percent-escaped
     * @param year the key's {@code year}: int
     * @return whether it is there
     */
    public boolean touch(String country, int year) {
        return store.touch(new Key(country, year)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String country, int year) {
        return Codec.INSTANCE.encode(namespace, new Key(country, year));
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
    DeadLetterStream deadLetters(String country, int year) {
        return store.deadLetters(new Key(country, year));
    }

    /**
     * The operations of {@link DeadOrderEventRepository} without waiting. A stage completes with what the
     * method of the same name returns, or exceptionally with what it throws; its dependents must not block,
     * since they run on the connection's thread.
     */
    public static final class Async {
        private final StreamStore<Key, OrderEvent> store;

        private Async(StreamStore<Key, OrderEvent> store) {
            this.store = store;
        }

        /**
         * Appends the {@link OrderEvent} under an id that the server makes. Beyond about 10,000 entries the oldest
         * are dropped in the same step. To repeat it may append it twice.
         */
        public CompletionStage<Outcome<String>> append(OrderEvent orderEvent) {
            return store.append(orderEvent).toCompletionStage();
        }

        /**
         * Appends the {@link OrderEvent} under an id of the caller's own, such as an outbox's growing number and
         * {@code -0}. May be repeated after a failure. Beyond about 10,000 entries the oldest are dropped in the
         * same step.
         */
        public CompletionStage<Outcome<String>> append(OrderEvent orderEvent, String entryId) {
            return store.append(orderEvent, entryId).toCompletionStage();
        }

        /**
         * Appends each {@link OrderEvent}, sent together, those of one key in their order. Beyond about 10,000
         * entries the oldest are dropped in the same step.
         */
        public CompletionStage<Outcome<List<String>>> appendAll(
                Collection<? extends OrderEvent> orderEvents) {
            return store.appendAll(orderEvents).toCompletionStage();
        }

        /**
         * Reads one entry.
         */
        public CompletionStage<Optional<StreamEntry<OrderEvent>>> find(String country, int year,
                String entryId) {
            return store.find(new Key(country, year), entryId).toCompletionStage();
        }

        /**
         * Reads the oldest entry.
         */
        public CompletionStage<Optional<StreamEntry<OrderEvent>>> first(String country, int year) {
            return store.first(new Key(country, year)).toCompletionStage();
        }

        /**
         * Reads the newest entry.
         */
        public CompletionStage<Optional<StreamEntry<OrderEvent>>> last(String country, int year) {
            return store.last(new Key(country, year)).toCompletionStage();
        }

        /**
         * Reads some entries, from the oldest on.
         */
        public CompletionStage<Page<StreamEntry<OrderEvent>>> page(String country, int year,
                Cursor cursor, int limit) {
            return store.page(new Key(country, year), cursor, limit).toCompletionStage();
        }

        /**
         * Reads some entries, from the newest backwards.
         */
        public CompletionStage<Page<StreamEntry<OrderEvent>>> pageBackwards(String country,
                int year, Cursor cursor, int limit) {
            return store.pageBackwards(new Key(country, year), cursor, limit).toCompletionStage();
        }

        /**
         * Counts the entries.
         */
        public CompletionStage<Long> length(String country, int year) {
            return store.length(new Key(country, year)).toCompletionStage();
        }

        /**
         * Deletes an entry. The stream stays, even without any.
         */
        public CompletionStage<Boolean> deleteEntry(String country, int year, String entryId) {
            return store.deleteEntry(new Key(country, year), entryId).toCompletionStage();
        }

        /**
         * Deletes several entries. The stream stays, even without any.
         */
        public CompletionStage<Long> deleteEntries(String country, int year,
                Collection<String> entryIds) {
            return store.deleteEntries(new Key(country, year), entryIds).toCompletionStage();
        }

        /**
         * Drops the oldest entries but for so many; the TTL stays as it is.
         */
        public CompletionStage<Long> trimTo(String country, int year, long entries) {
            return store.trim(new Key(country, year),
                    StreamTrimming.maxLength(entries)).toCompletionStage();
        }

        /**
         * Deletes the key with all its entries; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String country, int year) {
            return store.delete(new Key(country, year)).toCompletionStage();
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
        public CompletionStage<Boolean> exists(String country, int year) {
            return store.exists(new Key(country, year)).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String country, int year) {
            return store.remainingTtl(new Key(country, year)).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(String country, int year) {
            return store.touch(new Key(country, year)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code social:orders:{<country>}:<year>:dead} are made of.
     */
    public record Key(String country, int year) {
    }

    /**
     * The bytes of {@link OrderEvent}: its keys {@code social:orders:{<country>}:<year>:dead} and what is
     * stored there.
     */
    static final class Codec implements KeyCodec<Key>, StreamCodec<Key, OrderEvent> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:orders:{<country>}:<year>:dead",
                "social:orders:\\{([%\\-.0-9A-Z_a-z~]+)\\}:(-?[0-9]{1,10}):dead");

        private static final byte[] SOCIAL_ORDERS = "social:orders:{".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = "}:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] DEAD = ":dead".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("social:orders:{<country>}:<year>:dead");

        static final int ORDER_ID_INDEX = 0;

        static final FieldCodec<Long> ORDER_ID = FieldCodecs.LONG;

        static final int STEP_INDEX = 1;

        static final FieldCodec<OrderEvent.Step> STEP = FieldCodecs.named(
                Map.ofEntries(Map.entry(OrderEvent.Step.PLACED, "PLACED"),
                Map.entry(OrderEvent.Step.PAID, "PAID"), Map.entry(OrderEvent.Step.SENT, "SENT")));

        static final int AT_INDEX = 2;

        static final FieldCodec<Instant> AT = FieldCodecs.INSTANT;

        static final int NOTE_INDEX = 3;

        static final FieldCodec<String> NOTE = FieldCodecs.STRING;

        static final int SKUS_INDEX = 4;

        static final FieldCodec<List<String>> SKUS = FieldCodec.document(FORMAT.forField("skus"),
                Codec::writeSkus, Codec::readSkus);

        @Override
        public int sizeHint(Key key) {
            return KeySize.escaped(key.country()) + KeySize.decimal(key.year()) +
                    SOCIAL_ORDERS.length + MARK.length + DEAD.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SOCIAL_ORDERS).escaped("country", key.country()).literal(MARK)
                    .decimal(key.year()).literal(DEAD);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.escaped(1), parts.decimalInt(2));
        }

        @Override
        public String[] fields() {
            return new String[] {"orderId", "step", "at", "note", "skus"};
        }

        @Override
        public Key keyOf(OrderEvent value) {
            return new Key(value.country(), value.year());
        }

        @Override
        public byte[] @Nullable [] encode(OrderEvent value) {
            return new byte[][] {
                ORDER_ID.encode(value.orderId()),
                STEP.encode(value.step()),
                AT.encode(value.at()),
                value.note() == null ? null : NOTE.encode(value.note()),
                SKUS.encode(value.skus())
            };
        }

        @Override
        public OrderEvent decode(Key key, String id, FieldValues values) {
            return new OrderEvent(
                    key.country(),
                    key.year(),
                    values.required(ORDER_ID_INDEX, ORDER_ID),
                    values.required(STEP_INDEX, STEP),
                    values.required(AT_INDEX, AT),
                    values.orNull(NOTE_INDEX, NOTE),
                    values.orElse(SKUS_INDEX, SKUS, List.of()));
        }

        static void writeSkus(ValueWriter out, List<String> value) throws IOException {
            out.writeCollection(value, ValueWriter::writeString);
        }

        static List<String> readSkus(ValueReader in) throws IOException {
            return in.readList(ValueReader::readString);
        }
    }
}
