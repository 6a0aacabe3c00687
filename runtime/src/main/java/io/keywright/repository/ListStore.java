package io.keywright.repository;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.WhenFull;
import io.keywright.key.KeyCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ValueListOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the elements of LIST keys. A list has a first element, its head, and a last one.
 *
 * <p>Every write that can make the key keeps its TTL as the schema's {@link io.keywright.annotation.Expiry} says, in
 * the same command or script: under SLIDING and REFRESH_ON_WRITE each write starts it, removals included; under
 * ABSOLUTE a write gives it only where the key has none, as in a list that was emptied and comes back. Under SLIDING
 * the reads of elements extend the list's life; {@link #size}, {@link #exists} and {@link #remainingTtl} never do.
 *
 * <p>Where the schema has a bound no write takes the list beyond it: in the same step it drops what is too much at the
 * end that it did not write to, or, where the schema says so, it fails with {@link io.keywright.BoundExceededException}
 * and writes nothing. An element that can't be decoded is a {@link io.keywright.codec.CodecException}; a key of another
 * type is a {@link io.keywright.RedisCommandException}. Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <E> the entity's type: one element
 */
public final class ListStore<K, E> extends CollectionStore<K> {

    private final EntityCodec<K, E> elements;

    /** Makes the store of one repository. */
    public ListStore(Keywright keywright, Schema schema, KeyCodec<K> keys, EntityCodec<K, E> elements) {
        this(KeyAccess.of(keywright, schema, keys), elements);
    }

