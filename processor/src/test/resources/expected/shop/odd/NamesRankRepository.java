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
import io.keywright.repository.BlockingSortedSet;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.ScoreCodec;
import io.keywright.repository.SortedSetStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes {@link Names.Rank} at {@code shop:names:ranks:<member>}, a SORTED_SET of bare values by
 * their scores that lives at most 1 d from its creation.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
final class NamesRankRepository {
    private static final Schema SCHEMA = Schema.of("shop:names:ranks:<member>",
            RedisType.SORTED_SET, Lifetime.of("1d", Expiry.ABSOLUTE, 0.1)).bounded(100,
            WhenFull.DROP_LOWEST);

    private final SortedSetStore<Long, String, Names.Rank> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public NamesRankRepository(Keywright keywright) {
        this.store = new SortedSetStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads one member with its score.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZSCORE}; O(1).
     *
     * @param member the key's {@code member}: long
     * @param aside the member
     * @return it, or empty if it is not there
     */
    public Optional<Names.Rank> get(long member, String aside) {
        return store.get(member, aside).await();
    }

    /**
     * Reads several members with their scores.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZMSCORE}; O(n) in the members given.
     *
     * @param member the key's {@code member}: long
     * @param members the members
     * @return what was found by its member, in the order of asking; a missing one is left out
     */
    public Map<String, Names.Rank> getAll(long member, Collection<String> members) {
        return store.getAll(member, members).await();
    }

    /**
     * Counts the members.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZCARD}; O(1).
     *
     * @param member the key's {@code member}: long
     * @return how many
     */
    public long size(long member) {
        return store.size(member).await();
    }

    /**
     * Counts the members in a range of scores.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZCOUNT}; O(log N).
     *
     * @param member the key's {@code member}: long
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @return how many
     */
    public long count(long member, double from, double to) {
        return store.count(member, from, to).await();
    }

    /**
     * Tells a member's place in the order of scores, equal ones in the order of their bytes.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZRANK}; O(log N).
     *
     * @param member the key's {@code member}: long
     * @param aside the member
     * @return 0 for the first, of the lowest score, or empty if it is not there
     */
    public Optional<Long> rank(long member, String aside) {
        return store.rank(member, aside).await();
    }

    /**
     * Tells a member's place in the order of scores from the highest on, equal ones in the reverse order of
     * their bytes.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZREVRANK}; O(log N).
     *
     * @param member the key's {@code member}: long
     * @param aside the member
     * @return 0 for the first, of the highest score, or empty if it is not there
     */
    public Optional<Long> reverseRank(long member, String aside) {
        return store.reverseRank(member, aside).await();
    }

    /**
     * Reads the members of the highest scores.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZREVRANGE}; O(log N + M) with the limit M given.
     *
     * @param member the key's {@code member}: long
     * @param limit how many at most, at least 1
     * @return them, the highest first
     */
    public List<Names.Rank> top(long member, int limit) {
        return store.top(member, limit).await();
    }

    /**
     * Reads the members of the lowest scores.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZRANGE}; O(log N + M) with the limit M given.
     *
     * @param member the key's {@code member}: long
     * @param limit how many at most, at least 1
     * @return them, the lowest first
     */
    public List<Names.Rank> bottom(long member, int limit) {
        return store.bottom(member, limit).await();
    }

    /**
     * Reads a member and those next to it in the order of scores.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code EVALSHA: ZREVRANK, ZREVRANGE}; O(log N + M) with the
     * number M given.
     *
     * @param member the key's {@code member}: long
     * @param aside the member
     * @param theAside how many before it and how many after it at most, at least 1
     * @return them, the highest first; empty if the member is not there
     */
    public List<Names.Rank> around(long member, String aside, int theAside) {
        return store.around(member, aside, theAside).await();
    }

