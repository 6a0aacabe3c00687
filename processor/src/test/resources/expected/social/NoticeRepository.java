package social;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Notice} at {@code social:notices}, a STREAM with one field a component that stays
 * until it is deleted.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class NoticeRepository {
    private static final Schema SCHEMA = Schema.of("social:notices", RedisType.STREAM,
            Lifetime.persistent()).bounded(100, WhenFull.DROP_OLDEST);

    private final StreamStore<Key, Notice> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public NoticeRepository(Keywright keywright) {
        this.store = new StreamStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Appends the {@link Notice} under an id that the server makes. Beyond about 100 entries the oldest are
     * dropped in the same step. To repeat it may append it twice.
     *
     * <p>Key {@code social:notices}; {@code XADD}; O(1), and O(n) in the entries dropped, on average one for
     * each that is added.
     *
     * @return {@code Applied} with its id, or {@code Unknown} if the reply was lost
     */
    public Outcome<String> append(Notice notice) {
        return store.append(notice).await();
    }

    /**
     * Appends the {@link Notice} under an id of the caller's own, such as an outbox's growing number and
     * {@code -0}. May be repeated after a failure. Beyond about 100 entries the oldest are dropped in the same
     * step.
     *
     * <p>Key {@code social:notices}; {@code EVALSHA: XRANGE, EXISTS, XINFO STREAM, XADD, XTRIM}; O(1), and O(n)
     * in the entries dropped, on average one for each that is added.
     *
     * @param entryId what it is to have, above all that there were, such as {@code 1700000000000-0}
     * @return {@code Applied} with the id if this very entry stands under it, {@code NotApplied} if another
     * does or the stream is beyond it, {@code Unknown} if the reply was lost
     */
    public Outcome<String> append(Notice notice, String entryId) {
        return store.append(notice, entryId).await();
    }

    /**
     * Appends each {@link Notice}, sent together, those of one key in their order. Beyond about 100 entries the
     * oldest are dropped in the same step.
     *
     * <p>Key {@code social:notices}; {@code XADD}; O(n) in the entries given, and O(n) in the entries dropped,
     * on average one for each that is added; round trips: 1 for each key and 200.
     *
     * @return {@code Applied} with their ids in the order given, or {@code Unknown} if a reply was lost: any of
     * them may be there then
     */
    public Outcome<List<String>> appendAll(Collection<? extends Notice> notices) {
        return store.appendAll(notices).await();
    }

    /**
     * Reads one entry.
     *
     * <p>Key {@code social:notices}; {@code XRANGE}; O(1).
     *
     * @param entryId the entry's id, such as {@code 1700000000000-0}
     * @return it with its id, or empty if it is not there
     */
    public Optional<StreamEntry<Notice>> find(String entryId) {
        return store.find(new Key(), entryId).await();
    }

    /**
     * Reads the oldest entry.
     *
     * <p>Key {@code social:notices}; {@code XRANGE}; O(1).
     *
     * @return it with its id, or empty if there is none
     */
    public Optional<StreamEntry<Notice>> first() {
        return store.first(new Key()).await();
    }

    /**
     * Reads the newest entry.
     *
     * <p>Key {@code social:notices}; {@code XREVRANGE}; O(1).
     *
     * @return it with its id, or empty if there is none
     */
    public Optional<StreamEntry<Notice>> last() {
        return store.last(new Key()).await();
    }

    /**
     * Reads some entries, from the oldest on.
     *
     * <p>Key {@code social:notices}; {@code XRANGE}; O(n) in the limit given.
     *
     * @param cursor where to go on; first {@code Cursor.start()}, or {@code after} some id
     * @param limit how many at most, at least 1
     * @return them with their ids, the oldest first, and where to go on
     */
    public Page<StreamEntry<Notice>> page(Cursor cursor, int limit) {
        return store.page(new Key(), cursor, limit).await();
    }

    /**
     * Reads some entries, from the newest backwards.
     *
     * <p>Key {@code social:notices}; {@code XREVRANGE}; O(n) in the limit given.
     *
     * @param cursor where to go on; first {@code Cursor.start()}, or {@code after} some id
     * @param limit how many at most, at least 1
     * @return them with their ids, the newest first, and where to go on
     */
    public Page<StreamEntry<Notice>> pageBackwards(Cursor cursor, int limit) {
        return store.pageBackwards(new Key(), cursor, limit).await();
    }

    /**
     * Counts the entries.
     *
     * <p>Key {@code social:notices}; {@code XLEN}; O(1).
     *
     * @return how many
     */
    public long length() {
        return store.length(new Key()).await();
    }

    /**
     * Deletes an entry. The stream stays, even without any.
     *
     * <p>Key {@code social:notices}; {@code XDEL}; O(1).
     *
     * @param entryId the entry's id, such as {@code 1700000000000-0}
     * @return whether it was there
     */
    public boolean deleteEntry(String entryId) {
        return store.deleteEntry(new Key(), entryId).await();
    }

    /**
     * Deletes several entries. The stream stays, even without any.
     *
     * <p>Key {@code social:notices}; {@code XDEL}; O(n) in the ids given.
     *
     * @param entryIds the ids
     * @return how many there were
     */
    public long deleteEntries(Collection<String> entryIds) {
        return store.deleteEntries(new Key(), entryIds).await();
    }

    /**
     * Drops the oldest entries but for so many; the TTL stays as it is.
     *
     * <p>Key {@code social:notices}; {@code XTRIM}; O(n) in the entries that go.
     *
     * @param entries how many stay, at least 1
     * @return how many went
     */
    public long trimTo(long entries) {
        return store.trim(new Key(), StreamTrimming.maxLength(entries)).await();
    }

    /**
     * Deletes the key with all its entries; the server frees the memory in the background.
     *
     * <p>Key {@code social:notices}; {@code UNLINK}; O(1).
     *
     * @return whether there was one
     */
    public boolean delete() {
        return store.delete(new Key()).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:notices}; {@code EXISTS}; O(1).
     *
     * @return whether it is there
     */
    public boolean exists() {
        return store.exists(new Key()).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key() {
        return Codec.INSTANCE.encode(namespace, new Key());
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
     * The operations of {@link NoticeRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final StreamStore<Key, Notice> store;

        private Async(StreamStore<Key, Notice> store) {
            this.store = store;
        }

        /**
         * Appends the {@link Notice} under an id that the server makes. Beyond about 100 entries the oldest are
         * dropped in the same step. To repeat it may append it twice.
         */
        public CompletionStage<Outcome<String>> append(Notice notice) {
            return store.append(notice).toCompletionStage();
        }

        /**
         * Appends the {@link Notice} under an id of the caller's own, such as an outbox's growing number and
         * {@code -0}. May be repeated after a failure. Beyond about 100 entries the oldest are dropped in the same
         * step.
         */
        public CompletionStage<Outcome<String>> append(Notice notice, String entryId) {
            return store.append(notice, entryId).toCompletionStage();
        }

        /**
         * Appends each {@link Notice}, sent together, those of one key in their order. Beyond about 100 entries the
         * oldest are dropped in the same step.
         */
        public CompletionStage<Outcome<List<String>>> appendAll(
                Collection<? extends Notice> notices) {
            return store.appendAll(notices).toCompletionStage();
        }

        /**
         * Reads one entry.
         */
        public CompletionStage<Optional<StreamEntry<Notice>>> find(String entryId) {
            return store.find(new Key(), entryId).toCompletionStage();
        }

        /**
         * Reads the oldest entry.
         */
        public CompletionStage<Optional<StreamEntry<Notice>>> first() {
            return store.first(new Key()).toCompletionStage();
        }

        /**
         * Reads the newest entry.
         */
        public CompletionStage<Optional<StreamEntry<Notice>>> last() {
            return store.last(new Key()).toCompletionStage();
        }

        /**
         * Reads some entries, from the oldest on.
         */
        public CompletionStage<Page<StreamEntry<Notice>>> page(Cursor cursor, int limit) {
            return store.page(new Key(), cursor, limit).toCompletionStage();
        }

        /**
         * Reads some entries, from the newest backwards.
         */
        public CompletionStage<Page<StreamEntry<Notice>>> pageBackwards(Cursor cursor, int limit) {
            return store.pageBackwards(new Key(), cursor, limit).toCompletionStage();
        }

        /**
         * Counts the entries.
         */
        public CompletionStage<Long> length() {
            return store.length(new Key()).toCompletionStage();
        }

        /**
         * Deletes an entry. The stream stays, even without any.
         */
        public CompletionStage<Boolean> deleteEntry(String entryId) {
            return store.deleteEntry(new Key(), entryId).toCompletionStage();
        }

        /**
         * Deletes several entries. The stream stays, even without any.
         */
        public CompletionStage<Long> deleteEntries(Collection<String> entryIds) {
            return store.deleteEntries(new Key(), entryIds).toCompletionStage();
        }

        /**
         * Drops the oldest entries but for so many; the TTL stays as it is.
         */
        public CompletionStage<Long> trimTo(long entries) {
            return store.trim(new Key(), StreamTrimming.maxLength(entries)).toCompletionStage();
        }

        /**
         * Deletes the key with all its entries; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete() {
            return store.delete(new Key()).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists() {
            return store.exists(new Key()).toCompletionStage();
        }
    }

    /**
     * What the keys {@code social:notices} are made of.
     */
    public record Key() {
    }

    /**
     * The bytes of {@link Notice}: its keys {@code social:notices} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, StreamCodec<Key, Notice> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:notices", "social:notices");

        private static final byte[] SOCIAL_NOTICES = "social:notices".getBytes(StandardCharsets.UTF_8);

        static final int TEXT_INDEX = 0;

        static final FieldCodec<String> TEXT = FieldCodecs.STRING;

        @Override
        public int sizeHint(Key key) {
            return SOCIAL_NOTICES.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SOCIAL_NOTICES);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key();
        }

        @Override
        public String[] fields() {
            return new String[] {"text"};
        }

        @Override
        public Key keyOf(Notice value) {
            return new Key();
        }

        @Override
        public byte[] @Nullable [] encode(Notice value) {
            return new byte[][] {
                TEXT.encode(value.text())
            };
        }

        @Override
        public Notice decode(Key key, String id, FieldValues values) {
            return new Notice(values.required(TEXT_INDEX, TEXT));
        }
    }
}
