package social;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
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
import io.keywright.repository.Schema;
import io.keywright.repository.StreamCodec;
import io.keywright.repository.StreamEntry;
import io.keywright.repository.StreamStore;
import io.keywright.repository.StreamTrimming;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Reading} at {@code social:readings:<meter>}, a STREAM with one field a component
 * that stays until it is deleted.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class ReadingRepository {
    private static final Schema SCHEMA = Schema.of("social:readings:<meter>", RedisType.STREAM,
            Lifetime.persistent());

    private final StreamStore<Long, Reading> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public ReadingRepository(Keywright keywright) {
        this.store = new StreamStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE)
                .trimming(StreamTrimming.olderThan(Duration.ofMillis(604800000L)));
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Appends the {@link Reading} under an id that the server makes. Entries older than about 7 d are dropped
     * in the same step. To repeat it may append it twice.
     *
     * <p>Key {@code social:readings:<meter>}; {@code EVALSHA: XADD, TIME, XTRIM}; O(1), and O(n) in the entries
     * dropped, on average one for each that is added.
     *
     * @return {@code Applied} with its id, or {@code Unknown} if the reply was lost
     */
    public Outcome<String> append(Reading reading) {
        return store.append(reading).await();
    }

    /**
     * Appends the {@link Reading} under an id of the caller's own, such as an outbox's growing number and
     * {@code -0}. May be repeated after a failure. Entries older than about 7 d are dropped in the same step.
     *
     * <p>Key {@code social:readings:<meter>}; {@code EVALSHA: XRANGE, EXISTS, XINFO STREAM, XADD, TIME, XTRIM};
     * O(1), and O(n) in the entries dropped, on average one for each that is added.
     *
     * @param entryId what it is to have, above all that there were, such as {@code 1700000000000-0}
     * @return {@code Applied} with the id if this very entry stands under it, {@code NotApplied} if another
     * does or the stream is beyond it, {@code Unknown} if the reply was lost
     */
    public Outcome<String> append(Reading reading, String entryId) {
        return store.append(reading, entryId).await();
    }

    /**
     * Appends each {@link Reading}, sent together, those of one key in their order. Entries older than about 7
     * d are dropped in the same step.
     *
     * <p>Key {@code social:readings:<meter>}; {@code EVALSHA: XADD, TIME, XTRIM}; O(n) in the entries given,
     * and O(n) in the entries dropped, on average one for each that is added; round trips: 1 for each key and
     * 200.
     *
     * @return {@code Applied} with their ids in the order given, or {@code Unknown} if a reply was lost: any of
     * them may be there then
     */
    public Outcome<List<String>> appendAll(Collection<? extends Reading> readings) {
        return store.appendAll(readings).await();
    }

    /**
     * Reads one entry.
     *
     * <p>Key {@code social:readings:<meter>}; {@code XRANGE}; O(1).
     *
     * @param meter the key's {@code meter}: long
     * @param entryId the entry's id, such as {@code 1700000000000-0}
     * @return it with its id, or empty if it is not there
     */
    public Optional<StreamEntry<Reading>> find(long meter, String entryId) {
        return store.find(meter, entryId).await();
    }

    /**
     * Reads the oldest entry.
     *
     * <p>Key {@code social:readings:<meter>}; {@code XRANGE}; O(1).
     *
     * @param meter the key's {@code meter}: long
     * @return it with its id, or empty if there is none
     */
    public Optional<StreamEntry<Reading>> first(long meter) {
        return store.first(meter).await();
    }

    /**
     * Reads the newest entry.
     *
     * <p>Key {@code social:readings:<meter>}; {@code XREVRANGE}; O(1).
     *
     * @param meter the key's {@code meter}: long
     * @return it with its id, or empty if there is none
     */
    public Optional<StreamEntry<Reading>> last(long meter) {
        return store.last(meter).await();
    }

    /**
     * Reads some entries, from the oldest on.
     *
     * <p>Key {@code social:readings:<meter>}; {@code XRANGE}; O(n) in the limit given.
     *
     * @param meter the key's {@code meter}: long
     * @param cursor where to go on; first {@code Cursor.start()}, or {@code after} some id
     * @param limit how many at most, at least 1
     * @return them with their ids, the oldest first, and where to go on
     */
    public Page<StreamEntry<Reading>> page(long meter, Cursor cursor, int limit) {
        return store.page(meter, cursor, limit).await();
    }

    /**
     * Reads some entries, from the newest backwards.
     *
     * <p>Key {@code social:readings:<meter>}; {@code XREVRANGE}; O(n) in the limit given.
     *
     * @param meter the key's {@code meter}: long
     * @param cursor where to go on; first {@code Cursor.start()}, or {@code after} some id
     * @param limit how many at most, at least 1
     * @return them with their ids, the newest first, and where to go on
     */
    public Page<StreamEntry<Reading>> pageBackwards(long meter, Cursor cursor, int limit) {
        return store.pageBackwards(meter, cursor, limit).await();
    }

    /**
     * Counts the entries.
     *
     * <p>Key {@code social:readings:<meter>}; {@code XLEN}; O(1).
     *
     * @param meter the key's {@code meter}: long
     * @return how many
     */
    public long length(long meter) {
        return store.length(meter).await();
    }

    /**
     * Deletes an entry. The stream stays, even without any.
     *
     * <p>Key {@code social:readings:<meter>}; {@code XDEL}; O(1).
     *
     * @param meter the key's {@code meter}: long
     * @param entryId the entry's id, such as {@code 1700000000000-0}
     * @return whether it was there
     */
    public boolean deleteEntry(long meter, String entryId) {
        return store.deleteEntry(meter, entryId).await();
    }

    /**
     * Deletes several entries. The stream stays, even without any.
     *
     * <p>Key {@code social:readings:<meter>}; {@code XDEL}; O(n) in the ids given.
     *
     * @param meter the key's {@code meter}: long
     * @param entryIds the ids
     * @return how many there were
     */
    public long deleteEntries(long meter, Collection<String> entryIds) {
        return store.deleteEntries(meter, entryIds).await();
    }

    /**
     * Drops the oldest entries but for so many; the TTL stays as it is.
     *
     * <p>Key {@code social:readings:<meter>}; {@code XTRIM}; O(n) in the entries that go.
     *
     * @param meter the key's {@code meter}: long
     * @param entries how many stay, at least 1
     * @return how many went
     */
    public long trimTo(long meter, long entries) {
        return store.trim(meter, StreamTrimming.maxLength(entries)).await();
    }

    /**
     * Trims the stream as each append does, also where nothing is appended any more.
     *
     * <p>Key {@code social:readings:<meter>}; {@code EVALSHA: EXISTS, TIME, XTRIM}; O(n) in the entries that
     * go.
     *
     * @param meter the key's {@code meter}: long
     * @return how many went
     */
    public long trim(long meter) {
        return store.trim(meter).await();
    }

    /**
     * Deletes the key with all its entries; the server frees the memory in the background.
     *
     * <p>Key {@code social:readings:<meter>}; {@code UNLINK}; O(1).
     *
     * @param meter the key's {@code meter}: long
     * @return whether there was one
     */
    public boolean delete(long meter) {
        return store.delete(meter).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:readings:<meter>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param meters the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Long> meters) {
        return store.deleteAll(meters).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:readings:<meter>}; {@code EXISTS}; O(1).
     *
     * @param meter the key's {@code meter}: long
     * @return whether it is there
     */
    public boolean exists(long meter) {
        return store.exists(meter).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long meter) {
        return Codec.INSTANCE.encode(namespace, meter);
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
     * Where a page begins that follows an entry, in the page's direction. Sends nothing.
     *
     * @param entryId an entry's id, or any moment as {@code milliseconds-0}
     */
    public static Cursor after(String entryId) {
        return StreamStore.after(entryId);
    }

    /**
     * The operations of {@link ReadingRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StreamStore<Long, Reading> store;

        private Async(StreamStore<Long, Reading> store) {
            this.store = store;
        }

        /**
         * Appends the {@link Reading} under an id that the server makes. Entries older than about 7 d are dropped
         * in the same step. To repeat it may append it twice.
         */
        public CompletionStage<Outcome<String>> append(Reading reading) {
            return store.append(reading).toCompletionStage();
        }

        /**
         * Appends the {@link Reading} under an id of the caller's own, such as an outbox's growing number and
         * {@code -0}. May be repeated after a failure. Entries older than about 7 d are dropped in the same step.
         */
        public CompletionStage<Outcome<String>> append(Reading reading, String entryId) {
            return store.append(reading, entryId).toCompletionStage();
        }

        /**
         * Appends each {@link Reading}, sent together, those of one key in their order. Entries older than about 7
         * d are dropped in the same step.
         */
        public CompletionStage<Outcome<List<String>>> appendAll(
                Collection<? extends Reading> readings) {
            return store.appendAll(readings).toCompletionStage();
        }

        /**
         * Reads one entry.
         */
        public CompletionStage<Optional<StreamEntry<Reading>>> find(long meter, String entryId) {
            return store.find(meter, entryId).toCompletionStage();
        }

        /**
         * Reads the oldest entry.
         */
        public CompletionStage<Optional<StreamEntry<Reading>>> first(long meter) {
            return store.first(meter).toCompletionStage();
        }

        /**
         * Reads the newest entry.
         */
        public CompletionStage<Optional<StreamEntry<Reading>>> last(long meter) {
            return store.last(meter).toCompletionStage();
        }

        /**
         * Reads some entries, from the oldest on.
         */
        public CompletionStage<Page<StreamEntry<Reading>>> page(long meter, Cursor cursor,
                int limit) {
            return store.page(meter, cursor, limit).toCompletionStage();
        }

        /**
         * Reads some entries, from the newest backwards.
         */
        public CompletionStage<Page<StreamEntry<Reading>>> pageBackwards(long meter, Cursor cursor,
                int limit) {
            return store.pageBackwards(meter, cursor, limit).toCompletionStage();
        }

        /**
         * Counts the entries.
         */
        public CompletionStage<Long> length(long meter) {
            return store.length(meter).toCompletionStage();
        }

        /**
         * Deletes an entry. The stream stays, even without any.
         */
        public CompletionStage<Boolean> deleteEntry(long meter, String entryId) {
            return store.deleteEntry(meter, entryId).toCompletionStage();
        }

        /**
         * Deletes several entries. The stream stays, even without any.
         */
        public CompletionStage<Long> deleteEntries(long meter, Collection<String> entryIds) {
            return store.deleteEntries(meter, entryIds).toCompletionStage();
        }

        /**
         * Drops the oldest entries but for so many; the TTL stays as it is.
         */
        public CompletionStage<Long> trimTo(long meter, long entries) {
            return store.trim(meter, StreamTrimming.maxLength(entries)).toCompletionStage();
        }

        /**
         * Trims the stream as each append does, also where nothing is appended any more.
         */
        public CompletionStage<Long> trim(long meter) {
            return store.trim(meter).toCompletionStage();
        }

        /**
         * Deletes the key with all its entries; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(long meter) {
            return store.delete(meter).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Long> meters) {
            return store.deleteAll(meters).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(long meter) {
            return store.exists(meter).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Reading}: its keys {@code social:readings:<meter>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Long>, StreamCodec<Long, Reading> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:readings:<meter>",
                "social:readings:(-?[0-9]{1,19})");

        private static final byte[] SOCIAL_READINGS = "social:readings:".getBytes(StandardCharsets.UTF_8);

        static final int CELSIUS_INDEX = 0;

        static final FieldCodec<Double> CELSIUS = FieldCodecs.DOUBLE;

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SOCIAL_READINGS.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SOCIAL_READINGS).decimal(key);
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
        public String[] fields() {
            return new String[] {"celsius"};
        }

        @Override
        public Long keyOf(Reading value) {
            return value.meter();
        }

        @Override
        public byte[] @Nullable [] encode(Reading value) {
            return new byte[][] {
                CELSIUS.encode(value.celsius())
            };
        }

        @Override
        public Reading decode(Long key, String id, FieldValues values) {
            return new Reading(key, id, values.required(CELSIUS_INDEX, CELSIUS));
        }
    }
}
