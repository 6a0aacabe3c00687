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
import io.keywright.repository.BlockingSortedSet;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.ScoreCodec;
import io.keywright.repository.Scores;
import io.keywright.repository.SortedSetStore;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes {@link Stock} at {@code social:stock:<branch>}, a SORTED_SET of bare values by their
 * scores that stays until it is deleted.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class StockRepository {
    private static final Schema SCHEMA = Schema.of("social:stock:<branch>", RedisType.SORTED_SET,
            Lifetime.persistent());

    private final SortedSetStore<Integer, UUID, Stock> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public StockRepository(Keywright keywright) {
        this.store = new SortedSetStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads one member with its score.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZSCORE}; O(1).
     *
     * @param branch the key's {@code branch}: int
     * @param article the member
     * @return it, or empty if it is not there
     */
    public Optional<Stock> get(int branch, UUID article) {
        return store.get(branch, article).await();
    }

    /**
     * Reads several members with their scores.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZMSCORE}; O(n) in the members given.
     *
     * @param branch the key's {@code branch}: int
     * @param members the members
     * @return what was found by its member, in the order of asking; a missing one is left out
     */
    public Map<UUID, Stock> getAll(int branch, Collection<UUID> members) {
        return store.getAll(branch, members).await();
    }

    /**
     * Counts the members.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZCARD}; O(1).
     *
     * @param branch the key's {@code branch}: int
     * @return how many
     */
    public long size(int branch) {
        return store.size(branch).await();
    }

    /**
     * Counts the members in a range of scores.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZCOUNT}; O(log N).
     *
     * @param branch the key's {@code branch}: int
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @return how many
     */
    public long count(int branch, long from, long to) {
        return store.count(branch, Scores.of(from), Scores.of(to)).await();
    }

    /**
     * Tells a member's place in the order of scores, equal ones in the order of their bytes.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZRANK}; O(log N).
     *
     * @param branch the key's {@code branch}: int
     * @param article the member
     * @return 0 for the first, of the lowest score, or empty if it is not there
     */
    public Optional<Long> rank(int branch, UUID article) {
        return store.rank(branch, article).await();
    }

    /**
     * Tells a member's place in the order of scores from the highest on, equal ones in the reverse order of
     * their bytes.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZREVRANK}; O(log N).
     *
     * @param branch the key's {@code branch}: int
     * @param article the member
     * @return 0 for the first, of the highest score, or empty if it is not there
     */
    public Optional<Long> reverseRank(int branch, UUID article) {
        return store.reverseRank(branch, article).await();
    }

    /**
     * Reads the members of the highest scores.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZREVRANGE}; O(log N + M) with the limit M given.
     *
     * @param branch the key's {@code branch}: int
     * @param limit how many at most, at least 1
     * @return them, the highest first
     */
    public List<Stock> top(int branch, int limit) {
        return store.top(branch, limit).await();
    }

    /**
     * Reads the members of the lowest scores.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZRANGE}; O(log N + M) with the limit M given.
     *
     * @param branch the key's {@code branch}: int
     * @param limit how many at most, at least 1
     * @return them, the lowest first
     */
    public List<Stock> bottom(int branch, int limit) {
        return store.bottom(branch, limit).await();
    }

    /**
     * Reads a member and those next to it in the order of scores.
     *
     * <p>Key {@code social:stock:<branch>}; {@code EVALSHA: ZREVRANK, ZREVRANGE}; O(log N + M) with the number
     * M given.
     *
     * @param branch the key's {@code branch}: int
     * @param article the member
     * @param aside how many before it and how many after it at most, at least 1
     * @return them, the highest first; empty if the member is not there
     */
    public List<Stock> around(int branch, UUID article, int aside) {
        return store.around(branch, article, aside).await();
    }

    /**
     * Reads the members in a range of scores.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZRANGEBYSCORE}; O(log N + M) with the limit M given.
     *
     * @param branch the key's {@code branch}: int
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @param limit how many at most, at least 1
     * @return them, the lowest first
     */
    public List<Stock> rangeByScore(int branch, long from, long to, int limit) {
        return store.rangeByScore(branch, Scores.of(from), Scores.of(to), limit).await();
    }

    /**
     * Reads the members in a range of scores.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZREVRANGEBYSCORE}; O(log N + M) with the limit M given.
     *
     * @param branch the key's {@code branch}: int
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @param limit how many at most, at least 1
     * @return them, the highest first
     */
    public List<Stock> reverseRangeByScore(int branch, long from, long to, int limit) {
        return store.reverseRangeByScore(branch, Scores.of(from), Scores.of(to), limit).await();
    }

    /**
     * Reads the members, in no order, page by page. A member that is there from the first page to the last is
     * given at least once.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZSCAN}; O(n) in the page.
     *
     * @param branch the key's {@code branch}: int
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param limit about how many members, at least 1
     * @return some members and where to go on; a small key comes whole whatever the limit
     */
    public Page<Stock> page(int branch, Cursor cursor, int limit) {
        return store.page(branch, cursor, limit).await();
    }

    /**
     * Adds the {@link Stock}, or gives its member another score. May be repeated after a failure.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZADD}; O(log N).
     *
     * @return whether the member is new
     */
    public boolean add(Stock stock) {
        return store.add(stock).await();
    }

    /**
     * Adds each {@link Stock}, those of one key all or none. May be repeated after a failure.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZADD}; O(M log N) with M members given; round trips: 1 for
     * each key.
     *
     * @return how many members are new
     */
    public long addAll(Collection<? extends Stock> stocks) {
        return store.addAll(stocks).await();
    }

    /**
     * Adds the {@link Stock} if its member is not there.
     *
     * <p>Key {@code social:stock:<branch>}; {@code EVALSHA: ZSCORE, ZADD}; O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if its member was there,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Stock> addIfAbsent(Stock stock) {
        return store.addIfAbsent(stock).await();
    }

    /**
     * Adds the {@link Stock} if its member is there: it gets that score.
     *
     * <p>Key {@code social:stock:<branch>}; {@code EVALSHA: ZSCORE, ZADD}; O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if its member was not there,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Stock> addIfPresent(Stock stock) {
        return store.addIfPresent(stock).await();
    }

    /**
     * Adds the {@link Stock} if its member is not there or has a lower score.
     *
     * <p>Key {@code social:stock:<branch>}; {@code EVALSHA: ZSCORE, ZADD}; O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if it had this one or a higher one,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Stock> addIfGreater(Stock stock) {
        return store.addIfGreater(stock).await();
    }

    /**
     * Adds the {@link Stock} if its member is not there or has a higher score.
     *
     * <p>Key {@code social:stock:<branch>}; {@code EVALSHA: ZSCORE, ZADD}; O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if it had this one or a lower one,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Stock> addIfLess(Stock stock) {
        return store.addIfLess(stock).await();
    }

    /**
     * Adds to the score of a member, atomically on the server; a missing one counts from 0.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZINCRBY}; O(log N).
     *
     * @param branch the key's {@code branch}: int
     * @param article the member
     * @param by by how much; negative to subtract
     * @return {@code Applied} with the new score, {@code Unknown} if the reply was lost
     */
    public Outcome<Stock> increment(int branch, UUID article, long by) {
        return store.increment(branch, article, by).await();
    }

    /**
     * Removes a member. The key goes with its last one.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZREM}; O(log N).
     *
     * @param branch the key's {@code branch}: int
     * @param article the member
     * @return whether it was there
     */
    public boolean remove(int branch, UUID article) {
        return store.remove(branch, article).await();
    }

    /**
     * Removes several members. The key goes with its last one.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZREM}; O(M log N) with M members given.
     *
     * @param branch the key's {@code branch}: int
     * @param members the members
     * @return how many there were
     */
    public long removeAll(int branch, Collection<UUID> members) {
        return store.removeAll(branch, members).await();
    }

    /**
     * Removes the members in a range of scores. The key goes with its last one.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZREMRANGEBYSCORE}; O(log N + M) with M removed.
     *
     * @param branch the key's {@code branch}: int
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @return how many there were
     */
    public long removeByScore(int branch, long from, long to) {
        return store.removeByScore(branch, Scores.of(from), Scores.of(to)).await();
    }

    /**
     * Removes the members of lower scores. The key goes with its last one.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZREMRANGEBYSCORE}; O(log N + M) with M removed.
     *
     * @param branch the key's {@code branch}: int
     * @param score the lowest score that stays
     * @return how many there were
     */
    public long removeBelow(int branch, long score) {
        return store.removeBelow(branch, Scores.of(score)).await();
    }

    /**
     * Removes all members but those of the highest scores.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZREMRANGEBYRANK}; O(log N + M) with M removed.
     *
     * @param branch the key's {@code branch}: int
     * @param most how many stay, at least 1
     * @return how many were removed
     */
    public long keepHighest(int branch, int most) {
        return store.keepHighest(branch, most).await();
    }

    /**
     * Removes all members but those of the lowest scores.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZREMRANGEBYRANK}; O(log N + M) with M removed.
     *
     * @param branch the key's {@code branch}: int
     * @param most how many stay, at least 1
     * @return how many were removed
     */
    public long keepLowest(int branch, int most) {
        return store.keepLowest(branch, most).await();
    }

    /**
     * Removes the member of the lowest score. The key goes with its last one.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZPOPMIN}; O(log N).
     *
     * @param branch the key's {@code branch}: int
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Stock> popMin(int branch) {
        return store.popMin(branch).await();
    }

    /**
     * Removes the members of the lowest scores. The key goes with its last one.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZPOPMIN}; O(M log N) with the limit M given.
     *
     * @param branch the key's {@code branch}: int
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<Stock>> popMin(int branch, int limit) {
        return store.popMin(branch, limit).await();
    }

    /**
     * Removes the member of the highest score. The key goes with its last one.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZPOPMAX}; O(log N).
     *
     * @param branch the key's {@code branch}: int
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Stock> popMax(int branch) {
        return store.popMax(branch).await();
    }

    /**
     * Removes the members of the highest scores. The key goes with its last one.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZPOPMAX}; O(M log N) with the limit M given.
     *
     * @param branch the key's {@code branch}: int
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<Stock>> popMax(int branch, int limit) {
        return store.popMax(branch, limit).await();
    }

    /**
     * Makes a connection of its own, on which one thread waits for members of a key and takes them by their
     * scores. Blocks while it is made.
     *
     * <p>Key {@code social:stock:<branch>}; {@code ZPOPMIN}, {@code BZPOPMIN}, {@code ZPOPMAX},
     * {@code BZPOPMAX}; O(log N) a member, and O(1) a second of waiting; round trips: 1, and 1 a second of
     * waiting.
     *
     * @param branch the key's {@code branch}: int
     * @return it, to be closed when it is done with
     */
    public BlockingSortedSet<Integer, UUID, Stock> blocking(int branch) {
        return store.blocking(branch);
    }

    /**
     * Deletes the key with all its members; the server frees the memory in the background.
     *
     * <p>Key {@code social:stock:<branch>}; {@code UNLINK}; O(1).
     *
     * @param branch the key's {@code branch}: int
     * @return whether there was one
     */
    public boolean delete(int branch) {
        return store.delete(branch).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:stock:<branch>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param branches the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Integer> branches) {
        return store.deleteAll(branches).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:stock:<branch>}; {@code EXISTS}; O(1).
     *
     * @param branch the key's {@code branch}: int
     * @return whether it is there
     */
    public boolean exists(int branch) {
        return store.exists(branch).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(int branch) {
        return Codec.INSTANCE.encode(namespace, branch);
    }

    /**
     * What a key was made of; empty if it is none of this pattern and namespace. Sends nothing.
     */
    public Optional<Integer> parseKey(byte[] key) {
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
     * The operations of {@link StockRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final SortedSetStore<Integer, UUID, Stock> store;

        private Async(SortedSetStore<Integer, UUID, Stock> store) {
            this.store = store;
        }

        /**
         * Reads one member with its score.
         */
        public CompletionStage<Optional<Stock>> get(int branch, UUID article) {
            return store.get(branch, article).toCompletionStage();
        }

        /**
         * Reads several members with their scores.
         */
        public CompletionStage<Map<UUID, Stock>> getAll(int branch, Collection<UUID> members) {
            return store.getAll(branch, members).toCompletionStage();
        }

        /**
         * Counts the members.
         */
        public CompletionStage<Long> size(int branch) {
            return store.size(branch).toCompletionStage();
        }

        /**
         * Counts the members in a range of scores.
         */
        public CompletionStage<Long> count(int branch, long from, long to) {
            return store.count(branch, Scores.of(from), Scores.of(to)).toCompletionStage();
        }

        /**
         * Tells a member's place in the order of scores, equal ones in the order of their bytes.
         */
        public CompletionStage<Optional<Long>> rank(int branch, UUID article) {
            return store.rank(branch, article).toCompletionStage();
        }

        /**
         * Tells a member's place in the order of scores from the highest on, equal ones in the reverse order of
         * their bytes.
         */
        public CompletionStage<Optional<Long>> reverseRank(int branch, UUID article) {
            return store.reverseRank(branch, article).toCompletionStage();
        }

        /**
         * Reads the members of the highest scores.
         */
        public CompletionStage<List<Stock>> top(int branch, int limit) {
            return store.top(branch, limit).toCompletionStage();
        }

        /**
         * Reads the members of the lowest scores.
         */
        public CompletionStage<List<Stock>> bottom(int branch, int limit) {
            return store.bottom(branch, limit).toCompletionStage();
        }

        /**
         * Reads a member and those next to it in the order of scores.
         */
        public CompletionStage<List<Stock>> around(int branch, UUID article, int aside) {
            return store.around(branch, article, aside).toCompletionStage();
        }

        /**
         * Reads the members in a range of scores.
         */
        public CompletionStage<List<Stock>> rangeByScore(int branch, long from, long to,
                int limit) {
            return store.rangeByScore(branch, Scores.of(from), Scores.of(to),
                    limit).toCompletionStage();
        }

        /**
         * Reads the members in a range of scores.
         */
        public CompletionStage<List<Stock>> reverseRangeByScore(int branch, long from, long to,
                int limit) {
            return store.reverseRangeByScore(branch, Scores.of(from), Scores.of(to),
                    limit).toCompletionStage();
        }

        /**
         * Reads the members, in no order, page by page. A member that is there from the first page to the last is
         * given at least once.
         */
        public CompletionStage<Page<Stock>> page(int branch, Cursor cursor, int limit) {
            return store.page(branch, cursor, limit).toCompletionStage();
        }

        /**
         * Adds the {@link Stock}, or gives its member another score. May be repeated after a failure.
         */
        public CompletionStage<Boolean> add(Stock stock) {
            return store.add(stock).toCompletionStage();
        }

        /**
         * Adds each {@link Stock}, those of one key all or none. May be repeated after a failure.
         */
        public CompletionStage<Long> addAll(Collection<? extends Stock> stocks) {
            return store.addAll(stocks).toCompletionStage();
        }

        /**
         * Adds the {@link Stock} if its member is not there.
         */
        public CompletionStage<Outcome<Stock>> addIfAbsent(Stock stock) {
            return store.addIfAbsent(stock).toCompletionStage();
        }

        /**
         * Adds the {@link Stock} if its member is there: it gets that score.
         */
        public CompletionStage<Outcome<Stock>> addIfPresent(Stock stock) {
            return store.addIfPresent(stock).toCompletionStage();
        }

        /**
         * Adds the {@link Stock} if its member is not there or has a lower score.
         */
        public CompletionStage<Outcome<Stock>> addIfGreater(Stock stock) {
            return store.addIfGreater(stock).toCompletionStage();
        }

        /**
         * Adds the {@link Stock} if its member is not there or has a higher score.
         */
        public CompletionStage<Outcome<Stock>> addIfLess(Stock stock) {
            return store.addIfLess(stock).toCompletionStage();
        }

        /**
         * Adds to the score of a member, atomically on the server; a missing one counts from 0.
         */
        public CompletionStage<Outcome<Stock>> increment(int branch, UUID article, long by) {
            return store.increment(branch, article, by).toCompletionStage();
        }

        /**
         * Removes a member. The key goes with its last one.
         */
        public CompletionStage<Boolean> remove(int branch, UUID article) {
            return store.remove(branch, article).toCompletionStage();
        }

        /**
         * Removes several members. The key goes with its last one.
         */
        public CompletionStage<Long> removeAll(int branch, Collection<UUID> members) {
            return store.removeAll(branch, members).toCompletionStage();
        }

        /**
         * Removes the members in a range of scores. The key goes with its last one.
         */
        public CompletionStage<Long> removeByScore(int branch, long from, long to) {
            return store.removeByScore(branch, Scores.of(from), Scores.of(to)).toCompletionStage();
        }

        /**
         * Removes the members of lower scores. The key goes with its last one.
         */
        public CompletionStage<Long> removeBelow(int branch, long score) {
            return store.removeBelow(branch, Scores.of(score)).toCompletionStage();
        }

        /**
         * Removes all members but those of the highest scores.
         */
        public CompletionStage<Long> keepHighest(int branch, int most) {
            return store.keepHighest(branch, most).toCompletionStage();
        }

        /**
         * Removes all members but those of the lowest scores.
         */
        public CompletionStage<Long> keepLowest(int branch, int most) {
            return store.keepLowest(branch, most).toCompletionStage();
        }

        /**
         * Removes the member of the lowest score. The key goes with its last one.
         */
        public CompletionStage<Outcome<Stock>> popMin(int branch) {
            return store.popMin(branch).toCompletionStage();
        }

        /**
         * Removes the members of the lowest scores. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<Stock>>> popMin(int branch, int limit) {
            return store.popMin(branch, limit).toCompletionStage();
        }

        /**
         * Removes the member of the highest score. The key goes with its last one.
         */
        public CompletionStage<Outcome<Stock>> popMax(int branch) {
            return store.popMax(branch).toCompletionStage();
        }

        /**
         * Removes the members of the highest scores. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<Stock>>> popMax(int branch, int limit) {
            return store.popMax(branch, limit).toCompletionStage();
        }

        /**
         * Deletes the key with all its members; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(int branch) {
            return store.delete(branch).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Integer> branches) {
            return store.deleteAll(branches).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(int branch) {
            return store.exists(branch).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Stock}: its keys {@code social:stock:<branch>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Integer>, ScoreCodec<Integer, UUID, Stock> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:stock:<branch>",
                "social:stock:(-?[0-9]{1,10})");

        private static final byte[] SOCIAL_STOCK = "social:stock:".getBytes(StandardCharsets.UTF_8);

        static final FieldCodec<UUID> ARTICLE = FieldCodecs.UUID;

        @Override
        public int sizeHint(Integer key) {
            return KeySize.decimal(key) + SOCIAL_STOCK.length;
        }

        @Override
        public void write(KeyWriter out, Integer key) {
            out.literal(SOCIAL_STOCK).decimal(key);
        }

        @Override
        public byte[] encode(byte[] namespace, Integer key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Integer parse(KeyParts parts) {
            return parts.decimalInt(1);
        }

        @Override
        public Integer keyOf(Stock value) {
            return value.branch();
        }

        @Override
        public UUID memberOf(Stock value) {
            return value.article();
        }

        @Override
        public byte[] encodeMember(UUID member) {
            return ARTICLE.encode(member);
        }

        @Override
        public UUID decodeMember(byte[] bytes) {
            return ARTICLE.decode(bytes);
        }

        @Override
        public double scoreOf(Stock value) {
            return Scores.of(value.pieces());
        }

        @Override
        public Stock decode(Integer key, UUID member, double score) {
            return new Stock(key, member, Scores.toLong(score));
        }
    }
}
