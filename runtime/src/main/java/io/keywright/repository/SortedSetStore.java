package io.keywright.repository;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.key.KeyCodec;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.output.DoubleListOutput;
import io.lettuce.core.output.DoubleOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ScoredValueListOutput;
import io.lettuce.core.output.ScoredValueScanOutput;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.protocol.CommandKeyword;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes the members of SORTED_SET keys, ordered by their scores; members of one score are ordered by their
 * bytes.
 *
 * <p>Every write that can make the key keeps its TTL as the schema's {@link io.keywright.annotation.Expiry} says, in
 * the same command or script: under SLIDING and REFRESH_ON_WRITE each write starts it, removals included; under
 * ABSOLUTE a write gives it only where the key has none, as in a set that was emptied and comes back. Under SLIDING the
 * reads of members and ranks extend the set's life; {@link #count}, {@link #size}, {@link #exists} and
 * {@link #remainingTtl} never do.
 *
 * <p>Where the schema has a bound no write takes the set beyond it: in the same step it drops the members of the lowest
 * or highest scores, or, where the schema says so, it fails with {@link io.keywright.BoundExceededException} and writes
 * nothing. A member or score that can't be decoded is a {@link io.keywright.codec.CodecException}; a key of another
 * type is a {@link io.keywright.RedisCommandException}. In the costs, N is the size of the set. Immutable and
 * thread-safe.
 *
 * @param <K> the key's type
 * @param <M> the member's type
 * @param <E> the entity's type: one member with its score
 */
public final class SortedSetStore<K, M, E> extends MemberStore<K, M, E> {

    private static final byte[] WITH_SCORES = ascii("WITHSCORES");
    private static final byte[] LIMIT = ascii("LIMIT");

    private final ScoreCodec<K, M, E> elements;

    /** Makes the store of one repository. */
    public SortedSetStore(Keywright keywright, Schema schema, KeyCodec<K> keys, ScoreCodec<K, M, E> elements) {
        this(KeyAccess.of(keywright, schema, keys), elements);
    }

    SortedSetStore(KeyAccess<K> access, ScoreCodec<K, M, E> elements) {
        super(access, elements);
        this.elements = elements;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public SortedSetStore<K, M, E> in(Pipeline pipeline) {
        return new SortedSetStore<>(access.in(pipeline), elements);
    }

    /**
     * The same store, with {@code ttl} in place of the schema's TTL: whatever starts a key's life starts it with this
     * one, a write in the same step. Sends nothing. O(1).
     *
     * @param ttl positive, at most the declared upper bound; shortened by the declared jitter
     * @throws IllegalArgumentException if it is not, or too short for the span of time that a key stands for
     * @throws IllegalStateException if the keys are persistent
     */
    public SortedSetStore<K, M, E> lasting(Duration ttl) {
        return new SortedSetStore<>(access.lasting(ttl), elements);
    }

    /**
     * Adds a member, or gives it another score: ZADD within the bound with the TTL in one script; a plain ZADD where
     * there is neither. O(log N). True if the member is new; it may be among those that the bound dropped.
     */
    public Call<Boolean> add(E element) {
        return add(keyOf(element), List.of(element)).map(added -> added > 0);
    }

    /**
     * {@link #add} for several elements: those of one key at once, all or none. Of two elements for one member the last
     * counts. O(n log N). Gives how many are new. If it fails and the elements are of several keys, those of some keys
     * may be written; to repeat it is safe.
     */
    public Call<Long> addAll(Collection<? extends E> added) {
        return schema().isBounded()
                ? writing.scripts(
                        SortedSetScripts.ADD,
                        writes(added, elements::keyOf, ofKey -> bounded(pairs(ofKey))),
                        IntegerOutput::new,
                        this::sumWithinBound)
                : writing.writeAll(CommandType.ZADD, writes(added, elements::keyOf, this::pairs), CollectionStore::sum);
    }

    /**
     * ZADD NX with the TTL, within the bound, in one script. O(log N).
     *
     * @return {@code Applied} if it was added, {@code NotApplied} if the member was there
     */
    public Call<Outcome<E>> addIfAbsent(E element) {
        return addIf("NX", element);
    }

    /**
     * Gives a member another score: ZADD XX, with the TTL, in one script. O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if the member was not there
     */
    public Call<Outcome<E>> addIfPresent(E element) {
        return addIf("XX", element);
    }

    /**
     * Adds a member, or raises its score: ZADD GT with the TTL, within the bound, in one script. O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if it had this one or a higher one
     */
    public Call<Outcome<E>> addIfGreater(E element) {
        return addIf("GT", element);
    }

    /** As {@link #addIfGreater}, the other way round: adds a member, or lowers its score. ZADD LT. */
    public Call<Outcome<E>> addIfLess(E element) {
        return addIf("LT", element);
    }

    /**
     * Adds to a member's score; a missing one counts from 0. ZINCRBY with the TTL, within the bound, in one script; a
     * plain ZINCRBY where there is neither. O(log N).
     *
     * @param by a finite number, negative to subtract
     * @return {@code Applied} with the member and its new score, or {@code Unknown}
     */
    public Call<Outcome<E>> increment(K key, M member, double by) {
        byte[] encoded = access.encode(key);
        byte[] name = encodeMember(member);
        byte[] addend = NumberText.addend(by);
        if (access.lifetime().isPersistent() && !schema().isBounded()) {
            return Call.reportingUnknown(access.channel()
                    .send(
                            Writing.command(CommandType.ZINCRBY, encoded, List.of(addend, name), DoubleOutput::new),
                            score -> Outcome.applied(decode(key, member, score))));
        }
        List<byte[]> args = new ArrayList<>(List.of(addend));
        args.addAll(boundArguments());
        args.add(name);
        return Call.reportingUnknown(
                writing.script(SortedSetScripts.INCREMENT, encoded, args, DoubleOutput::new, score -> {
                    if (score == null) {
                        throw schema().boundExceeded();
                    }
                    return Outcome.applied(decode(key, member, score));
                }));
    }

    /** ZREM; under SLIDING and REFRESH_ON_WRITE with PEXPIRE in one script. O(log N). True if it was there. */
    public Call<Boolean> remove(K key, M member) {
        return writing.removeMany(
                CommandType.ZREM, access.encode(key), List.of(encodeMember(member)), removed -> removed > 0);
    }

    /** As {@link #remove}, for several members at once; O(n log N). Gives how many of them were there. */
    public Call<Long> removeAll(K key, Collection<? extends M> members) {
        return members.isEmpty()
                ? Call.completed(0L)
                : writing.removeMany(CommandType.ZREM, access.encode(key), encodeMembers(members), removed -> removed);
    }

    /**
     * ZREMRANGEBYSCORE: removes the members whose scores are from {@code from} to {@code to}, both included; under
     * SLIDING and REFRESH_ON_WRITE with PEXPIRE in one script. O(log N + removed). Gives how many there were.
     */
    public Call<Long> removeByScore(K key, double from, double to) {
        return removeRange(CommandType.ZREMRANGEBYSCORE, key, Scores.encode(from), Scores.encode(to));
    }

    /** As {@link #removeByScore}, all members whose scores are below {@code limit}. */
    public Call<Long> removeBelow(K key, double limit) {
        return removeRange(CommandType.ZREMRANGEBYSCORE, key, ascii("-inf"), ascii("(" + text(limit)));
    }

    /**
     * Trims the set to its {@code most} highest scores: ZREMRANGEBYRANK; under SLIDING and REFRESH_ON_WRITE with
     * PEXPIRE in one script. O(log N + removed). Gives how many were removed.
     *
     * @param most at least 1
     */
    public Call<Long> keepHighest(K key, int most) {
        ScanPages.checkLimit(most);
        return removeRange(CommandType.ZREMRANGEBYRANK, key, number(0), number(-most - 1L));
    }

    /** As {@link #keepHighest}, to its {@code most} lowest scores. */
    public Call<Long> keepLowest(K key, int most) {
        ScanPages.checkLimit(most);
        return removeRange(CommandType.ZREMRANGEBYRANK, key, number(most), number(-1));
    }

    /**
     * Makes a connection of its own on which one thread waits for members of a key. Blocks meanwhile.
     *
     * @throws io.keywright.RedisUnavailableException if it can't be made, and is not to be made later
     */
    public BlockingSortedSet<K, M, E> blocking(K key) {
        return BlockingSortedSet.of(access, elements, key);
    }

    /**
     * ZPOPMIN: removes the member of the lowest score; under SLIDING and REFRESH_ON_WRITE with PEXPIRE in one script.
     * O(log N).
     *
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none
     */
    public Call<Outcome<E>> popMin(K key) {
        return pop(CommandType.ZPOPMIN, key);
    }

    /** As {@link #popMin(Object)}, the member of the highest score: ZPOPMAX. */
    public Call<Outcome<E>> popMax(K key) {
        return pop(CommandType.ZPOPMAX, key);
    }

    /**
     * As {@link #popMin(Object)}, for up to {@code limit} members at once, the lowest first; O(limit · log N).
     *
     * @param limit at least 1
     * @return {@code Applied} with what was removed, at least one; {@code NotApplied} if there is none
     */
    public Call<Outcome<List<E>>> popMin(K key, int limit) {
        return pop(CommandType.ZPOPMIN, key, limit);
    }

    /** As {@link #popMin(Object, int)}, the highest first: ZPOPMAX. */
    public Call<Outcome<List<E>>> popMax(K key, int limit) {
        return pop(CommandType.ZPOPMAX, key, limit);
    }

    /** ZSCORE; under SLIDING with PEXPIRE in one flush. O(1). The member with its score, or empty. */
    public Call<Optional<E>> get(K key, M member) {
        return read(
                CommandType.ZSCORE,
                access.encode(key),
                List.of(encodeMember(member)),
                DoubleOutput::new,
                score -> score == null ? Optional.empty() : Optional.of(decode(key, member, score)));
    }

    /**
     * ZMSCORE; under SLIDING with PEXPIRE in one flush. O(n) in the members asked for.
     *
     * @return the members that are there, in the order of asking
     */
    public Call<Map<M, E>> getAll(K key, Collection<? extends M> members) {
        List<M> asked = new ArrayList<>(new LinkedHashSet<>(members));
        if (asked.isEmpty()) {
            return Call.completed(Map.of());
        }
        return read(CommandType.ZMSCORE, access.encode(key), encodeMembers(asked), DoubleListOutput::new, scores -> {
            Map<M, E> found = new LinkedHashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                Double score = scores.get(i);
                if (score != null) {
                    found.put(asked.get(i), decode(key, asked.get(i), score));
                }
            }
            return found;
        });
    }

    /** ZRANK; under SLIDING with PEXPIRE in one flush. O(log N). 0 for the lowest score; empty if it is not there. */
    public Call<Optional<Long>> rank(K key, M member) {
        return rank(CommandType.ZRANK, key, member);
    }

    /** As {@link #rank}, from the highest score on: ZREVRANK. */
    public Call<Optional<Long>> reverseRank(K key, M member) {
        return rank(CommandType.ZREVRANK, key, member);
    }

    /**
     * The members of the highest scores, the highest first: ZREVRANGE; under SLIDING with PEXPIRE in one flush. O(log N
     * + limit).
     *
     * @param limit at least 1
     */
    public Call<List<E>> top(K key, int limit) {
        return ranked(CommandType.ZREVRANGE, key, limit);
    }

    /** As {@link #top}, the members of the lowest scores, the lowest first: ZRANGE. */
    public Call<List<E>> bottom(K key, int limit) {
        return ranked(CommandType.ZRANGE, key, limit);
    }

    /**
     * A member and those next to it, the highest score first: ZREVRANK and ZREVRANGE in one script; under SLIDING with
     * PEXPIRE. O(log N + aside).
     *
     * @param aside how many at most before it, and how many after it; at least 1
     * @return empty if the member is not there
     */
    public Call<List<E>> around(K key, M member, int aside) {
        ScanPages.checkLimit(aside);
        WriteTtl ttl = access.isSliding() ? access.partialWrites() : WriteTtl.NEVER;
        List<byte[]> args = List.of(encodeMember(member), number(aside));
        return access.script(
                SortedSetScripts.AROUND,
                KeyWrite.of(access.encode(key), ttl, args),
                ScoredValueListOutput::new,
                scored -> decodeAll(key, scored));
    }

    /**
     * The members whose scores are from {@code from} to {@code to}, both included, the lowest first: ZRANGEBYSCORE with
     * LIMIT; under SLIDING with PEXPIRE in one flush. O(log N + limit).
     *
     * @param limit at least 1
     */
    public Call<List<E>> rangeByScore(K key, double from, double to, int limit) {
        return byScore(CommandType.ZRANGEBYSCORE, key, from, to, limit);
    }

    /** As {@link #rangeByScore}, the highest first: ZREVRANGEBYSCORE. The limits are given in the same order. */
    public Call<List<E>> reverseRangeByScore(K key, double from, double to, int limit) {
        return byScore(CommandType.ZREVRANGEBYSCORE, key, to, from, limit);
    }

    /**
     * The members from {@code from} on, it included, in the order of their bytes: ZRANGEBYLEX with LIMIT; under SLIDING
     * with PEXPIRE in one flush. O(log N + limit). Meant for sets whose members all have one score: in others the order
     * is not that of the members alone.
     *
     * @param limit at least 1
     */
    public Call<List<M>> rangeByMember(K key, M from, int limit) {
        ScanPages.checkLimit(limit);
        return read(
                CommandType.ZRANGEBYLEX,
                access.encode(key),
                List.of(inclusive(encodeMember(from)), ascii("+"), LIMIT, number(0), number(limit)),
                ValueListOutput::new,
                this::decodeMembers);
    }

    /** ZCOUNT: how many scores are from {@code from} to {@code to}, both included. O(log N). */
    public Call<Long> count(K key, double from, double to) {
        return look(
                CommandType.ZCOUNT,
                access.encode(key),
                List.of(Scores.encode(from), Scores.encode(to)),
                IntegerOutput::new,
                count -> count);
    }

    /** ZCARD. O(1). 0 if there is no such key. */
    public Call<Long> size(K key) {
        return look(CommandType.ZCARD, access.encode(key), List.of(), IntegerOutput::new, size -> size);
    }

    /**
     * ZSCAN with COUNT; under SLIDING with PEXPIRE in one flush. O(limit) a page. In no order; limit and guarantee are
     * those of {@link SetStore#page}.
     *
     * @param cursor {@link Cursor#start}, then the last page's {@link Page#next}
     * @param limit at least 1
     */
    public Call<Page<E>> page(K key, Cursor cursor, int limit) {
        ScanPages.checkLimit(limit);
        if (cursor.isEnd()) {
            return Call.completed(new Page<>(List.of(), Cursor.end()));
        }
        return read(
                CommandType.ZSCAN,
                access.encode(key),
                List.of(ScanPages.position(cursor), ascii(CommandKeyword.COUNT.name()), number(limit)),
                ScoredValueScanOutput::new,
                page -> new Page<>(decodeAll(key, page.getValues()), ScanPages.next(page)));
    }

    private Call<Long> add(byte[] key, List<? extends E> added) {
        return schema().isBounded()
                ? writing.script(
                        SortedSetScripts.ADD, key, bounded(pairs(added)), IntegerOutput::new, this::withinBound)
                : writing.writeMany(CommandType.ZADD, key, pairs(added), count -> count);
    }

    private List<byte[]> pairs(List<? extends E> added) {
        Map<Bytes, byte[]> scores = new LinkedHashMap<>();
        added.forEach(element -> scores.put(new Bytes(memberOf(element)), Scores.encode(elements.scoreOf(element))));
        List<byte[]> pairs = new ArrayList<>(2 * scores.size());
        scores.forEach((member, score) -> {
            pairs.add(score);
            pairs.add(member.array());
        });
        return pairs;
    }

    private List<byte[]> bounded(List<byte[]> pairs) {
        List<byte[]> args = new ArrayList<>(4 + pairs.size());
        args.add(ascii(CommandType.ZADD.name()));
        args.addAll(boundArguments());
        args.add(number(2));
        args.addAll(pairs);
        return args;
    }

    private Call<Outcome<E>> addIf(String condition, E element) {
        List<byte[]> args = new ArrayList<>(List.of(ascii(condition)));
        args.addAll(boundArguments());
        args.add(Scores.encode(elements.scoreOf(element)));
        args.add(memberOf(element));
        return Call.reportingUnknown(writing.script(
                SortedSetScripts.ADD_IF,
                keyOf(element),
                args,
                IntegerOutput::new,
                changed -> withinBound(changed) == 1 ? Outcome.applied(element) : Outcome.notApplied()));
    }

    private List<byte[]> boundArguments() {
        String rule = switch (schema().whenFull()) {
            case DROP_LOWEST -> "lowest";
            case DROP_HIGHEST -> "highest";
            default -> "refuse";
        };
        return List.of(number(schema().bound()), ascii(rule));
    }

    private Call<Long> removeRange(CommandType command, K key, byte[] from, byte[] to) {
        return writing.remove(command, access.encode(key), List.of(from, to), IntegerOutput::new, removed -> removed);
    }

    private Call<Outcome<E>> pop(CommandType command, K key) {
        return Call.reportingUnknown(writing.remove(
                command,
                access.encode(key),
                List.of(number(1)),
                ScoredValueListOutput::new,
                scored -> scored.isEmpty() ? Outcome.notApplied() : Outcome.applied(decode(key, scored.get(0)))));
    }

    private Call<Outcome<List<E>>> pop(CommandType command, K key, int limit) {
        ScanPages.checkLimit(limit);
        return Call.reportingUnknown(writing.remove(
                command,
                access.encode(key),
                List.of(number(limit)),
                ScoredValueListOutput::new,
                scored -> scored.isEmpty() ? Outcome.notApplied() : Outcome.applied(decodeAll(key, scored))));
    }

    private Call<Optional<Long>> rank(CommandType command, K key, M member) {
        return read(
                command,
                access.encode(key),
                List.of(encodeMember(member)),
                IntegerOutput::new,
                rank -> Optional.<Long>ofNullable(rank));
    }

    private Call<List<E>> ranked(CommandType command, K key, int limit) {
        ScanPages.checkLimit(limit);
        return read(
                command,
                access.encode(key),
                List.of(number(0), number(limit - 1L), WITH_SCORES),
                ScoredValueListOutput::new,
                scored -> decodeAll(key, scored));
    }

    private Call<List<E>> byScore(CommandType command, K key, double first, double last, int limit) {
        ScanPages.checkLimit(limit);
        return read(
                command,
                access.encode(key),
                List.of(Scores.encode(first), Scores.encode(last), WITH_SCORES, LIMIT, number(0), number(limit)),
                ScoredValueListOutput::new,
                scored -> decodeAll(key, scored));
    }

    private static byte[] inclusive(byte[] member) {
        byte[] limit = new byte[1 + member.length];
        limit[0] = '[';
        System.arraycopy(member, 0, limit, 1, member.length);
        return limit;
    }

    private static String text(double score) {
        return NumberText.asciiText(Scores.encode(score));
    }

    private E decode(K key, M member, double score) {
        return decoded("score", () -> elements.decode(key, member, score));
    }

    E decode(K key, ScoredValue<byte[]> scored) {
        return decode(key, decodeMember(scored.getValue()), scored.getScore());
    }

    private List<E> decodeAll(K key, List<ScoredValue<byte[]>> all) {
        List<E> decoded = new ArrayList<>(all.size());
        for (ScoredValue<byte[]> scored : all) {
            decoded.add(decode(key, scored));
        }
        return decoded;
    }
}