    ListStore(KeyAccess<K> access, EntityCodec<K, E> elements) {
        super(access);
        this.elements = elements;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public ListStore<K, E> in(Pipeline pipeline) {
        return new ListStore<>(access.in(pipeline), elements);
    }

    /**
     * The same store, with {@code ttl} in place of the schema's TTL: whatever starts a key's life starts it with this
     * one, a write in the same step. Sends nothing. O(1).
     *
     * @param ttl positive, at most the declared upper bound; shortened by the declared jitter
     * @throws IllegalArgumentException if it is not, or too short for the span of time that a key stands for
     * @throws IllegalStateException if the keys are persistent
     */
    public ListStore<K, E> lasting(Duration ttl) {
        return new ListStore<>(access.lasting(ttl), elements);
    }

    /**
     * Puts an element before all others: LPUSH, LTRIM to the bound and the TTL in one script; a plain LPUSH where there
     * is neither. O(1).
     *
     * @return {@code Applied} with the new size, or {@code Unknown}
     */
    public Call<Outcome<Long>> addFirst(E element) {
        return push(CommandType.LPUSH, List.of(element));
    }

    /** As {@link #addFirst}, after all others: RPUSH. */
    public Call<Outcome<Long>> addLast(E element) {
        return push(CommandType.RPUSH, List.of(element));
    }

    /**
     * {@link #addFirst} for several elements of one key, one after the other in one step: the last one given is then
     * the first. O(n).
     *
     * @throws IllegalArgumentException if there is none, or if they are of several keys
     */
    public Call<Outcome<Long>> addAllFirst(Collection<? extends E> added) {
        return push(CommandType.LPUSH, added);
    }

    /** As {@link #addAllFirst}, after all others: the last one given is then the last. */
    public Call<Outcome<Long>> addAllLast(Collection<? extends E> added) {
        return push(CommandType.RPUSH, added);
    }

    /** LINDEX 0; under SLIDING with PEXPIRE in one flush. O(1). Empty if there is no such key. */
    public Call<Optional<E>> first(K key) {
        return at(key, 0);
    }

    /** LINDEX -1; under SLIDING with PEXPIRE in one flush. O(1). Empty if there is no such key. */
    public Call<Optional<E>> last(K key) {
        return at(key, -1);
    }

    /**
     * LRANGE; under SLIDING with PEXPIRE in one flush. O(offset + limit).
     *
     * @param offset how many elements to leave out from the first on, at least 0
     * @param limit the most elements to read, at least 1
     */
    public Call<List<E>> range(K key, long offset, int limit) {
        ScanPages.checkLimit(limit);
        if (offset < 0 || offset > Long.MAX_VALUE - limit) {
            throw new IllegalArgumentException("an offset is at least 0, not " + offset);
        }
        return range(key, number(offset), number(offset + limit - 1));
    }

    /**
     * LRANGE 0 -1; under SLIDING with PEXPIRE in one flush. O(bound).
     *
     * @throws IllegalStateException if the schema has no bound: read such a list by {@link #range(Object, long, int)}
     */
    public Call<List<E>> elements(K key) {
        checkBounded();
        return range(key, number(0), number(-1));
    }

    /**
     * LPOP: removes the first element; under SLIDING and REFRESH_ON_WRITE with PEXPIRE in one script. O(1).
     *
     * @return {@code Applied} with what was removed, {@code NotApplied} if there is none
     */
    public Call<Outcome<E>> popFirst(K key) {
        return pop(CommandType.LPOP, key);
    }

    /** As {@link #popFirst(Object)}, the last element: RPOP. */
    public Call<Outcome<E>> popLast(K key) {
        return pop(CommandType.RPOP, key);
    }

    /**
     * As {@link #popFirst(Object)}, for up to {@code limit} elements at once, in the order of their removal; O(limit).
     *
     * @param limit at least 1
     * @return {@code Applied} with what was removed, at least one; {@code NotApplied} if there is none
     */
    public Call<Outcome<List<E>>> popFirst(K key, int limit) {
        return pop(CommandType.LPOP, key, limit);
    }

    /** As {@link #popFirst(Object, int)}, from the last element on: RPOP. */
    public Call<Outcome<List<E>>> popLast(K key, int limit) {
        return pop(CommandType.RPOP, key, limit);
    }

    /**
     * Moves the first element of one list behind the last of another, as a worker takes from a queue: LMOVE within the
     * other's bound, with its TTL, in one script. O(1). Under SLIDING and REFRESH_ON_WRITE both TTLs start.
     *
     * @return {@code Applied} with the element at its new key, {@code NotApplied} if there is none
     * @throws IllegalArgumentException if a cluster holds the keys in different slots: nothing is sent
     */
    public Call<Outcome<E>> moveFirst(K from, K to) {
        return move("LEFT", from, to);
    }

    /** As {@link #moveFirst}, the other way round: the last element of one list before the first of another. */
    public Call<Outcome<E>> moveLast(K from, K to) {
        return move("RIGHT", from, to);
    }

    /**
     * Makes a connection of its own on which one thread waits for elements of a key. Blocks meanwhile.
     *
     * @throws io.keywright.RedisUnavailableException if it can't be made, and is not to be made later
     */
    public BlockingList<K, E> blocking(K key) {
        return BlockingList.of(access, elements, key);
    }

    /** LLEN. O(1). 0 if there is no such key. */
    public Call<Long> size(K key) {
        return look(CommandType.LLEN, access.encode(key), List.of(), IntegerOutput::new, size -> size);
    }

    private Call<Outcome<Long>> push(CommandType command, Collection<? extends E> added) {
        byte[] key = keyOf(added);
        List<byte[]> encoded = new ArrayList<>(3 + added.size());
        if (access.lifetime().isPersistent() && !schema().isBounded()) {
            added.forEach(element -> encoded.add(elements.encode(element)));
            return Call.reportingUnknown(access.channel()
                    .send(Writing.command(command, key, encoded, IntegerOutput::new), Outcome::applied));
        }
        encoded.add(ascii(command.name()));
        encoded.addAll(boundArguments());
        added.forEach(element -> encoded.add(elements.encode(element)));
        return Call.reportingUnknown(writing.script(
                ListScripts.PUSH, key, encoded, IntegerOutput::new, size -> Outcome.applied(withinBound(size))));
    }

    private List<byte[]> boundArguments() {
        String rule = schema().whenFull() == WhenFull.REFUSE ? "refuse" : "drop";
        return List.of(number(schema().bound()), ascii(rule));
    }

    /** The key that all of the elements are of. */
    private byte[] keyOf(Collection<? extends E> added) {
        var byKey = byKey(added, elements::keyOf);
        if (byKey.size() != 1) {
            throw new IllegalArgumentException(
                    schema().pattern() + ": elements of one key are added at once, not of " + byKey.size() + " keys");
        }
        return byKey.keySet().iterator().next().array();
    }

    private Call<Optional<E>> at(K key, long index) {
        return read(
                CommandType.LINDEX,
                access.encode(key),
                List.of(number(index)),
                ValueOutput::new,
                bytes -> bytes == null ? Optional.empty() : Optional.of(decode(key, bytes)));
    }

    private Call<List<E>> range(K key, byte[] from, byte[] to) {
        return read(
                CommandType.LRANGE,
                access.encode(key),
                List.of(from, to),
                ValueListOutput::new,
                bytes -> decodeAll(key, bytes));
    }

    private Call<Outcome<E>> pop(CommandType command, K key) {
        return Call.reportingUnknown(writing.remove(
                command,
                access.encode(key),
                List.of(),
                ValueOutput::new,
                bytes -> bytes == null ? Outcome.notApplied() : Outcome.applied(decode(key, bytes))));
    }

    private Call<Outcome<List<E>>> pop(CommandType command, K key, int limit) {
        ScanPages.checkLimit(limit);
        return Call.reportingUnknown(writing.remove(
                command,
                access.encode(key),
                List.of(number(limit)),
                ValueListOutput::new,
                bytes -> isNone(bytes) ? Outcome.notApplied() : Outcome.applied(decodeAll(key, bytes))));
    }

    private Call<Outcome<E>> move(String end, K from, K to) {
        List<byte[]> keys = List.of(access.encode(to), access.encode(from));
        Slots.requireOne(schema().pattern(), keys, access.channel().isCluster());
        List<byte[]> args = new ArrayList<>();
        args.add(ascii(end));
        args.addAll(boundArguments());
        return Call.reportingUnknown(writing.script(
                ListScripts.MOVE, access.partialWrites(), keys, args, ValueListOutput::new, moved -> moved(to, moved)));
    }

    private Outcome<E> moved(K to, List<byte @Nullable []> moved) {
        if (moved.size() > 1) {
            throw schema().boundExceeded();
        }
        return isNone(moved) ? Outcome.notApplied() : Outcome.applied(decode(to, moved.get(0)));
    }

    /** Whether a reply is nil, which an output gives as no list, an empty one, or one of a nil. */
    private static boolean isNone(@Nullable List<byte @Nullable []> reply) {
        return reply == null || reply.isEmpty() || reply.get(0) == null;
    }

    private E decode(K key, byte[] bytes) {
        return decoded("", () -> elements.decode(key, bytes));
    }

    private List<E> decodeAll(K key, List<byte @Nullable []> all) {
        List<E> decoded = new ArrayList<>(all.size());
        for (byte[] bytes : all) {
            decoded.add(decode(key, bytes));
        }
        return decoded;
    }
}
