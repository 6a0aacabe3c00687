package social;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenFull;
import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.BlockingList;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.ListStore;
import io.keywright.repository.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes {@link RecentView} at {@code social:recent:<userId>}, a LIST of JSON documents that
 * lives at most 30 d from its last write.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class RecentViewRepository {
    private static final Schema SCHEMA = Schema.of("social:recent:<userId>", RedisType.LIST,
            Lifetime.of("30d", Expiry.REFRESH_ON_WRITE, 0.1)).bounded(50, WhenFull.DROP_OLDEST);

    private final ListStore<Long, RecentView> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public RecentViewRepository(Keywright keywright) {
        this.store = new ListStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads the first element.
     *
     * <p>Key {@code social:recent:<userId>}; {@code LINDEX}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return it, or empty if there is none
     */
    public Optional<RecentView> first(long userId) {
        return store.first(userId).await();
    }

    /**
     * Reads the last element.
     *
     * <p>Key {@code social:recent:<userId>}; {@code LINDEX}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return it, or empty if there is none
     */
    public Optional<RecentView> last(long userId) {
        return store.last(userId).await();
    }

    /**
     * Reads some elements.
     *
     * <p>Key {@code social:recent:<userId>}; {@code LRANGE}; O(n) in offset and limit.
     *
     * @param userId the key's {@code userId}: long
     * @param offset how many to leave out first, at least 0
     * @param limit how many at most, at least 1
     * @return them, from the first on
     */
    public List<RecentView> range(long userId, long offset, int limit) {
        return store.range(userId, offset, limit).await();
    }

    /**
     * Reads all elements; the bound of 50 makes that safe.
     *
     * <p>Key {@code social:recent:<userId>}; {@code LRANGE}; O(n) in the elements, at most 50.
     *
     * @param userId the key's {@code userId}: long
     * @return all of them, from the first on
     */
    public List<RecentView> elements(long userId) {
        return store.elements(userId).await();
    }

    /**
     * Counts the elements.
     *
     * <p>Key {@code social:recent:<userId>}; {@code LLEN}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return how many
     */
    public long size(long userId) {
        return store.size(userId).await();
    }

    /**
     * Puts the {@link RecentView} before all others. Beyond the bound of 50 the elements at the other end are
     * dropped in the same step.
     *
     * <p>Key {@code social:recent:<userId>}; {@code EVALSHA: LLEN, LTRIM, LPUSH, PEXPIRE}; O(1).
     *
     * @return {@code Applied} with the new size, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> addFirst(RecentView recentView) {
        return store.addFirst(recentView).await();
    }

    /**
     * Puts each {@link RecentView} of one key before all others, one after the other in one step: the last one
     * given is then the first. Beyond the bound of 50 the elements at the other end are dropped in the same
     * step.
     *
     * <p>Key {@code social:recent:<userId>}; {@code EVALSHA: LLEN, LTRIM, LPUSH, PEXPIRE}; O(n) in the elements
     * given.
     *
     * @return {@code Applied} with the new size, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> addAllFirst(Collection<? extends RecentView> recentViews) {
        return store.addAllFirst(recentViews).await();
    }

    /**
     * Puts the {@link RecentView} after all others. Beyond the bound of 50 the elements at the other end are
     * dropped in the same step.
     *
     * <p>Key {@code social:recent:<userId>}; {@code EVALSHA: LLEN, LTRIM, RPUSH, PEXPIRE}; O(1).
     *
     * @return {@code Applied} with the new size, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> addLast(RecentView recentView) {
        return store.addLast(recentView).await();
    }

    /**
     * Puts each {@link RecentView} of one key after all others, one after the other in one step: the last one
     * given is then the last. Beyond the bound of 50 the elements at the other end are dropped in the same
     * step.
     *
     * <p>Key {@code social:recent:<userId>}; {@code EVALSHA: LLEN, LTRIM, RPUSH, PEXPIRE}; O(n) in the elements
     * given.
     *
     * @return {@code Applied} with the new size, or {@code Unknown} if the reply was lost
     */
    public Outcome<Long> addAllLast(Collection<? extends RecentView> recentViews) {
        return store.addAllLast(recentViews).await();
    }

    /**
     * Removes the first element. The key goes with its last one.
     *
     * <p>Key {@code social:recent:<userId>}; {@code EVALSHA: LPOP, PEXPIRE}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<RecentView> popFirst(long userId) {
        return store.popFirst(userId).await();
    }

    /**
     * Removes some elements, from the first one on. The key goes with its last one.
     *
     * <p>Key {@code social:recent:<userId>}; {@code EVALSHA: LPOP, PEXPIRE}; O(n) in the limit given.
     *
     * @param userId the key's {@code userId}: long
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<RecentView>> popFirst(long userId, int limit) {
        return store.popFirst(userId, limit).await();
    }

    /**
     * Removes the last element. The key goes with its last one.
     *
     * <p>Key {@code social:recent:<userId>}; {@code EVALSHA: RPOP, PEXPIRE}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<RecentView> popLast(long userId) {
        return store.popLast(userId).await();
    }

    /**
     * Removes some elements, from the last one on. The key goes with its last one.
     *
     * <p>Key {@code social:recent:<userId>}; {@code EVALSHA: RPOP, PEXPIRE}; O(n) in the limit given.
     *
     * @param userId the key's {@code userId}: long
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<RecentView>> popLast(long userId, int limit) {
        return store.popLast(userId, limit).await();
    }

    /**
     * Moves the first element of one key after the last of another, in one step. Beyond the bound of 50 the
     * elements at the other end are dropped in the same step. In a cluster the keys are of one slot, as by a
     * hash tag; else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is
     * sent.
     *
     * <p>Key {@code social:recent:<userId>}; {@code EVALSHA: LLEN, LMOVE, LTRIM, PEXPIRE}; O(1).
     *
     * @param from the key to take from
     * @param to the key to put to
     * @return {@code Applied} with the element at its new key, {@code NotApplied} if there is none,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<RecentView> moveFirst(long from, long to) {
        return store.moveFirst(from, to).await();
    }

    /**
     * Moves the last element of one key before the first of another, in one step. Beyond the bound of 50 the
     * elements at the other end are dropped in the same step. In a cluster the keys are of one slot, as by a
     * hash tag; else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is
     * sent.
     *
     * <p>Key {@code social:recent:<userId>}; {@code EVALSHA: LLEN, LMOVE, LTRIM, PEXPIRE}; O(1).
     *
     * @param from the key to take from
     * @param to the key to put to
     * @return {@code Applied} with the element at its new key, {@code NotApplied} if there is none,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<RecentView> moveLast(long from, long to) {
        return store.moveLast(from, to).await();
    }

    /**
     * Makes a connection of its own, on which one thread waits for elements of a key and takes or moves them.
     * Blocks while it is made.
     *
     * <p>Key {@code social:recent:<userId>}; {@code BLMOVE}, {@code EVALSHA: LPOP, PEXPIRE},
     * {@code EVALSHA: RPOP, PEXPIRE}, {@code EVALSHA: LLEN, LMOVE, LTRIM, PEXPIRE}; O(1) an element, and O(1) a
     * second of waiting; round trips: 1, and 1 a second of waiting.
     *
     * @param userId the key's {@code userId}: long
     * @return it, to be closed when it is done with
     */
    public BlockingList<Long, RecentView> blocking(long userId) {
        return store.blocking(userId);
    }

    /**
     * Deletes the key with all its elements; the server frees the memory in the background.
     *
     * <p>Key {@code social:recent:<userId>}; {@code UNLINK}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return whether there was one
     */
    public boolean delete(long userId) {
        return store.delete(userId).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:recent:<userId>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param userIds the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Long> userIds) {
        return store.deleteAll(userIds).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:recent:<userId>}; {@code EXISTS}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return whether it is there
     */
    public boolean exists(long userId) {
        return store.exists(userId).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:recent:<userId>}; {@code PTTL}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(long userId) {
        return store.remainingTtl(userId).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:recent:<userId>}; {@code PEXPIRE}; O(1).
     *
     * @param userId the key's {@code userId}: long
     * @return whether it is there
     */
    public boolean touch(long userId) {
        return store.touch(userId).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long userId) {
        return Codec.INSTANCE.encode(namespace, userId);
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
     * The operations of {@link RecentViewRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final ListStore<Long, RecentView> store;

        private Async(ListStore<Long, RecentView> store) {
            this.store = store;
        }

        /**
         * Reads the first element.
         */
        public CompletionStage<Optional<RecentView>> first(long userId) {
            return store.first(userId).toCompletionStage();
        }

        /**
         * Reads the last element.
         */
        public CompletionStage<Optional<RecentView>> last(long userId) {
            return store.last(userId).toCompletionStage();
        }

        /**
         * Reads some elements.
         */
        public CompletionStage<List<RecentView>> range(long userId, long offset, int limit) {
            return store.range(userId, offset, limit).toCompletionStage();
        }

        /**
         * Reads all elements; the bound of 50 makes that safe.
         */
        public CompletionStage<List<RecentView>> elements(long userId) {
            return store.elements(userId).toCompletionStage();
        }

        /**
         * Counts the elements.
         */
        public CompletionStage<Long> size(long userId) {
            return store.size(userId).toCompletionStage();
        }

        /**
         * Puts the {@link RecentView} before all others. Beyond the bound of 50 the elements at the other end are
         * dropped in the same step.
         */
        public CompletionStage<Outcome<Long>> addFirst(RecentView recentView) {
            return store.addFirst(recentView).toCompletionStage();
        }

        /**
         * Puts each {@link RecentView} of one key before all others, one after the other in one step: the last one
         * given is then the first. Beyond the bound of 50 the elements at the other end are dropped in the same
         * step.
         */
        public CompletionStage<Outcome<Long>> addAllFirst(
                Collection<? extends RecentView> recentViews) {
            return store.addAllFirst(recentViews).toCompletionStage();
        }

        /**
         * Puts the {@link RecentView} after all others. Beyond the bound of 50 the elements at the other end are
         * dropped in the same step.
         */
        public CompletionStage<Outcome<Long>> addLast(RecentView recentView) {
            return store.addLast(recentView).toCompletionStage();
        }

        /**
         * Puts each {@link RecentView} of one key after all others, one after the other in one step: the last one
         * given is then the last. Beyond the bound of 50 the elements at the other end are dropped in the same
         * step.
         */
        public CompletionStage<Outcome<Long>> addAllLast(
                Collection<? extends RecentView> recentViews) {
            return store.addAllLast(recentViews).toCompletionStage();
        }

        /**
         * Removes the first element. The key goes with its last one.
         */
        public CompletionStage<Outcome<RecentView>> popFirst(long userId) {
            return store.popFirst(userId).toCompletionStage();
        }

        /**
         * Removes some elements, from the first one on. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<RecentView>>> popFirst(long userId, int limit) {
            return store.popFirst(userId, limit).toCompletionStage();
        }

        /**
         * Removes the last element. The key goes with its last one.
         */
        public CompletionStage<Outcome<RecentView>> popLast(long userId) {
            return store.popLast(userId).toCompletionStage();
        }

        /**
         * Removes some elements, from the last one on. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<RecentView>>> popLast(long userId, int limit) {
            return store.popLast(userId, limit).toCompletionStage();
        }

        /**
         * Moves the first element of one key after the last of another, in one step. Beyond the bound of 50 the
         * elements at the other end are dropped in the same step. In a cluster the keys are of one slot, as by a
         * hash tag; else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is
         * sent.
         */
        public CompletionStage<Outcome<RecentView>> moveFirst(long from, long to) {
            return store.moveFirst(from, to).toCompletionStage();
        }

        /**
         * Moves the last element of one key before the first of another, in one step. Beyond the bound of 50 the
         * elements at the other end are dropped in the same step. In a cluster the keys are of one slot, as by a
         * hash tag; else it fails with an {@link IllegalArgumentException} that names two of them, and nothing is
         * sent.
         */
        public CompletionStage<Outcome<RecentView>> moveLast(long from, long to) {
            return store.moveLast(from, to).toCompletionStage();
        }

        /**
         * Deletes the key with all its elements; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(long userId) {
            return store.delete(userId).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Long> userIds) {
            return store.deleteAll(userIds).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(long userId) {
            return store.exists(userId).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(long userId) {
            return store.remainingTtl(userId).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(long userId) {
            return store.touch(userId).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link RecentView}: its keys {@code social:recent:<userId>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Long>, EntityCodec<Long, RecentView> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:recent:<userId>",
                "social:recent:(-?[0-9]{1,19})");

        private static final byte[] SOCIAL_RECENT = "social:recent:".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("social:recent:<userId>");

        private static final FieldName SKU = FieldName.of("sku");

        private static final FieldName AT = FieldName.of("at");

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SOCIAL_RECENT.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SOCIAL_RECENT).decimal(key);
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
        public Long keyOf(RecentView value) {
            return value.userId();
        }

        @Override
        public byte[] encode(RecentView value) {
            return FORMAT.encode(value, Codec::writeValue);
        }

        @Override
        public RecentView decode(Long key, byte[] bytes) {
            return FORMAT.decode(bytes, in -> readValue(in, key));
        }

        static void writeValue(ValueWriter out, RecentView recentView) throws IOException {
            out.beginObject(recentView, 2);
            out.name(SKU).writeString(recentView.sku());
            out.name(AT).writeInstant(recentView.at());
            out.endObject();
        }

        static RecentView readValue(ValueReader in, long userId) throws IOException {
            String sku = null;
            Instant at = null;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "sku" -> sku = in.readString();
                    case "at" -> at = in.readInstant();
                    default -> in.skipValue();
                }
            }
            return new RecentView(userId, in.required(sku, SKU), in.required(at, AT));
        }
    }
}
