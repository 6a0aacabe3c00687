package shop.odd;

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
 * Reads and writes {@link Names.Comment} at {@code shop:names:comments:<entryId>}, a STREAM with one field
 * a component that lives at most 1 d from its last write.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class NamesCommentRepository {
    private static final Schema SCHEMA = Schema.of("shop:names:comments:<entryId>",
            RedisType.STREAM, Lifetime.of("1d", Expiry.REFRESH_ON_WRITE, 0.1)).bounded(100,
            WhenFull.DROP_OLDEST);

    private final StreamStore<Long, Names.Comment> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public NamesCommentRepository(Keywright keywright) {
        this.store = new StreamStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Appends the {@link Names.Comment} under an id that the server makes. Beyond about 100 entries the oldest
     * are dropped in the same step. To repeat it may append it twice.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code EVALSHA: XADD, XTRIM, PEXPIRE}; O(1), and O(n) in
     * the entries dropped, on average one for each that is added.
     *
     * @return {@code Applied} with its id, or {@code Unknown} if the reply was lost
     */
    public Outcome<String> append(Names.Comment comment) {
        return store.append(comment).await();
    }

    /**
     * Appends the {@link Names.Comment} under an id of the caller's own, such as an outbox's growing number and
     * {@code -0}. May be repeated after a failure. Beyond about 100 entries the oldest are dropped in the same
     * step.
     *
     * <p>Key {@code shop:names:comments:<entryId>};
     * {@code EVALSHA: XRANGE, EXISTS, XINFO STREAM, XADD, XTRIM, PEXPIRE}; O(1), and O(n) in the entries
     * dropped, on average one for each that is added.
     *
     * @param theEntryId what it is to have, above all that there were, such as {@code 1700000000000-0}
     * @return {@code Applied} with the id if this very entry stands under it, {@code NotApplied} if another
     * does or the stream is beyond it, {@code Unknown} if the reply was lost
     */
    public Outcome<String> append(Names.Comment comment, String theEntryId) {
        return store.append(comment, theEntryId).await();
    }

    /**
     * Appends each {@link Names.Comment}, sent together, those of one key in their order. Beyond about 100
     * entries the oldest are dropped in the same step.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code EVALSHA: XADD, XTRIM, PEXPIRE}; O(n) in the entries
     * given, and O(n) in the entries dropped, on average one for each that is added; round trips: 1 for each
     * key and 200.
     *
     * @return {@code Applied} with their ids in the order given, or {@code Unknown} if a reply was lost: any of
     * them may be there then
     */
    public Outcome<List<String>> appendAll(Collection<? extends Names.Comment> comments) {
        return store.appendAll(comments).await();
    }

    /**
     * Reads one entry.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code XRANGE}; O(1).
     *
     * @param entryId the key's {@code entryId}: long
     * @param theEntryId the entry's id, such as {@code 1700000000000-0}
     * @return it with its id, or empty if it is not there
     */
    public Optional<StreamEntry<Names.Comment>> find(long entryId, String theEntryId) {
        return store.find(entryId, theEntryId).await();
    }

    /**
     * Reads the oldest entry.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code XRANGE}; O(1).
     *
     * @param entryId the key's {@code entryId}: long
     * @return it with its id, or empty if there is none
     */
    public Optional<StreamEntry<Names.Comment>> first(long entryId) {
        return store.first(entryId).await();
    }

    /**
     * Reads the newest entry.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code XREVRANGE}; O(1).
     *
     * @param entryId the key's {@code entryId}: long
     * @return it with its id, or empty if there is none
     */
    public Optional<StreamEntry<Names.Comment>> last(long entryId) {
        return store.last(entryId).await();
    }

    /**
     * Reads some entries, from the oldest on.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code XRANGE}; O(n) in the limit given.
     *
     * @param entryId the key's {@code entryId}: long
     * @param cursor where to go on; first {@code Cursor.start()}, or {@code after} some id
     * @param limit how many at most, at least 1
     * @return them with their ids, the oldest first, and where to go on
     */
    public Page<StreamEntry<Names.Comment>> page(long entryId, Cursor cursor, int limit) {
        return store.page(entryId, cursor, limit).await();
    }

    /**
     * Reads some entries, from the newest backwards.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code XREVRANGE}; O(n) in the limit given.
     *
     * @param entryId the key's {@code entryId}: long
     * @param cursor where to go on; first {@code Cursor.start()}, or {@code after} some id
     * @param limit how many at most, at least 1
     * @return them with their ids, the newest first, and where to go on
     */
    public Page<StreamEntry<Names.Comment>> pageBackwards(long entryId, Cursor cursor, int limit) {
        return store.pageBackwards(entryId, cursor, limit).await();
    }

    /**
     * Counts the entries.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code XLEN}; O(1).
     *
     * @param entryId the key's {@code entryId}: long
     * @return how many
     */
    public long length(long entryId) {
        return store.length(entryId).await();
    }

    /**
     * Deletes an entry. The stream stays, even without any.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code EVALSHA: XDEL, PEXPIRE}; O(1).
     *
     * @param entryId the key's {@code entryId}: long
     * @param theEntryId the entry's id, such as {@code 1700000000000-0}
     * @return whether it was there
     */
    public boolean deleteEntry(long entryId, String theEntryId) {
        return store.deleteEntry(entryId, theEntryId).await();
    }

    /**
     * Deletes several entries. The stream stays, even without any.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code EVALSHA: XDEL, PEXPIRE}; O(n) in the ids given.
     *
     * @param entryId the key's {@code entryId}: long
     * @param entryIds the ids
     * @return how many there were
     */
    public long deleteEntries(long entryId, Collection<String> entryIds) {
        return store.deleteEntries(entryId, entryIds).await();
    }

    /**
     * Drops the oldest entries but for so many; the TTL stays as it is.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code XTRIM}; O(n) in the entries that go.
     *
     * @param entryId the key's {@code entryId}: long
     * @param entries how many stay, at least 1
     * @return how many went
     */
    public long trimTo(long entryId, long entries) {
        return store.trim(entryId, StreamTrimming.maxLength(entries)).await();
    }

    /**
     * Deletes the key with all its entries; the server frees the memory in the background.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code UNLINK}; O(1).
     *
     * @param entryId the key's {@code entryId}: long
     * @return whether there was one
     */
    public boolean delete(long entryId) {
        return store.delete(entryId).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param entryIds the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Long> entryIds) {
        return store.deleteAll(entryIds).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code EXISTS}; O(1).
     *
     * @param entryId the key's {@code entryId}: long
     * @return whether it is there
     */
    public boolean exists(long entryId) {
        return store.exists(entryId).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code PTTL}; O(1).
     *
     * @param entryId the key's {@code entryId}: long
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(long entryId) {
        return store.remainingTtl(entryId).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code shop:names:comments:<entryId>}; {@code PEXPIRE}; O(1).
     *
     * @param entryId the key's {@code entryId}: long
     * @return whether it is there
     */
    public boolean touch(long entryId) {
        return store.touch(entryId).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long entryId) {
        return Codec.INSTANCE.encode(namespace, entryId);
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
     * The operations of {@link NamesCommentRepository} without waiting. A stage completes with what the method
     * of the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final StreamStore<Long, Names.Comment> store;

        private Async(StreamStore<Long, Names.Comment> store) {
            this.store = store;
        }

        /**
         * Appends the {@link Names.Comment} under an id that the server makes. Beyond about 100 entries the oldest
         * are dropped in the same step. To repeat it may append it twice.
         */
        public CompletionStage<Outcome<String>> append(Names.Comment comment) {
            return store.append(comment).toCompletionStage();
        }

        /**
         * Appends the {@link Names.Comment} under an id of the caller's own, such as an outbox's growing number and
         * {@code -0}. May be repeated after a failure. Beyond about 100 entries the oldest are dropped in the same
         * step.
         */
        public CompletionStage<Outcome<String>> append(Names.Comment comment, String theEntryId) {
            return store.append(comment, theEntryId).toCompletionStage();
        }

        /**
         * Appends each {@link Names.Comment}, sent together, those of one key in their order. Beyond about 100
         * entries the oldest are dropped in the same step.
         */
        public CompletionStage<Outcome<List<String>>> appendAll(
                Collection<? extends Names.Comment> comments) {
            return store.appendAll(comments).toCompletionStage();
        }

        /**
         * Reads one entry.
         */
        public CompletionStage<Optional<StreamEntry<Names.Comment>>> find(long entryId,
                String theEntryId) {
            return store.find(entryId, theEntryId).toCompletionStage();
        }

        /**
         * Reads the oldest entry.
         */
        public CompletionStage<Optional<StreamEntry<Names.Comment>>> first(long entryId) {
            return store.first(entryId).toCompletionStage();
        }

        /**
         * Reads the newest entry.
         */
        public CompletionStage<Optional<StreamEntry<Names.Comment>>> last(long entryId) {
            return store.last(entryId).toCompletionStage();
        }

        /**
         * Reads some entries, from the oldest on.
         */
        public CompletionStage<Page<StreamEntry<Names.Comment>>> page(long entryId, Cursor cursor,
                int limit) {
            return store.page(entryId, cursor, limit).toCompletionStage();
        }

        /**
         * Reads some entries, from the newest backwards.
         */
        public CompletionStage<Page<StreamEntry<Names.Comment>>> pageBackwards(long entryId,
                Cursor cursor, int limit) {
            return store.pageBackwards(entryId, cursor, limit).toCompletionStage();
        }

        /**
         * Counts the entries.
         */
        public CompletionStage<Long> length(long entryId) {
            return store.length(entryId).toCompletionStage();
        }

        /**
         * Deletes an entry. The stream stays, even without any.
         */
        public CompletionStage<Boolean> deleteEntry(long entryId, String theEntryId) {
            return store.deleteEntry(entryId, theEntryId).toCompletionStage();
        }

        /**
         * Deletes several entries. The stream stays, even without any.
         */
        public CompletionStage<Long> deleteEntries(long entryId, Collection<String> entryIds) {
            return store.deleteEntries(entryId, entryIds).toCompletionStage();
        }

        /**
         * Drops the oldest entries but for so many; the TTL stays as it is.
         */
        public CompletionStage<Long> trimTo(long entryId, long entries) {
            return store.trim(entryId, StreamTrimming.maxLength(entries)).toCompletionStage();
        }

        /**
         * Deletes the key with all its entries; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(long entryId) {
            return store.delete(entryId).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Long> entryIds) {
            return store.deleteAll(entryIds).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(long entryId) {
            return store.exists(entryId).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(long entryId) {
            return store.remainingTtl(entryId).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(long entryId) {
            return store.touch(entryId).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Names.Comment}: its keys {@code shop:names:comments:<entryId>} and what is stored
     * there.
     */
    static final class Codec implements KeyCodec<Long>, StreamCodec<Long, Names.Comment> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:names:comments:<entryId>",
                "shop:names:comments:(-?[0-9]{1,19})");

        private static final byte[] SHOP_NAMES_COMMENTS = "shop:names:comments:".getBytes(StandardCharsets.UTF_8);

        static final int TEXT_INDEX = 0;

        static final FieldCodec<String> TEXT = FieldCodecs.STRING;

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SHOP_NAMES_COMMENTS.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SHOP_NAMES_COMMENTS).decimal(key);
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
            return new String[] {"text"};
        }

        @Override
        public Long keyOf(Names.Comment value) {
            return value.entryId();
        }

        @Override
        public byte[] @Nullable [] encode(Names.Comment value) {
            return new byte[][] {
                TEXT.encode(value.text())
            };
        }

        @Override
        public Names.Comment decode(Long key, String id, FieldValues values) {
            return new Names.Comment(key, id, values.required(TEXT_INDEX, TEXT));
        }
    }
}
