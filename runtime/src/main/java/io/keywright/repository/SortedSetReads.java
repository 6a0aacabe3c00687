package io.keywright.repository;

import io.keywright.Cursor;
import io.keywright.Page;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.output.DoubleListOutput;
import io.lettuce.core.output.DoubleOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ScoredValueListOutput;
import io.lettuce.core.output.ScoredValueScanOutput;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.protocol.CommandKeyword;
import io.lettuce.core.protocol.CommandType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reads of a {@link SortedSetStore}: by member, by rank, by score, and page by page. Under SLIDING those of members
 * and ranks extend the set's life.
 */
abstract class SortedSetReads<K, M, E> extends MemberStore<K, M, E> {

    private static final byte[] WITH_SCORES = ascii("WITHSCORES");
    private static final byte[] LIMIT = ascii("LIMIT");

    final ScoreCodec<K, M, E> elements;

    SortedSetReads(KeyAccess<K> access, ScoreCodec<K, M, E> elements) {
        super(access, elements);
        this.elements = elements;
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

    /**
     * A member's place in the order of the set, in which equal scores are ordered by their members' bytes: ZRANK; under
     * SLIDING with PEXPIRE in one flush. O(log N). 0 for the first, which has the lowest score; empty if it is not
     * there.
     */
    public Call<Optional<Long>> rank(K key, M member) {
        return rank(CommandType.ZRANK, key, member);
    }

    /** As {@link #rank}, in the order from the end, the highest score first: ZREVRANK. */
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

    final E decode(K key, M member, double score) {
        return decoded("score", () -> elements.decode(key, member, score));
    }

    final E decode(K key, ScoredValue<byte[]> scored) {
        return decode(key, decodeMember(scored.getValue()), scored.getScore());
    }

    final List<E> decodeAll(K key, List<ScoredValue<byte[]>> all) {
        List<E> decoded = new ArrayList<>(all.size());
        for (ScoredValue<byte[]> scored : all) {
            decoded.add(decode(key, scored));
        }
        return decoded;
    }
}
