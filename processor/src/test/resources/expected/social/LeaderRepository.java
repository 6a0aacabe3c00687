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
import io.keywright.key.TimeFormat;
import io.keywright.repository.BlockingSortedSet;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.ScoreCodec;
import io.keywright.repository.SortedSetStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes {@link Leader} at {@code social:leaders:<game>:<season>}, a SORTED_SET of bare values by
 * their scores that lives at most 90 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class LeaderRepository {
    private static final Schema SCHEMA = Schema.of("social:leaders:<game>:<season>",
            RedisType.SORTED_SET, Lifetime.of("90d", Expiry.ABSOLUTE, 0.1)).bounded(10000,
            WhenFull.DROP_LOWEST);

    private final SortedSetStore<Key, String, Leader> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public LeaderRepository(Keywright keywright) {
        this.store = new SortedSetStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads one member with its score.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZSCORE}; O(1).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param player the member
     * @return it, or empty if it is not there
     */
    public Optional<Leader> get(String game, YearMonth season, String player) {
        return store.get(new Key(game, season), player).await();
    }

    /**
     * Reads several members with their scores.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZMSCORE}; O(n) in the members given.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param members the members
     * @return what was found by its member, in the order of asking; a missing one is left out
     */
    public Map<String, Leader> getAll(String game, YearMonth season, Collection<String> members) {
        return store.getAll(new Key(game, season), members).await();
    }

    /**
     * Counts the members.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZCARD}; O(1).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @return how many
     */
    public long size(String game, YearMonth season) {
        return store.size(new Key(game, season)).await();
    }

    /**
     * Counts the members in a range of scores.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZCOUNT}; O(log N).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @return how many
     */
    public long count(String game, YearMonth season, double from, double to) {
        return store.count(new Key(game, season), from, to).await();
    }

    /**
     * Tells a member's place in the order of scores, equal ones in the order of their bytes.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZRANK}; O(log N).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param player the member
     * @return 0 for the first, of the lowest score, or empty if it is not there
     */
    public Optional<Long> rank(String game, YearMonth season, String player) {
        return store.rank(new Key(game, season), player).await();
    }

    /**
     * Tells a member's place in the order of scores from the highest on, equal ones in the reverse order of
     * their bytes.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZREVRANK}; O(log N).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param player the member
     * @return 0 for the first, of the highest score, or empty if it is not there
     */
    public Optional<Long> reverseRank(String game, YearMonth season, String player) {
        return store.reverseRank(new Key(game, season), player).await();
    }

    /**
     * Reads the members of the highest scores.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZREVRANGE}; O(log N + M) with the limit M given.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param limit how many at most, at least 1
     * @return them, the highest first
     */
    public List<Leader> top(String game, YearMonth season, int limit) {
        return store.top(new Key(game, season), limit).await();
    }

    /**
     * Reads the members of the lowest scores.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZRANGE}; O(log N + M) with the limit M given.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param limit how many at most, at least 1
     * @return them, the lowest first
     */
    public List<Leader> bottom(String game, YearMonth season, int limit) {
        return store.bottom(new Key(game, season), limit).await();
    }

    /**
     * Reads a member and those next to it in the order of scores.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code EVALSHA: ZREVRANK, ZREVRANGE}; O(log N + M) with
     * the number M given.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param player the member
     * @param aside how many before it and how many after it at most, at least 1
     * @return them, the highest first; empty if the member is not there
     */
    public List<Leader> around(String game, YearMonth season, String player, int aside) {
        return store.around(new Key(game, season), player, aside).await();
    }

    /**
     * Reads the members in a range of scores.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZRANGEBYSCORE}; O(log N + M) with the limit M
     * given.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @param limit how many at most, at least 1
     * @return them, the lowest first
     */
    public List<Leader> rangeByScore(String game, YearMonth season, double from, double to,
            int limit) {
        return store.rangeByScore(new Key(game, season), from, to, limit).await();
    }

    /**
     * Reads the members in a range of scores.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZREVRANGEBYSCORE}; O(log N + M) with the limit M
     * given.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @param limit how many at most, at least 1
     * @return them, the highest first
     */
    public List<Leader> reverseRangeByScore(String game, YearMonth season, double from, double to,
            int limit) {
        return store.reverseRangeByScore(new Key(game, season), from, to, limit).await();
    }

    /**
     * Reads members from one on, it included. Meant for keys whose members all have one score; in others the
     * order is not that of the members.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZRANGEBYLEX}; O(log N + M) with the limit M given.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param from the member
     * @param limit how many at most, at least 1
     * @return them, in the order of their bytes
     */
    public List<String> rangeByMember(String game, YearMonth season, String from, int limit) {
        return store.rangeByMember(new Key(game, season), from, limit).await();
    }

    /**
     * Reads the members, in no order, page by page. A member that is there from the first page to the last is
     * given at least once.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZSCAN}; O(n) in the page.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param limit about how many members, at least 1
     * @return some members and where to go on; a small key comes whole whatever the limit
     */
    public Page<Leader> page(String game, YearMonth season, Cursor cursor, int limit) {
        return store.page(new Key(game, season), cursor, limit).await();
    }

    /**
     * Adds the {@link Leader}, or gives its member another score. Beyond the bound of 10,000 the members of the
     * lowest scores are dropped in the same step. May be repeated after a failure.
     *
     * <p>Key {@code social:leaders:<game>:<season>};
     * {@code EVALSHA: ZCARD, ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE}; O(log N).
     *
     * @return whether the member is new and was not dropped at once
     */
    public boolean add(Leader leader) {
        return store.add(leader).await();
    }

    /**
     * Adds each {@link Leader}, those of one key all or none. Beyond the bound of 10,000 the members of the
     * lowest scores are dropped in the same step. May be repeated after a failure.
     *
     * <p>Key {@code social:leaders:<game>:<season>};
     * {@code EVALSHA: ZCARD, ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE}; O(M log N) with M members given; round
     * trips: 1 for each key.
     *
     * @return how many members are new and were not dropped at once
     */
    public long addAll(Collection<? extends Leader> leaders) {
        return store.addAll(leaders).await();
    }

    /**
     * Adds the {@link Leader} if its member is not there. Beyond the bound of 10,000 the members of the lowest
     * scores are dropped in the same step.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code EVALSHA: ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE};
     * O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if its member was there, or if it
     * was dropped at once, {@code Unknown} if the reply was lost
     */
    public Outcome<Leader> addIfAbsent(Leader leader) {
        return store.addIfAbsent(leader).await();
    }

    /**
     * Adds the {@link Leader} if its member is there: it gets that score. Beyond the bound of 10,000 the
     * members of the lowest scores are dropped in the same step.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code EVALSHA: ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE};
     * O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if its member was not there, or if
     * it was dropped at once, {@code Unknown} if the reply was lost
     */
    public Outcome<Leader> addIfPresent(Leader leader) {
        return store.addIfPresent(leader).await();
    }

    /**
     * Adds the {@link Leader} if its member is not there or has a lower score. Beyond the bound of 10,000 the
     * members of the lowest scores are dropped in the same step.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code EVALSHA: ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE};
     * O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if it had this one or a higher one,
     * or if it was dropped at once, {@code Unknown} if the reply was lost
     */
    public Outcome<Leader> addIfGreater(Leader leader) {
        return store.addIfGreater(leader).await();
    }

    /**
     * Adds the {@link Leader} if its member is not there or has a higher score. Beyond the bound of 10,000 the
     * members of the lowest scores are dropped in the same step.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code EVALSHA: ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE};
     * O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if it had this one or a lower one,
     * or if it was dropped at once, {@code Unknown} if the reply was lost
     */
    public Outcome<Leader> addIfLess(Leader leader) {
        return store.addIfLess(leader).await();
    }

    /**
     * Adds to the score of a member, atomically on the server; a missing one counts from 0. Beyond the bound of
     * 10,000 the members of the lowest scores are dropped in the same step. A counter that is dropped starts
     * from 0 again: where each is to be counted, the bound has room for all.
     *
     * <p>Key {@code social:leaders:<game>:<season>};
     * {@code EVALSHA: ZREMRANGEBYRANK, ZSCORE, ZINCRBY, PEXPIRE}; O(log N).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param player the member
     * @param by by how much; negative to subtract
     * @return {@code Applied} with the new score, {@code NotApplied} if the member was dropped at once,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Leader> increment(String game, YearMonth season, String player, double by) {
        return store.increment(new Key(game, season), player, by).await();
    }

    /**
     * Removes a member. The key goes with its last one.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZREM}; O(log N).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param player the member
     * @return whether it was there
     */
    public boolean remove(String game, YearMonth season, String player) {
        return store.remove(new Key(game, season), player).await();
    }

    /**
     * Removes several members. The key goes with its last one.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZREM}; O(M log N) with M members given.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param members the members
     * @return how many there were
     */
    public long removeAll(String game, YearMonth season, Collection<String> members) {
        return store.removeAll(new Key(game, season), members).await();
    }

    /**
     * Removes the members in a range of scores. The key goes with its last one.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZREMRANGEBYSCORE}; O(log N + M) with M removed.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @return how many there were
     */
    public long removeByScore(String game, YearMonth season, double from, double to) {
        return store.removeByScore(new Key(game, season), from, to).await();
    }

    /**
     * Removes the members of lower scores. The key goes with its last one.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZREMRANGEBYSCORE}; O(log N + M) with M removed.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param score the lowest score that stays
     * @return how many there were
     */
    public long removeBelow(String game, YearMonth season, double score) {
        return store.removeBelow(new Key(game, season), score).await();
    }

    /**
     * Removes all members but those of the highest scores.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZREMRANGEBYRANK}; O(log N + M) with M removed.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param most how many stay, at least 1
     * @return how many were removed
     */
    public long keepHighest(String game, YearMonth season, int most) {
        return store.keepHighest(new Key(game, season), most).await();
    }

    /**
     * Removes all members but those of the lowest scores.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZREMRANGEBYRANK}; O(log N + M) with M removed.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param most how many stay, at least 1
     * @return how many were removed
     */
    public long keepLowest(String game, YearMonth season, int most) {
        return store.keepLowest(new Key(game, season), most).await();
    }

    /**
     * Removes the member of the lowest score. The key goes with its last one.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZPOPMIN}; O(log N).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Leader> popMin(String game, YearMonth season) {
        return store.popMin(new Key(game, season)).await();
    }

    /**
     * Removes the members of the lowest scores. The key goes with its last one.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZPOPMIN}; O(M log N) with the limit M given.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<Leader>> popMin(String game, YearMonth season, int limit) {
        return store.popMin(new Key(game, season), limit).await();
    }

    /**
     * Removes the member of the highest score. The key goes with its last one.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZPOPMAX}; O(log N).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Leader> popMax(String game, YearMonth season) {
        return store.popMax(new Key(game, season)).await();
    }

    /**
     * Removes the members of the highest scores. The key goes with its last one.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZPOPMAX}; O(M log N) with the limit M given.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<Leader>> popMax(String game, YearMonth season, int limit) {
        return store.popMax(new Key(game, season), limit).await();
    }

    /**
     * Makes a connection of its own, on which one thread waits for members of a key and takes them by their
     * scores. Blocks while it is made.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code ZPOPMIN}, {@code BZPOPMIN}, {@code ZPOPMAX},
     * {@code BZPOPMAX}; O(log N) a member, and O(1) a second of waiting; round trips: 1, and 1 a second of
     * waiting.
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @return it, to be closed when it is done with
     */
    public BlockingSortedSet<Key, String, Leader> blocking(String game, YearMonth season) {
        return store.blocking(new Key(game, season));
    }

    /**
     * Deletes the key with all its members; the server frees the memory in the background.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code UNLINK}; O(1).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @return whether there was one
     */
    public boolean delete(String game, YearMonth season) {
        return store.delete(new Key(game, season)).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code UNLINK}; O(n) in the keys given.
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
     * <p>Key {@code social:leaders:<game>:<season>}; {@code EXISTS}; O(1).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @return whether it is there
     */
    public boolean exists(String game, YearMonth season) {
        return store.exists(new Key(game, season)).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code PTTL}; O(1).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(String game, YearMonth season) {
        return store.remainingTtl(new Key(game, season)).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:leaders:<game>:<season>}; {@code PEXPIRE}; O(1).
     *
     * @param game the key's {@code game}: String, percent-escaped
     * @param season the key's {@code season}: date, yyyy-MM
     * @return whether it is there
     */
    public boolean touch(String game, YearMonth season) {
        return store.touch(new Key(game, season)).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(String game, YearMonth season) {
        return Codec.INSTANCE.encode(namespace, new Key(game, season));
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
     * The operations of {@link LeaderRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final SortedSetStore<Key, String, Leader> store;

        private Async(SortedSetStore<Key, String, Leader> store) {
            this.store = store;
        }

        /**
         * Reads one member with its score.
         */
        public CompletionStage<Optional<Leader>> get(String game, YearMonth season, String player) {
            return store.get(new Key(game, season), player).toCompletionStage();
        }

        /**
         * Reads several members with their scores.
         */
        public CompletionStage<Map<String, Leader>> getAll(String game, YearMonth season,
                Collection<String> members) {
            return store.getAll(new Key(game, season), members).toCompletionStage();
        }

        /**
         * Counts the members.
         */
        public CompletionStage<Long> size(String game, YearMonth season) {
            return store.size(new Key(game, season)).toCompletionStage();
        }

        /**
         * Counts the members in a range of scores.
         */
        public CompletionStage<Long> count(String game, YearMonth season, double from, double to) {
            return store.count(new Key(game, season), from, to).toCompletionStage();
        }

        /**
         * Tells a member's place in the order of scores, equal ones in the order of their bytes.
         */
        public CompletionStage<Optional<Long>> rank(String game, YearMonth season, String player) {
            return store.rank(new Key(game, season), player).toCompletionStage();
        }

        /**
         * Tells a member's place in the order of scores from the highest on, equal ones in the reverse order of
         * their bytes.
         */
        public CompletionStage<Optional<Long>> reverseRank(String game, YearMonth season,
                String player) {
            return store.reverseRank(new Key(game, season), player).toCompletionStage();
        }

        /**
         * Reads the members of the highest scores.
         */
        public CompletionStage<List<Leader>> top(String game, YearMonth season, int limit) {
            return store.top(new Key(game, season), limit).toCompletionStage();
        }

        /**
         * Reads the members of the lowest scores.
         */
        public CompletionStage<List<Leader>> bottom(String game, YearMonth season, int limit) {
            return store.bottom(new Key(game, season), limit).toCompletionStage();
        }

        /**
         * Reads a member and those next to it in the order of scores.
         */
        public CompletionStage<List<Leader>> around(String game, YearMonth season, String player,
                int aside) {
            return store.around(new Key(game, season), player, aside).toCompletionStage();
        }

        /**
         * Reads the members in a range of scores.
         */
        public CompletionStage<List<Leader>> rangeByScore(String game, YearMonth season,
                double from, double to, int limit) {
            return store.rangeByScore(new Key(game, season), from, to, limit).toCompletionStage();
        }

        /**
         * Reads the members in a range of scores.
         */
        public CompletionStage<List<Leader>> reverseRangeByScore(String game, YearMonth season,
                double from, double to, int limit) {
            return store.reverseRangeByScore(new Key(game, season), from, to,
                    limit).toCompletionStage();
        }

        /**
         * Reads members from one on, it included. Meant for keys whose members all have one score; in others the
         * order is not that of the members.
         */
        public CompletionStage<List<String>> rangeByMember(String game, YearMonth season,
                String from, int limit) {
            return store.rangeByMember(new Key(game, season), from, limit).toCompletionStage();
        }

        /**
         * Reads the members, in no order, page by page. A member that is there from the first page to the last is
         * given at least once.
         */
        public CompletionStage<Page<Leader>> page(String game, YearMonth season, Cursor cursor,
                int limit) {
            return store.page(new Key(game, season), cursor, limit).toCompletionStage();
        }

        /**
         * Adds the {@link Leader}, or gives its member another score. Beyond the bound of 10,000 the members of the
         * lowest scores are dropped in the same step. May be repeated after a failure.
         */
        public CompletionStage<Boolean> add(Leader leader) {
            return store.add(leader).toCompletionStage();
        }

        /**
         * Adds each {@link Leader}, those of one key all or none. Beyond the bound of 10,000 the members of the
         * lowest scores are dropped in the same step. May be repeated after a failure.
         */
        public CompletionStage<Long> addAll(Collection<? extends Leader> leaders) {
            return store.addAll(leaders).toCompletionStage();
        }

        /**
         * Adds the {@link Leader} if its member is not there. Beyond the bound of 10,000 the members of the lowest
         * scores are dropped in the same step.
         */
        public CompletionStage<Outcome<Leader>> addIfAbsent(Leader leader) {
            return store.addIfAbsent(leader).toCompletionStage();
        }

        /**
         * Adds the {@link Leader} if its member is there: it gets that score. Beyond the bound of 10,000 the
         * members of the lowest scores are dropped in the same step.
         */
        public CompletionStage<Outcome<Leader>> addIfPresent(Leader leader) {
            return store.addIfPresent(leader).toCompletionStage();
        }

        /**
         * Adds the {@link Leader} if its member is not there or has a lower score. Beyond the bound of 10,000 the
         * members of the lowest scores are dropped in the same step.
         */
        public CompletionStage<Outcome<Leader>> addIfGreater(Leader leader) {
            return store.addIfGreater(leader).toCompletionStage();
        }

        /**
         * Adds the {@link Leader} if its member is not there or has a higher score. Beyond the bound of 10,000 the
         * members of the lowest scores are dropped in the same step.
         */
        public CompletionStage<Outcome<Leader>> addIfLess(Leader leader) {
            return store.addIfLess(leader).toCompletionStage();
        }

        /**
         * Adds to the score of a member, atomically on the server; a missing one counts from 0. Beyond the bound of
         * 10,000 the members of the lowest scores are dropped in the same step. A counter that is dropped starts
         * from 0 again: where each is to be counted, the bound has room for all.
         */
        public CompletionStage<Outcome<Leader>> increment(String game, YearMonth season,
                String player, double by) {
            return store.increment(new Key(game, season), player, by).toCompletionStage();
        }

        /**
         * Removes a member. The key goes with its last one.
         */
        public CompletionStage<Boolean> remove(String game, YearMonth season, String player) {
            return store.remove(new Key(game, season), player).toCompletionStage();
        }

        /**
         * Removes several members. The key goes with its last one.
         */
        public CompletionStage<Long> removeAll(String game, YearMonth season,
                Collection<String> members) {
            return store.removeAll(new Key(game, season), members).toCompletionStage();
        }

        /**
         * Removes the members in a range of scores. The key goes with its last one.
         */
        public CompletionStage<Long> removeByScore(String game, YearMonth season, double from,
                double to) {
            return store.removeByScore(new Key(game, season), from, to).toCompletionStage();
        }

        /**
         * Removes the members of lower scores. The key goes with its last one.
         */
        public CompletionStage<Long> removeBelow(String game, YearMonth season, double score) {
            return store.removeBelow(new Key(game, season), score).toCompletionStage();
        }

        /**
         * Removes all members but those of the highest scores.
         */
        public CompletionStage<Long> keepHighest(String game, YearMonth season, int most) {
            return store.keepHighest(new Key(game, season), most).toCompletionStage();
        }

        /**
         * Removes all members but those of the lowest scores.
         */
        public CompletionStage<Long> keepLowest(String game, YearMonth season, int most) {
            return store.keepLowest(new Key(game, season), most).toCompletionStage();
        }

        /**
         * Removes the member of the lowest score. The key goes with its last one.
         */
        public CompletionStage<Outcome<Leader>> popMin(String game, YearMonth season) {
            return store.popMin(new Key(game, season)).toCompletionStage();
        }

        /**
         * Removes the members of the lowest scores. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<Leader>>> popMin(String game, YearMonth season,
                int limit) {
            return store.popMin(new Key(game, season), limit).toCompletionStage();
        }

        /**
         * Removes the member of the highest score. The key goes with its last one.
         */
        public CompletionStage<Outcome<Leader>> popMax(String game, YearMonth season) {
            return store.popMax(new Key(game, season)).toCompletionStage();
        }

        /**
         * Removes the members of the highest scores. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<Leader>>> popMax(String game, YearMonth season,
                int limit) {
            return store.popMax(new Key(game, season), limit).toCompletionStage();
        }

        /**
         * Deletes the key with all its members; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(String game, YearMonth season) {
            return store.delete(new Key(game, season)).toCompletionStage();
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
        public CompletionStage<Boolean> exists(String game, YearMonth season) {
            return store.exists(new Key(game, season)).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(String game, YearMonth season) {
            return store.remainingTtl(new Key(game, season)).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(String game, YearMonth season) {
            return store.touch(new Key(game, season)).toCompletionStage();
        }
    }

    /**
     * What the keys {@code social:leaders:<game>:<season>} are made of.
     */
    public record Key(String game, YearMonth season) {
    }

    /**
     * The bytes of {@link Leader}: its keys {@code social:leaders:<game>:<season>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, ScoreCodec<Key, String, Leader> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:leaders:<game>:<season>",
                "social:leaders:([%\\-.0-9A-Z_a-z~]+):([0-9]{4}-[0-9]{2})");

        private static final byte[] SOCIAL_LEADERS = "social:leaders:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final TimeFormat TIME = TimeFormat.of("yyyy-MM", ZoneOffset.UTC, null);

        static final FieldCodec<String> PLAYER = FieldCodecs.STRING;

        @Override
        public int sizeHint(Key key) {
            return KeySize.escaped(key.game()) + 7 + SOCIAL_LEADERS.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SOCIAL_LEADERS).escaped("game", key.game()).literal(MARK)
                    .time("season", key.season(), TIME);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.escaped(1), parts.yearMonth(2, TIME));
        }

        @Override
        public Key keyOf(Leader value) {
            return new Key(value.game(), value.season());
        }

        @Override
        public String memberOf(Leader value) {
            return value.player();
        }

        @Override
        public byte[] encodeMember(String member) {
            return PLAYER.encode(member);
        }

        @Override
        public String decodeMember(byte[] bytes) {
            return PLAYER.decode(bytes);
        }

        @Override
        public double scoreOf(Leader value) {
            return value.points();
        }

        @Override
        public Leader decode(Key key, String member, double score) {
            return new Leader(
                    key.game(),
                    key.season(),
                    member,
                    score);
        }
    }
}
