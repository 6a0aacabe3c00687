package io.keywright.repository;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.WhenFull;
import io.keywright.key.KeyCodec;
import io.lettuce.core.output.DoubleOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ScoredValueListOutput;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * nothing. A write whose own member is dropped says so: an {@link Outcome} is {@code NotApplied}, and a full set is as
 * it was, its TTL too; elsewhere the member does not count as new. A set that is beyond its bound already, since the
 * bound was lowered or another program wrote it, is cut back to it by the next write.
 *
 * <p>A member or score that can't be decoded is a {@link io.keywright.codec.CodecException}; a key of another type is a
 * {@link io.keywright.RedisCommandException}. In the costs, N is the size of the set. Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <M> the member's type
 * @param <E> the entity's type: one member with its score
 */
public final class SortedSetStore<K, M, E> extends SortedSetReads<K, M, E> {

    /** Makes the store of one repository. */
    public SortedSetStore(Keywright keywright, Schema schema, KeyCodec<K> keys, ScoreCodec<K, M, E> elements) {
        this(KeyAccess.of(keywright, schema, keys), elements);
    }

    SortedSetStore(KeyAccess<K> access, ScoreCodec<K, M, E> elements) {
        super(access, elements);
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
     * there is neither. O(log N). True if the member is new and the bound did not drop it at once.
     */
    public Call<Boolean> add(E element) {
        return add(keyOf(element), List.of(element)).map(added -> added > 0);
    }

    /**
     * {@link #add} for several elements: those of one key at once, all or none. Of two elements for one member the last
     * counts. O(n log N) of n elements. Gives how many are new, without those that the bound dropped at once. If it
     * fails and the elements are of several keys, those of some keys may be written; to repeat it is safe.
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
     * @return {@code Applied} if it was added, {@code NotApplied} if the member was there, or if the bound dropped it
     */
    public Call<Outcome<E>> addIfAbsent(E element) {
        return addIf("NX", element);
    }

    /**
     * Gives a member another score: ZADD XX, with the TTL, in one script. O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if the member was not there, or if the bound
     *     dropped it, as where the set was beyond that already
     */
    public Call<Outcome<E>> addIfPresent(E element) {
        return addIf("XX", element);
    }

    /**
     * Adds a member, or raises its score: ZADD GT with the TTL, within the bound, in one script. O(log N).
     *
     * @return {@code Applied} if it has that score now, {@code NotApplied} if it had this one or a higher one, or if
     *     the bound dropped it
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
     * <p>What the bound drops is not counted further: it starts from 0 again. Where the lowest are dropped, a newcomer
     * to a full set therefore never climbs by small steps, and what is to count every member has room for all of them.
     *
     * @param by a finite number, negative to subtract
     * @return {@code Applied} with the member and its new score, {@code NotApplied} if the bound dropped it at once, or
     *     {@code Unknown}
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
        return Call.reportingUnknown(writing.script(
                SortedSetScripts.INCREMENT, encoded, args, DoubleOutput::new, score -> {
                    if (score != null) {
                        return Outcome.applied(decode(key, member, score));
                    }
                    if (schema().whenFull() == WhenFull.REFUSE) {
                        throw schema().boundExceeded();
                    }
                    return Outcome.notApplied();
                }));
    }

    /** ZREM; under SLIDING and REFRESH_ON_WRITE with PEXPIRE in one script. O(log N). True if it was there. */
    public Call<Boolean> remove(K key, M member) {
        return writing.removeMany(
                CommandType.ZREM, access.encode(key), List.of(encodeMember(member)), removed -> removed > 0);
    }

    /** As {@link #remove}, for several members at once; O(n log N) of n members. Gives how many of them were there. */
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

    private static String text(double score) {
        return NumberText.asciiText(Scores.encode(score));
    }
}
