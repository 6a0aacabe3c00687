package social;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.BlockingSortedSet;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import io.keywright.repository.ScoreCodec;
import io.keywright.repository.Scores;
import io.keywright.repository.SortedSetStore;
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

/**
 * Reads and writes {@link Due} at {@code social:due}, a SORTED_SET of JSON documents by their scores that
 * lives at most 7 d from its last use.
 *
 * <p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits no
 * longer than the command timeout. A write that can make a key sets its TTL in the same command or script.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
@NullMarked
public final class DueRepository {
    private static final Schema SCHEMA = Schema.of("social:due", RedisType.SORTED_SET,
            Lifetime.of("7d", Expiry.SLIDING, 0.1));

    private final SortedSetStore<Key, Member, Due> store;

    private final byte[] namespace;

    private final Async async;

    /**
     * Reads and writes through that connection; making one costs nothing and sends nothing.
     */
    public DueRepository(Keywright keywright) {
        this.store = new SortedSetStore<>(keywright, SCHEMA, Codec.INSTANCE, Codec.INSTANCE);
        this.namespace = keywright.namespace();
        this.async = new Async(store);
    }

    /**
     * Reads one member with its score and starts the TTL anew.
     *
     * <p>Key {@code social:due}; {@code ZSCORE}, {@code PEXPIRE}; O(1).
     *
     * @param member the member
     * @return it, or empty if it is not there
     */
    public Optional<Due> get(Member member) {
        return store.get(new Key(), member).await();
    }

    /**
     * Reads several members with their scores and starts the TTL anew.
     *
     * <p>Key {@code social:due}; {@code ZMSCORE}, {@code PEXPIRE}; O(n) in the members given.
     *
     * @param members the members
     * @return what was found by its member, in the order of asking; a missing one is left out
     */
    public Map<Member, Due> getAll(Collection<Member> members) {
        return store.getAll(new Key(), members).await();
    }

    /**
     * Counts the members.
     *
     * <p>Key {@code social:due}; {@code ZCARD}; O(1).
     *
     * @return how many
     */
    public long size() {
        return store.size(new Key()).await();
    }

    /**
     * Counts the members in a range of scores.
     *
     * <p>Key {@code social:due}; {@code ZCOUNT}; O(log N).
     *
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @return how many
     */
    public long count(Instant from, Instant to) {
        return store.count(new Key(), Scores.of(from), Scores.of(to)).await();
    }

    /**
     * Tells a member's place in the order of scores, equal ones in the order of their bytes and starts the TTL
     * anew.
     *
     * <p>Key {@code social:due}; {@code ZRANK}, {@code PEXPIRE}; O(log N).
     *
     * @param member the member
     * @return 0 for the first, of the lowest score, or empty if it is not there
     */
    public Optional<Long> rank(Member member) {
        return store.rank(new Key(), member).await();
    }

    /**
     * Tells a member's place in the order of scores from the highest on, equal ones in the reverse order of
     * their bytes and starts the TTL anew.
     *
     * <p>Key {@code social:due}; {@code ZREVRANK}, {@code PEXPIRE}; O(log N).
     *
     * @param member the member
     * @return 0 for the first, of the highest score, or empty if it is not there
     */
    public Optional<Long> reverseRank(Member member) {
        return store.reverseRank(new Key(), member).await();
    }

    /**
     * Reads the members of the highest scores and starts the TTL anew.
     *
     * <p>Key {@code social:due}; {@code ZREVRANGE}, {@code PEXPIRE}; O(log N + M) with the limit M given.
     *
     * @param limit how many at most, at least 1
     * @return them, the highest first
     */
    public List<Due> top(int limit) {
        return store.top(new Key(), limit).await();
    }

    /**
     * Reads the members of the lowest scores and starts the TTL anew.
     *
     * <p>Key {@code social:due}; {@code ZRANGE}, {@code PEXPIRE}; O(log N + M) with the limit M given.
     *
     * @param limit how many at most, at least 1
     * @return them, the lowest first
     */
    public List<Due> bottom(int limit) {
        return store.bottom(new Key(), limit).await();
    }

    /**
     * Reads a member and those next to it in the order of scores and starts the TTL anew.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZREVRANK, ZREVRANGE, PEXPIRE}; O(log N + M) with the number M
     * given.
     *
     * @param member the member
     * @param aside how many before it and how many after it at most, at least 1
     * @return them, the highest first; empty if the member is not there
     */
    public List<Due> around(Member member, int aside) {
        return store.around(new Key(), member, aside).await();
    }

    /**
     * Reads the members in a range of scores and starts the TTL anew.
     *
     * <p>Key {@code social:due}; {@code ZRANGEBYSCORE}, {@code PEXPIRE}; O(log N + M) with the limit M given.
     *
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @param limit how many at most, at least 1
     * @return them, the lowest first
     */
    public List<Due> rangeByScore(Instant from, Instant to, int limit) {
        return store.rangeByScore(new Key(), Scores.of(from), Scores.of(to), limit).await();
    }

    /**
     * Reads the members in a range of scores and starts the TTL anew.
     *
     * <p>Key {@code social:due}; {@code ZREVRANGEBYSCORE}, {@code PEXPIRE}; O(log N + M) with the limit M
     * given.
     *
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @param limit how many at most, at least 1
     * @return them, the highest first
     */
    public List<Due> reverseRangeByScore(Instant from, Instant to, int limit) {
        return store.reverseRangeByScore(new Key(), Scores.of(from), Scores.of(to), limit).await();
    }

    /**
     * Reads the members, in no order, page by page and starts the TTL anew. A member that is there from the
     * first page to the last is given at least once.
     *
     * <p>Key {@code social:due}; {@code ZSCAN}, {@code PEXPIRE}; O(n) in the page.
     *
     * @param cursor where to go on; first {@code Cursor.start()}
     * @param limit about how many members, at least 1
     * @return some members and where to go on; a small key comes whole whatever the limit
     */
    public Page<Due> page(Cursor cursor, int limit) {
        return store.page(new Key(), cursor, limit).await();
    }

    /**
     * Adds the {@link Due}, or gives its member another score. May be repeated after a failure.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZADD, PEXPIRE}; O(log N).
     *
     * @return whether the member is new
     */
    public boolean add(Due due) {
        return store.add(due).await();
    }

    /**
     * Adds each {@link Due}, those of one key all or none. May be repeated after a failure.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZADD, PEXPIRE}; O(M log N) with M members given; round trips:
     * 1 for each key.
     *
     * @return how many members are new
     */
    public long addAll(Collection<? extends Due> dues) {
        return store.addAll(dues).await();
    }

    /**
     * Adds the {@link Due} if its member is not there.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZSCORE, ZADD, PEXPIRE}; O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if its member was there,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Due> addIfAbsent(Due due) {
        return store.addIfAbsent(due).await();
    }

    /**
     * Adds the {@link Due} if its member is there: it gets that score.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZSCORE, ZADD, PEXPIRE}; O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if its member was not there,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Due> addIfPresent(Due due) {
        return store.addIfPresent(due).await();
    }

    /**
     * Adds the {@link Due} if its member is not there or has a lower score.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZSCORE, ZADD, PEXPIRE}; O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if it had this one or a higher one,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Due> addIfGreater(Due due) {
        return store.addIfGreater(due).await();
    }

    /**
     * Adds the {@link Due} if its member is not there or has a higher score.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZSCORE, ZADD, PEXPIRE}; O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if it had this one or a lower one,
     * {@code Unknown} if the reply was lost
     */
    public Outcome<Due> addIfLess(Due due) {
        return store.addIfLess(due).await();
    }

    /**
     * Removes a member. The key goes with its last one.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZREM, PEXPIRE}; O(log N).
     *
     * @param member the member
     * @return whether it was there
     */
    public boolean remove(Member member) {
        return store.remove(new Key(), member).await();
    }

    /**
     * Removes several members. The key goes with its last one.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZREM, PEXPIRE}; O(M log N) with M members given.
     *
     * @param members the members
     * @return how many there were
     */
    public long removeAll(Collection<Member> members) {
        return store.removeAll(new Key(), members).await();
    }

    /**
     * Removes the members in a range of scores. The key goes with its last one.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZREMRANGEBYSCORE, PEXPIRE}; O(log N + M) with M removed.
     *
     * @param from the lowest score, itself included
     * @param to the highest score, itself included
     * @return how many there were
     */
    public long removeByScore(Instant from, Instant to) {
        return store.removeByScore(new Key(), Scores.of(from), Scores.of(to)).await();
    }

    /**
     * Removes the members of earlier times: what is too old. The key goes with its last one.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZREMRANGEBYSCORE, PEXPIRE}; O(log N + M) with M removed.
     *
     * @param time the first time that stays
     * @return how many there were
     */
    public long removeBefore(Instant time) {
        return store.removeBelow(new Key(), Scores.of(time)).await();
    }

    /**
     * Removes all members but those of the highest scores.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZREMRANGEBYRANK, PEXPIRE}; O(log N + M) with M removed.
     *
     * @param most how many stay, at least 1
     * @return how many were removed
     */
    public long keepHighest(int most) {
        return store.keepHighest(new Key(), most).await();
    }

    /**
     * Removes all members but those of the lowest scores.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZREMRANGEBYRANK, PEXPIRE}; O(log N + M) with M removed.
     *
     * @param most how many stay, at least 1
     * @return how many were removed
     */
    public long keepLowest(int most) {
        return store.keepLowest(new Key(), most).await();
    }

    /**
     * Removes the member of the lowest score. The key goes with its last one.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZPOPMIN, PEXPIRE}; O(log N).
     *
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Due> popMin() {
        return store.popMin(new Key()).await();
    }

    /**
     * Removes the members of the lowest scores. The key goes with its last one.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZPOPMIN, PEXPIRE}; O(M log N) with the limit M given.
     *
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<Due>> popMin(int limit) {
        return store.popMin(new Key(), limit).await();
    }

    /**
     * Removes the member of the highest score. The key goes with its last one.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZPOPMAX, PEXPIRE}; O(log N).
     *
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<Due> popMax() {
        return store.popMax(new Key()).await();
    }

    /**
     * Removes the members of the highest scores. The key goes with its last one.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZPOPMAX, PEXPIRE}; O(M log N) with the limit M given.
     *
     * @param limit how many at most, at least 1
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none, {@code Unknown} if
     * the reply was lost
     */
    public Outcome<List<Due>> popMax(int limit) {
        return store.popMax(new Key(), limit).await();
    }

    /**
     * Makes a connection of its own, on which one thread waits for members of a key and takes them by their
     * scores. Blocks while it is made.
     *
     * <p>Key {@code social:due}; {@code EVALSHA: ZPOPMIN, PEXPIRE}, {@code BZPOPMIN},
     * {@code EVALSHA: ZPOPMAX, PEXPIRE}, {@code BZPOPMAX}; O(log N) a member, and O(1) a second of waiting;
     * round trips: 1, and 1 a second of waiting.
     *
     * @return it, to be closed when it is done with
     */
    public BlockingSortedSet<Key, Member, Due> blocking() {
        return store.blocking(new Key());
    }

    /**
     * Deletes the key with all its members; the server frees the memory in the background.
     *
     * <p>Key {@code social:due}; {@code UNLINK}; O(1).
     *
     * @return whether there was one
     */
    public boolean delete() {
        return store.delete(new Key()).await();
    }

    /**
     * Tells whether the key is there, without extending its life.
     *
     * <p>Key {@code social:due}; {@code EXISTS}; O(1).
     *
     * @return whether it is there
     */
    public boolean exists() {
        return store.exists(new Key()).await();
    }

    /**
     * Tells how long the key has left, without extending its life.
     *
     * <p>Key {@code social:due}; {@code PTTL}; O(1).
     *
     * @return the time it has left; empty if it is not there
     */
    public Optional<Duration> remainingTtl() {
        return store.remainingTtl(new Key()).await();
    }

    /**
     * Starts the TTL of the key anew.
     *
     * <p>Key {@code social:due}; {@code PEXPIRE}; O(1).
     *
     * @return whether it is there
     */
    public boolean touch() {
        return store.touch(new Key()).await();
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
     * The operations of {@link DueRepository} without waiting. A stage completes with what the method of the
     * same name returns, or exceptionally with what it throws; its dependents must not block, since they run on
     * the connection's thread.
     */
    public static final class Async {
        private final SortedSetStore<Key, Member, Due> store;

        private Async(SortedSetStore<Key, Member, Due> store) {
            this.store = store;
        }

        /**
         * Reads one member with its score and starts the TTL anew.
         */
        public CompletionStage<Optional<Due>> get(Member member) {
            return store.get(new Key(), member).toCompletionStage();
        }

        /**
         * Reads several members with their scores and starts the TTL anew.
         */
        public CompletionStage<Map<Member, Due>> getAll(Collection<Member> members) {
            return store.getAll(new Key(), members).toCompletionStage();
        }

        /**
         * Counts the members.
         */
        public CompletionStage<Long> size() {
            return store.size(new Key()).toCompletionStage();
        }

        /**
         * Counts the members in a range of scores.
         */
        public CompletionStage<Long> count(Instant from, Instant to) {
            return store.count(new Key(), Scores.of(from), Scores.of(to)).toCompletionStage();
        }

        /**
         * Tells a member's place in the order of scores, equal ones in the order of their bytes and starts the TTL
         * anew.
         */
        public CompletionStage<Optional<Long>> rank(Member member) {
            return store.rank(new Key(), member).toCompletionStage();
        }

        /**
         * Tells a member's place in the order of scores from the highest on, equal ones in the reverse order of
         * their bytes and starts the TTL anew.
         */
        public CompletionStage<Optional<Long>> reverseRank(Member member) {
            return store.reverseRank(new Key(), member).toCompletionStage();
        }

        /**
         * Reads the members of the highest scores and starts the TTL anew.
         */
        public CompletionStage<List<Due>> top(int limit) {
            return store.top(new Key(), limit).toCompletionStage();
        }

        /**
         * Reads the members of the lowest scores and starts the TTL anew.
         */
        public CompletionStage<List<Due>> bottom(int limit) {
            return store.bottom(new Key(), limit).toCompletionStage();
        }

        /**
         * Reads a member and those next to it in the order of scores and starts the TTL anew.
         */
        public CompletionStage<List<Due>> around(Member member, int aside) {
            return store.around(new Key(), member, aside).toCompletionStage();
        }

        /**
         * Reads the members in a range of scores and starts the TTL anew.
         */
        public CompletionStage<List<Due>> rangeByScore(Instant from, Instant to, int limit) {
            return store.rangeByScore(new Key(), Scores.of(from), Scores.of(to),
                    limit).toCompletionStage();
        }

        /**
         * Reads the members in a range of scores and starts the TTL anew.
         */
        public CompletionStage<List<Due>> reverseRangeByScore(Instant from, Instant to, int limit) {
            return store.reverseRangeByScore(new Key(), Scores.of(from), Scores.of(to),
                    limit).toCompletionStage();
        }

        /**
         * Reads the members, in no order, page by page and starts the TTL anew. A member that is there from the
         * first page to the last is given at least once.
         */
        public CompletionStage<Page<Due>> page(Cursor cursor, int limit) {
            return store.page(new Key(), cursor, limit).toCompletionStage();
        }

        /**
         * Adds the {@link Due}, or gives its member another score. May be repeated after a failure.
         */
        public CompletionStage<Boolean> add(Due due) {
            return store.add(due).toCompletionStage();
        }

        /**
         * Adds each {@link Due}, those of one key all or none. May be repeated after a failure.
         */
        public CompletionStage<Long> addAll(Collection<? extends Due> dues) {
            return store.addAll(dues).toCompletionStage();
        }

        /**
         * Adds the {@link Due} if its member is not there.
         */
        public CompletionStage<Outcome<Due>> addIfAbsent(Due due) {
            return store.addIfAbsent(due).toCompletionStage();
        }

        /**
         * Adds the {@link Due} if its member is there: it gets that score.
         */
        public CompletionStage<Outcome<Due>> addIfPresent(Due due) {
            return store.addIfPresent(due).toCompletionStage();
        }

        /**
         * Adds the {@link Due} if its member is not there or has a lower score.
         */
        public CompletionStage<Outcome<Due>> addIfGreater(Due due) {
            return store.addIfGreater(due).toCompletionStage();
        }

        /**
         * Adds the {@link Due} if its member is not there or has a higher score.
         */
        public CompletionStage<Outcome<Due>> addIfLess(Due due) {
            return store.addIfLess(due).toCompletionStage();
        }

        /**
         * Removes a member. The key goes with its last one.
         */
        public CompletionStage<Boolean> remove(Member member) {
            return store.remove(new Key(), member).toCompletionStage();
        }

        /**
         * Removes several members. The key goes with its last one.
         */
        public CompletionStage<Long> removeAll(Collection<Member> members) {
            return store.removeAll(new Key(), members).toCompletionStage();
        }

        /**
         * Removes the members in a range of scores. The key goes with its last one.
         */
        public CompletionStage<Long> removeByScore(Instant from, Instant to) {
            return store.removeByScore(new Key(), Scores.of(from),
                    Scores.of(to)).toCompletionStage();
        }

        /**
         * Removes the members of earlier times: what is too old. The key goes with its last one.
         */
        public CompletionStage<Long> removeBefore(Instant time) {
            return store.removeBelow(new Key(), Scores.of(time)).toCompletionStage();
        }

        /**
         * Removes all members but those of the highest scores.
         */
        public CompletionStage<Long> keepHighest(int most) {
            return store.keepHighest(new Key(), most).toCompletionStage();
        }

        /**
         * Removes all members but those of the lowest scores.
         */
        public CompletionStage<Long> keepLowest(int most) {
            return store.keepLowest(new Key(), most).toCompletionStage();
        }

        /**
         * Removes the member of the lowest score. The key goes with its last one.
         */
        public CompletionStage<Outcome<Due>> popMin() {
            return store.popMin(new Key()).toCompletionStage();
        }

        /**
         * Removes the members of the lowest scores. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<Due>>> popMin(int limit) {
            return store.popMin(new Key(), limit).toCompletionStage();
        }

        /**
         * Removes the member of the highest score. The key goes with its last one.
         */
        public CompletionStage<Outcome<Due>> popMax() {
            return store.popMax(new Key()).toCompletionStage();
        }

        /**
         * Removes the members of the highest scores. The key goes with its last one.
         */
        public CompletionStage<Outcome<List<Due>>> popMax(int limit) {
            return store.popMax(new Key(), limit).toCompletionStage();
        }

        /**
         * Deletes the key with all its members; the server frees the memory in the background.
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

        /**
         * Tells how long the key has left, without extending its life.
         */
        public CompletionStage<Optional<Duration>> remainingTtl() {
            return store.remainingTtl(new Key()).toCompletionStage();
        }

        /**
         * Starts the TTL of the key anew.
         */
        public CompletionStage<Boolean> touch() {
            return store.touch(new Key()).toCompletionStage();
        }
    }

    /**
     * What the keys {@code social:due} are made of.
     */
    public record Key() {
    }

    /**
     * What tells one {@link Due} of a key apart from the others.
     */
    public record Member(String kind, long id) {
    }

    /**
     * The bytes of {@link Due}: its keys {@code social:due} and what is stored there.
     */
    static final class Codec implements KeyCodec<Key>, ScoreCodec<Key, Member, Due> {
        static final Codec INSTANCE = new Codec();

        static final KeyPattern PATTERN = KeyPattern.of("social:due", "social:due");

        private static final byte[] SOCIAL_DUE = "social:due".getBytes(StandardCharsets.UTF_8);

        private static final JsonFormat FORMAT = JsonFormat.of("social:due");

        private static final FieldName KIND = FieldName.of("kind");

        private static final FieldName ID = FieldName.of("id");

        @Override
        public int sizeHint(Key key) {
            return SOCIAL_DUE.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SOCIAL_DUE);
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
        public Key keyOf(Due value) {
            return new Key();
        }

        @Override
        public Member memberOf(Due value) {
            return new Member(value.getKind(), value.getId());
        }

        @Override
        public byte[] encodeMember(Member member) {
            return FORMAT.encode(member, Codec::writeValue);
        }

        @Override
        public Member decodeMember(byte[] bytes) {
            return FORMAT.decode(bytes, Codec::readValue);
        }

        @Override
        public double scoreOf(Due value) {
            return Scores.of(value.getAt());
        }

        @Override
        public Due decode(Key key, Member member, double score) {
            return new Due(member.kind(), member.id(), Scores.toInstant(score));
        }

        static void writeValue(ValueWriter out, Member member) throws IOException {
            out.beginObject(member, 2);
            out.name(KIND).writeString(member.kind());
            out.name(ID).writeLong(member.id());
            out.endObject();
        }

        static Member readValue(ValueReader in) throws IOException {
            String kind = null;
            long id = 0;
            boolean hasId = false;
            in.beginObject();
            for (String field = in.nextName(); field != null; field = in.nextName()) {
                switch (field) {
                    case "kind" -> kind = in.readString();
                    case "id" -> {
                        id = in.readLong();
                        hasId = true;
                    }
                    default -> in.skipValue();
                }
            }
            if (!hasId) {
                throw in.missing(ID);
            }
            return new Member(in.required(kind, KIND), id);
        }
    }
}