    /**
     * Reads the members in a range of scores.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZRANGEBYSCORE}; O(log N + M) with the limit M given.
     *
     * @param member the key's {@code member}: long
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @param limit how many at most, at least 1
     * @return them, the lowest first
     */
    public List<Names.Rank> rangeByScore(long member, double from, double to, int limit) {
        return store.rangeByScore(member, from, to, limit).await();
    }

    /**
     * Reads the members in a range of scores.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZREVRANGEBYSCORE}; O(log N + M) with the limit M given.
     *
     * @param member the key's {@code member}: long
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @param limit how many at most, at least 1
     * @return them, the highest first
     */
    public List<Names.Rank> reverseRangeByScore(long member, double from, double to, int limit) {
        return store.reverseRangeByScore(member, from, to, limit).await();
    }

    /**
     * Reads members from one on, it included. Meant for keys whose members all have one score; in others the
     * order is not that of the members.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZRANGEBYLEX}; O(log N + M) with the limit M given.
     *
     * @param member the key's {@code member}: long
     * @param from the member
     * @param limit how many at most, at least 1
     * @return them, in the order of their bytes
     */
    public List<String> rangeByMember(long member, String from, int limit) {
        return store.rangeByMember(member, from, limit).await();
    }

    /**
     * Reads the members, in no order, page by page. A member that is there from the first page to the last is
     * given at least once.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZSCAN}; O(n) in the page.
     *
     * @param member the key's {@code member}: long
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param limit about how many members, at least 1
     * @return some members and where to go on; a small key comes whole whatever the limit
     */
    public Page<Names.Rank> page(long member, Cursor cursor, int limit) {
        return store.page(member, cursor, limit).await();
    }

    /**
     * Adds the {@link Names.Rank}, or gives its member another score. Beyond the bound of 100 the members of
     * the lowest scores are dropped in the same step. May be repeated after a failure.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code EVALSHA: ZCARD, ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE};
     * O(log N).
     *
     * @return whether the member is new and was not dropped at once
     */
    public boolean add(Names.Rank rank) {
        return store.add(rank).await();
    }

    /**
     * Adds each {@link Names.Rank}, those of one key all or none. Beyond the bound of 100 the members of the
     * lowest scores are dropped in the same step. May be repeated after a failure.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code EVALSHA: ZCARD, ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE};
     * O(M log N) with M members given; round trips: 1 for each key.
     *
     * @return how many members are new and were not dropped at once
     */
    public long addAll(Collection<? extends Names.Rank> ranks) {
        return store.addAll(ranks).await();
    }

    /**
     * Adds the {@link Names.Rank} if its member is not there. Beyond the bound of 100 the members of the lowest
     * scores are dropped in the same step.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code EVALSHA: ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE}; O(log
     * N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if its member was there, or if it
     * was dropped at once, {@code Unknown} if the reply was lost
     */
    public Outcome<Names.Rank> addIfAbsent(Names.Rank rank) {
        return store.addIfAbsent(rank).await();
    }

    /**
     * Adds the {@link Names.Rank} if its member is there: it gets that score. Beyond the bound of 100 the
     * members of the lowest scores are dropped in the same step.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code EVALSHA: ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE}; O(log
     * N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if its member was not there, or if
     * it was dropped at once, {@code Unknown} if the reply was lost
     */
    public Outcome<Names.Rank> addIfPresent(Names.Rank rank) {
        return store.addIfPresent(rank).await();
    }

    /**
     * Adds the {@link Names.Rank} if its member is not there or has a lower score. Beyond the bound of 100 the
     * members of the lowest scores are dropped in the same step.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code EVALSHA: ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE}; O(log
     * N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if it had this one or a higher one,
     * or if it was dropped at once, {@code Unknown} if the reply was lost
     */
    public Outcome<Names.Rank> addIfGreater(Names.Rank rank) {
        return store.addIfGreater(rank).await();
    }

