package io.keywright.repository;

import io.keywright.Cursor;
import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Page;
import io.keywright.Pipeline;
import io.keywright.key.KeyCodec;
import io.lettuce.core.output.IntegerListOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.output.ValueScanOutput;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the members of SET keys.
 *
 * <p>Every write that can make the key keeps its TTL as the schema's {@link io.keywright.annotation.Expiry} says, in
 * the same command or script: under SLIDING and REFRESH_ON_WRITE each write starts it, removals included; under
 * ABSOLUTE a write gives it only where the key has none, as in a set that was emptied and comes back. Under SLIDING the
 * reads of members extend the set's life; {@link #contains}, {@link #containsAll}, {@link #size}, {@link #exists} and
 * {@link #remainingTtl} never do.
 *
 * <p>Where the schema has a bound no write takes the set beyond it: it fails with
 * {@link io.keywright.BoundExceededException} and writes nothing. A member that can't be decoded is a
 * {@link io.keywright.codec.CodecException}; a key of another type is a {@link io.keywright.RedisCommandException}.
 * Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <M> the member's type
 * @param <E> the entity's type: one member of one key
 */
public final class SetStore<K, M, E> extends MemberStore<K, M, E> {

    private final MemberCodec<K, M, E> elements;

    /** Makes the store of one repository. */
    public SetStore(Keywright keywright, Schema schema, KeyCodec<K> keys, MemberCodec<K, M, E> elements) {
        this(KeyAccess.of(keywright, schema, keys), elements);
    }

    private SetStore(KeyAccess<K> access, MemberCodec<K, M, E> elements) {
        super(access, elements);
        this.elements = elements;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public SetStore<K, M, E> in(Pipeline pipeline) {
        return new SetStore<>(access.in(pipeline), elements);
    }

    /**
     * The same store, with {@code ttl} in place of the schema's TTL: whatever starts a key's life starts it with this
     * one, a write in the same step. Sends nothing. O(1).
     *
     * @param ttl positive, at most the declared upper bound; shortened by the declared jitter
     * @throws IllegalArgumentException if it is not, or too short for the span of time that a key stands for
     * @throws IllegalStateException if the keys are persistent
     */
    public SetStore<K, M, E> lasting(Duration ttl) {
        return new SetStore<>(access.lasting(ttl), elements);
    }

    /**
     * SADD with the TTL, within the bound, in one script; a plain SADD where there is neither. O(1). True if it is new.
     */
    public Call<Boolean> add(E element) {
        return add(keyOf(element), List.of(memberOf(element))).map(added -> added > 0);
    }

    /**
     * {@link #add} for several elements: those of one key at once, all or none. O(n). Gives how many are new. If it
     * fails and the elements are of several keys, those of some keys may be written; to repeat it is safe.
     */
    public Call<Long> addAll(Collection<? extends E> added) {
        return schema().isBounded()
                ? writing.scripts(
                        SetScripts.ADD_BOUNDED,
                        writes(added, elements::keyOf, ofKey -> bounded(membersOf(ofKey))),
                        IntegerOutput::new,
                        this::sumWithinBound)
                : writing.writeAll(
                        CommandType.SADD, writes(added, elements::keyOf, this::membersOf), CollectionStore::sum);
    }

    /** SREM; under SLIDING and REFRESH_ON_WRITE with PEXPIRE in one script. O(1). True if it was there. */
    public Call<Boolean> remove(K key, M member) {
        return writing.removeMany(
                CommandType.SREM, access.encode(key), List.of(encodeMember(member)), removed -> removed > 0);
    }

    /** As {@link #remove}, for several members at once; O(n). Gives how many of them were there. */
    public Call<Long> removeAll(K key, Collection<? extends M> members) {
        return members.isEmpty()
                ? Call.completed(0L)
                : writing.removeMany(CommandType.SREM, access.encode(key), encodeMembers(members), removed -> removed);
    }

    /**
     * SPOP: removes a member at random; under SLIDING and REFRESH_ON_WRITE with PEXPIRE in one script. O(1).
     *
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none
     */
    public Call<Outcome<E>> pop(K key) {
        return Call.reportingUnknown(writing.remove(
                CommandType.SPOP,
                access.encode(key),
                List.of(),
                ValueOutput::new,
                bytes -> bytes == null ? Outcome.notApplied() : Outcome.applied(decode(key, bytes))));
    }

    /** SISMEMBER. O(1). */
    public Call<Boolean> contains(K key, M member) {
        return look(
                CommandType.SISMEMBER,
                access.encode(key),
                List.of(encodeMember(member)),
                IntegerOutput::new,
                there -> there == 1);
    }

    /** SMISMEMBER. O(n) in the members asked for. Tells of each whether it is there, in the order of asking. */
    public Call<Map<M, Boolean>> containsAll(K key, Collection<? extends M> members) {
        List<M> asked = new ArrayList<>(new LinkedHashSet<>(members));
        if (asked.isEmpty()) {
            return Call.completed(Map.of());
        }
        return look(CommandType.SMISMEMBER, access.encode(key), encodeMembers(asked), IntegerListOutput::new, there -> {
            Map<M, Boolean> contained = new LinkedHashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                contained.put(asked.get(i), there.get(i) == 1);
            }
            return contained;
        });
    }

    /** SCARD. O(1). 0 if there is no such key. */
    public Call<Long> size(K key) {
        return look(CommandType.SCARD, access.encode(key), List.of(), IntegerOutput::new, size -> size);
    }

    /** SRANDMEMBER; under SLIDING with PEXPIRE in one flush. O(1). Empty if there is no such key. */
    public Call<Optional<E>> random(K key) {
        return read(
                CommandType.SRANDMEMBER,
                access.encode(key),
                List.of(),
                ValueOutput::new,
                bytes -> bytes == null ? Optional.empty() : Optional.of(decode(key, bytes)));
    }

    /**
     * As {@link #random(Object)}, for several members, each at most once; O(limit).
     *
     * @param limit at least 1
     */
    public Call<List<E>> random(K key, int limit) {
        ScanPages.checkLimit(limit);
        return read(
                CommandType.SRANDMEMBER,
                access.encode(key),
                List.of(number(limit)),
                ValueListOutput::new,
                members -> decodeAll(key, members));
    }

    /**
     * SSCAN with COUNT; under SLIDING with PEXPIRE in one flush. O(limit) a page.
     *
     * <p>The limit is what the server aims at: a page may hold fewer members, also none although more follow, and more:
     * a small set, which the server keeps in one compact block, comes whole. Members that are there from the first page
     * to the last are seen at least once, possibly twice; others may be seen or not.
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
                CommandType.SSCAN,
                access.encode(key),
                List.of(ScanPages.position(cursor), ascii(CommandKeyword.COUNT.name()), number(limit)),
                ValueScanOutput::new,
                page -> new Page<>(decodeAll(key, page.getValues()), ScanPages.next(page)));
    }

    /**
     * SMEMBERS; under SLIDING with PEXPIRE in one flush. O(bound).
     *
     * @return all elements, in the server's order
     * @throws IllegalStateException if the schema has no bound: read such a set by {@link #page}
     */
    public Call<List<E>> elements(K key) {
        checkBounded();
        return read(
                CommandType.SMEMBERS,
                access.encode(key),
                List.of(),
                ValueListOutput::new,
                members -> decodeAll(key, members));
    }

    /**
     * SINTER: the members that all of the sets have; under SLIDING with PEXPIRE of each in one flush. O(n · bound) in
     * the keys given.
     *
     * @throws IllegalArgumentException if there are no keys, or if a cluster holds two of them in different slots
     * @throws IllegalStateException if the schema has no bound
     */
    public Call<Set<M>> intersection(Collection<? extends K> keys) {
        return combine(CommandType.SINTER, keys);
    }

    /** SUNION: as {@link #intersection}, the members that at least one of the sets has. */
    public Call<Set<M>> union(Collection<? extends K> keys) {
        return combine(CommandType.SUNION, keys);
    }

    /**
     * SDIFF: as {@link #intersection}, the members of the first key's set that none of the others has.
     *
     * @param others may be empty
     */
    public Call<Set<M>> difference(K key, Collection<? extends K> others) {
        List<K> keys = new ArrayList<>();
        keys.add(key);
        others.stream().filter(other -> !other.equals(key)).forEach(keys::add);
        if (others.contains(key)) {
            return Call.completed(Set.of());
        }
        return combine(CommandType.SDIFF, keys);
    }

    /**
     * How many members all of the sets have: SINTERCARD, or SINTER on a server without it, in a script. O(n · the
     * smallest set) in the keys given, less where the limit is reached before.
     *
     * @param limit where to stop counting, at least 1
     * @throws IllegalArgumentException if there are no keys, or if a cluster holds two of them in different slots
     */
    public Call<Long> intersectionSize(Collection<? extends K> keys, int limit) {
        ScanPages.checkLimit(limit);
        return access.channel()
                .script(
                        SetScripts.COMMON_SIZE,
                        together(keys).toArray(byte[][]::new),
                        new byte[][] {number(limit)},
                        IntegerOutput::new,
                        size -> size);
    }

    private Call<Set<M>> combine(CommandType command, Collection<? extends K> keys) {
        checkBounded();
        List<byte[]> encoded = together(keys);
        return readTogether(
                encoded,
                Writing.command(command, encoded, List.of(), ValueListOutput::new),
                members -> new LinkedHashSet<>(decodeMembers(members)));
    }

    private Call<Long> add(byte[] key, List<byte[]> members) {
        if (!schema().isBounded()) {
            return writing.writeMany(CommandType.SADD, key, members, added -> added);
        }
        return writing.script(SetScripts.ADD_BOUNDED, key, bounded(members), IntegerOutput::new, this::withinBound);
    }

    private List<byte[]> bounded(List<byte[]> members) {
        List<byte[]> args = new ArrayList<>(1 + members.size());
        args.add(number(schema().bound()));
        args.addAll(members);
        return args;
    }

    private E decode(K key, byte[] bytes) {
        M member = decodeMember(bytes);
        return decoded("member", () -> elements.decode(key, member));
    }

    private List<E> decodeAll(K key, List<byte @Nullable []> members) {
        List<E> decoded = new ArrayList<>(members.size());
        for (byte[] member : members) {
            decoded.add(decode(key, member));
        }
        return decoded;
    }
}