    /**
     * Adds the {@link Names.Rank} if its member is not there or has a higher score. Beyond the bound of 100 the
     * members of the lowest scores are dropped in the same step.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code EVALSHA: ZREMRANGEBYRANK, ZSCORE, ZADD, PEXPIRE}; O(log
     * N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if it had this one or a lower one,
     * or if it was dropped at once, {@code Unknown} if the reply was lost
     */
    public Outcome<Names.Rank> addIfLess(Names.Rank rank) {
        return store.addIfLess(rank).await();
    }

    /**
     * Adds to the score of a member, atomically on the server; a missing one counts from 0. Beyond the bound of
     * 100 the members of the lowest scores are dropped in the same step. A counter that is dropped starts from
     * 0 again: where each is to be counted, the bound has room for all.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code EVALSHA: ZREMRANGEBYRANK, ZSCORE, ZINCRBY, PEXPIRE};
     * O(log N).
     *
     * @param member the key's {@code member}: long
     * @param aside the member
     * @param by by how much; negative to subtract
     * @return {@code Applied} with the new score, {@code NotApplied} if the member was dropped at once,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Names.Rank> increment(long member, String aside, double by) {
        return store.increment(member, aside, by).await();
    }

    /**
     * Removes a member. The key goes with its last one.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZREM}; O(log N).
     *
     * @param member the key's {@code member}: long
     * @param aside the member
     * @return whether it was there
     */
    public boolean remove(long member, String aside) {
        return store.remove(member, aside).await();
    }

    /**
     * Removes several members. The key goes with its last one.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZREM}; O(M log N) with M members given.
     *
     * @param member the key's {@code member}: long
     * @param members the members
     * @return how many there were
     */
    public long removeAll(long member, Collection<String> members) {
        return store.removeAll(member, members).await();
    }

    /**
     * Removes the members in a range of scores. The key goes with its last one.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZREMRANGEBYSCORE}; O(log N + M) with M removed.
     *
     * @param member the key's {@code member}: long
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @return how many there were
     */
    public long removeByScore(long member, double from, double to) {
        return store.removeByScore(member, from, to).await();
    }

    /**
     * Removes the members of lower scores. The key goes with its last one.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZREMRANGEBYSCORE}; O(log N + M) with M removed.
     *
     * @param member the key's {@code member}: long
     * @param score the lowest score that stays
     * @return how many there were
     */
    public long removeBelow(long member, double score) {
        return store.removeBelow(member, score).await();
    }

    /**
     * Removes all members but those of the highest scores.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZREMRANGEBYRANK}; O(log N + M) with M removed.
     *
     * @param member the key's {@code member}: long
     * @param most how many stay, at least 1
     * @return how many were removed
     */
    public long keepHighest(long member, int most) {
        return store.keepHighest(member, most).await();
    }

    /**
     * Removes all members but those of the lowest scores.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZREMRANGEBYRANK}; O(log N + M) with M removed.
     *
     * @param member the key's {@code member}: long
     * @param most how many stay, at least 1
     * @return how many were removed
     */
    public long keepLowest(long member, int most) {
        return store.keepLowest(member, most).await();
    }

    /**
     * Removes the member of the lowest score. The key goes with its last one.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZPOPMIN}; O(log N).
     *
     * @param member the key's {@code member}: long
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Names.Rank> popMin(long member) {
        return store.popMin(member).await();
    }

    /**
     * Removes the members of the lowest scores. The key goes with its last one.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZPOPMIN}; O(M log N) with the limit M given.
     *
     * @param member the key's {@code member}: long
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<Names.Rank>> popMin(long member, int limit) {
        return store.popMin(member, limit).await();
    }

    /**
     * Removes the member of the highest score. The key goes with its last one.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZPOPMAX}; O(log N).
     *
     * @param member the key's {@code member}: long
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Names.Rank> popMax(long member) {
        return store.popMax(member).await();
    }

    /**
     * Removes the members of the highest scores. The key goes with its last one.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZPOPMAX}; O(M log N) with the limit M given.
     *
     * @param member the key's {@code member}: long
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<Names.Rank>> popMax(long member, int limit) {
        return store.popMax(member, limit).await();
    }

    /**
     * Makes a connection of its own, on which one thread waits for members of a key and takes them by their
     * scores. Blocks while it is made.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code ZPOPMIN}, {@code BZPOPMIN}, {@code ZPOPMAX},
     * {@code BZPOPMAX}; O(log N) a member, and O(1) a second of waiting; round trips: 1, and 1 a second of
     * waiting.
     *
     * @param member the key's {@code member}: long
     * @return it, to be closed when it is done with
     */
    public BlockingSortedSet<Long, String, Names.Rank> blocking(long member) {
        return store.blocking(member);
    }

    /**
     * Deletes the key with all its members; the server frees the memory in the background.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code UNLINK}; O(1).
     *
     * @param member the key's {@code member}: long
     * @return whether there was one
     */
    public boolean delete(long member) {
        return store.delete(member).await();
    }

    /**
     * Deletes the given keys as {@code delete} does, in one flush.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code UNLINK}; O(n) in the keys given.
     *
     * @param members the keys; each counts once
     * @return how many there were
     */
    public long deleteAll(Collection<Long> members) {
        return store.deleteAll(members).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code EXISTS}; O(1).
     *
     * @param member the key's {@code member}: long
     * @return whether it is there
     */
    public boolean exists(long member) {
        return store.exists(member).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code PTTL}; O(1).
     *
     * @param member the key's {@code member}: long
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl(long member) {
        return store.remainingTtl(member).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code shop:names:ranks:<member>}; {@code PEXPIRE}; O(1).
     *
     * @param member the key's {@code member}: long
     * @return whether it is there
     */
    public boolean touch(long member) {
        return store.touch(member).await();
    }

    /**
     * The key as it stands in Redis, namespace included. Sends nothing.
     */
    public byte[] key(long member) {
        return Codec.INSTANCE.encode(namespace, member);
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
     * The operations of {@link NamesRankRepository} without waiting. A stage completes with what the method of
     * the same name returns, or exceptionally with what it throws; its dependents must not block, since they
     * run on the connection's thread.
     */
    public static final class Async {
        private final SortedSetStore<Long, String, Names.Rank> store;

        private Async(SortedSetStore<Long, String, Names.Rank> store) {
            this.store = store;
        }

        /**
         * Reads one member with its score.
         */
        public CompletionStage<Optional<Names.Rank>> get(long member, String aside) {
            return store.get(member, aside).toCompletionStage();
        }

        /**
         * Reads several members with their scores.
         */
        public CompletionStage<Map<String, Names.Rank>> getAll(long member,
                Collection<String> members) {
            return store.getAll(member, members).toCompletionStage();
        }

        /**
         * Counts the members.
         */
        public CompletionStage<Long> size(long member) {
            return store.size(member).toCompletionStage();
        }

        /**
         * Counts the members in a range of scores.
         */
        public CompletionStage<Long> count(long member, double from, double to) {
            return store.count(member, from, to).toCompletionStage();
        }

        /**
         * Tells a member's place in the order of scores, equal ones in the order of their bytes.
         */
        public CompletionStage<Optional<Long>> rank(long member, String aside) {
            return store.rank(member, aside).toCompletionStage();
        }

        /**
         * Tells a member's place in the order of scores from the highest on, equal ones in the reverse order of
         * their bytes.
         */
        public CompletionStage<Optional<Long>> reverseRank(long member, String aside) {
            return store.reverseRank(member, aside).toCompletionStage();
        }

        /**
         * Reads the members of the highest scores.
         */
        public CompletionStage<List<Names.Rank>> top(long member, int limit) {
            return store.top(member, limit).toCompletionStage();
        }

        /**
         * Reads the members of the lowest scores.
         */
        public CompletionStage<List<Names.Rank>> bottom(long member, int limit) {
            return store.bottom(member, limit).toCompletionStage();
        }

        /**
         * Reads a member and those next to it in the order of scores.
         */
        public CompletionStage<List<Names.Rank>> around(long member, String aside, int theAside) {
            return store.around(member, aside, theAside).toCompletionStage();
        }

        /**
         * Reads the members in a range of scores.
         */
        public CompletionStage<List<Names.Rank>> rangeByScore(long member, double from, double to,
                int limit) {
            return store.rangeByScore(member, from, to, limit).toCompletionStage();
        }

        /**
         * Reads the members in a range of scores.
         */
        public CompletionStage<List<Names.Rank>> reverseRangeByScore(long member, double from,
                double to, int limit) {
            return store.reverseRangeByScore(member, from, to, limit).toCompletionStage();
        }

        /**
         * Reads members from one on, it included. Meant for keys whose members all have one score; in others the
         * order is not that of the members.
         */
        public CompletionStage<List<String>> rangeByMember(long member, String from, int limit) {
            return store.rangeByMember(member, from, limit).toCompletionStage();
        }

        /**
         * Reads the members, in no order, page by page. A member that is there from the first page to the last is
         * given at least once.
         */
        public CompletionStage<Page<Names.Rank>> page(long member, Cursor cursor, int limit) {
            return store.page(member, cursor, limit).toCompletionStage();
        }

        /**
         * Adds the {@link Names.Rank}, or gives its member another score. Beyond the bound of 100 the members of
         * the lowest scores are dropped in the same step. May be repeated after a failure.
         */
        public CompletionStage<Boolean> add(Names.Rank rank) {
            return store.add(rank).toCompletionStage();
        }

        /**
         * Adds each {@link Names.Rank}, those of one key all or none. Beyond the bound of 100 the members of the
         * lowest scores are dropped in the same step. May be repeated after a failure.
         */
        public CompletionStage<Long> addAll(Collection<? extends Names.Rank> ranks) {
            return store.addAll(ranks).toCompletionStage();
        }

        /**
         * Adds the {@link Names.Rank} if its member is not there. Beyond the bound of 100 the members of the lowest
         * scores are dropped in the same step.
         */
        public CompletionStage<Outcome<Names.Rank>> addIfAbsent(Names.Rank rank) {
            return store.addIfAbsent(rank).toCompletionStage();
        }

        /**
         * Adds the {@link Names.Rank} if its member is there: it gets that score. Beyond the bound of 100 the
         * members of the lowest scores are dropped in the same step.
         */
        public CompletionStage<Outcome<Names.Rank>> addIfPresent(Names.Rank rank) {
            return store.addIfPresent(rank).toCompletionStage();
        }

        /**
         * Adds the {@link Names.Rank} if its member is not there or has a lower score. Beyond the bound of 100 the
         * members of the lowest scores are dropped in the same step.
         */
        public CompletionStage<Outcome<Names.Rank>> addIfGreater(Names.Rank rank) {
            return store.addIfGreater(rank).toCompletionStage();
        }

        /**
         * Adds the {@link Names.Rank} if its member is not there or has a higher score. Beyond the bound of 100 the
         * members of the lowest scores are dropped in the same step.
         */
        public CompletionStage<Outcome<Names.Rank>> addIfLess(Names.Rank rank) {
            return store.addIfLess(rank).toCompletionStage();
        }

        /**
         * Adds to the score of a member, atomically on the server; a missing one counts from 0. Beyond the bound of
         * 100 the members of the lowest scores are dropped in the same step. A counter that is dropped starts from
         * 0 again: where each is to be counted, the bound has room for all.
         */
        public CompletionStage<Outcome<Names.Rank>> increment(long member, String aside,
                double by) {
            return store.increment(member, aside, by).toCompletionStage();
        }

        /**
         * Removes a member. The key goes with its last one.
         */
        public CompletionStage<Boolean> remove(long member, String aside) {
            return store.remove(member, aside).toCompletionStage();
        }

        /**
         * Removes several members. The key goes with its last one.
         */
        public CompletionStage<Long> removeAll(long member, Collection<String> members) {
            return store.removeAll(member, members).toCompletionStage();
        }

        /**
         * Removes the members in a range of scores. The key goes with its last one.
         */
        public CompletionStage<Long> removeByScore(long member, double from, double to) {
            return store.removeByScore(member, from, to).toCompletionStage();
        }

        /**
         * Removes the members of lower scores. The key goes with its last one.
         */
        public CompletionStage<Long> removeBelow(long member, double score) {
            return store.removeBelow(member, score).toCompletionStage();
        }

        /**
         * Removes all members but those of the highest scores.
         */
        public CompletionStage<Long> keepHighest(long member, int most) {
            return store.keepHighest(member, most).toCompletionStage();
        }

        /**
         * Removes all members but those of the lowest scores.
         */
        public CompletionStage<Long> keepLowest(long member, int most) {
            return store.keepLowest(member, most).toCompletionStage();
        }

        /**
         * Removes the member of the lowest score. The key goes with its last one.
         */
        public CompletionStage<Outcome<Names.Rank>> popMin(long member) {
            return store.popMin(member).toCompletionStage();
        }

        /**
         * Removes the members of the lowest scores. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<Names.Rank>>> popMin(long member, int limit) {
            return store.popMin(member, limit).toCompletionStage();
        }

        /**
         * Removes the member of the highest score. The key goes with its last one.
         */
        public CompletionStage<Outcome<Names.Rank>> popMax(long member) {
            return store.popMax(member).toCompletionStage();
        }

        /**
         * Removes the members of the highest scores. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<Names.Rank>>> popMax(long member, int limit) {
            return store.popMax(member, limit).toCompletionStage();
        }

        /**
         * Deletes the key with all its members; the server frees the memory in the background.
         */
        public CompletionStage<Boolean> delete(long member) {
            return store.delete(member).toCompletionStage();
        }

        /**
         * Deletes the given keys as {@code delete} does, in one flush.
         */
        public CompletionStage<Long> deleteAll(Collection<Long> members) {
            return store.deleteAll(members).toCompletionStage();
        }

        /**
         * Tells whether the key is there, without extending its life.
         */
        public CompletionStage<Boolean> exists(long member) {
            return store.exists(member).toCompletionStage();
        }

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl(long member) {
            return store.remainingTtl(member).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch(long member) {
            return store.touch(member).toCompletionStage();
        }
    }

    /**
     * The bytes of {@link Names.Rank}: its keys {@code shop:names:ranks:<member>} and what is stored there.
     */
    static final class Codec implements KeyCodec<Long>, ScoreCodec<Long, String, Names.Rank> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("shop:names:ranks:<member>",
                "shop:names:ranks:(-?[0-9]{1,19})");

        private static final byte[] SHOP_NAMES_RANKS = "shop:names:ranks:".getBytes(StandardCharsets.UTF_8);

        static final FieldCodec<String> ASIDE = FieldCodecs.STRING;

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SHOP_NAMES_RANKS.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SHOP_NAMES_RANKS).decimal(key);
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
        public Long keyOf(Names.Rank value) {
            return value.member();
        }

        @Override
        public String memberOf(Names.Rank value) {
            return value.aside();
        }

        @Override
        public byte[] encodeMember(String member) {
            return ASIDE.encode(member);
        }

        @Override
        public String decodeMember(byte[] bytes) {
            return ASIDE.decode(bytes);
        }

        @Override
        public double scoreOf(Names.Rank value) {
            return value.limit();
        }

        @Override
        public Names.Rank decode(Long key, String member, double score) {
            return new Names.Rank(key, member, score);
        }
    }
}
