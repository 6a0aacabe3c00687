package io.keywright.repository;

import io.keywright.Keywright;
import io.keywright.Pipeline;
import io.keywright.key.KeyCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes the bits of BITMAP keys by their offsets.
 *
 * <p>A bitmap takes memory up to its highest offset: one bit each, whether set or not. Where the schema has a bound,
 * offsets are below it; a higher one is an {@link io.keywright.BoundExceededException}, and nothing is sent.
 *
 * <p>Every write that can make the key keeps its TTL as the schema's {@link io.keywright.annotation.Expiry} says, in
 * the same command or script: under SLIDING and REFRESH_ON_WRITE each write starts it; under ABSOLUTE a write gives it
 * only where the key has none. What {@link #and}, {@link #or}, {@link #xor} and {@link #not} write is a whole value,
 * whose TTL starts. Under SLIDING the reads of bits and counts extend the bitmap's life. A key of another type is a
 * {@link io.keywright.RedisCommandException}. Immutable and thread-safe.
 *
 * @param <K> the key's type
 * @param <M> the offset's type, {@code Integer} or {@code Long}
 * @param <E> the entity's type: one bit that is set
 */
public final class BitmapStore<K, M extends Number, E> extends CollectionStore<K> {

    /** The server's own limit: 512 MB. */
    private static final long OFFSETS = 1L << 32;

    private final ElementCodec<K, M, E> elements;

    /** Makes the store of one repository. */
    public BitmapStore(Keywright keywright, Schema schema, KeyCodec<K> keys, ElementCodec<K, M, E> elements) {
        this(KeyAccess.of(keywright, schema, keys), elements);
    }

    private BitmapStore(KeyAccess<K> access, ElementCodec<K, M, E> elements) {
        super(access);
        this.elements = elements;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public BitmapStore<K, M, E> in(Pipeline pipeline) {
        return new BitmapStore<>(access.in(pipeline), elements);
    }

    /**
     * The same store, with {@code ttl} in place of the schema's TTL: whatever starts a key's life starts it with this
     * one, a write in the same step. Sends nothing. O(1).
     *
     * @param ttl positive, at most the declared upper bound; shortened by the declared jitter
     * @throws IllegalArgumentException if it is not, or too short for the span of time that a key stands for
     * @throws IllegalStateException if the keys are persistent
     */
    public BitmapStore<K, M, E> lasting(Duration ttl) {
        return new BitmapStore<>(access.lasting(ttl), elements);
    }

    /**
     * SETBIT with the TTL in one script; a plain SETBIT where there is none. O(1). True if the bit was clear before.
     */
    public Call<Boolean> set(E element) {
        return writing.write(
                CommandType.SETBIT,
                access.encode(elements.keyOf(element)),
                List.of(offset(elements.memberOf(element)), number(1)),
                IntegerOutput::new,
                before -> before == 0);
    }

    /**
     * {@link #set} for several bits, those of one key in one script. O(n). Gives how many were clear before. If it
     * fails and the bits are of several keys, those of some keys may be set; to repeat it is safe.
     */
    public Call<Long> setAll(Collection<? extends E> added) {
        return writing.scripts(
                BitmapScripts.SET_BITS,
                writes(added, elements::keyOf, this::ones),
                IntegerOutput::new,
                CollectionStore::sum);
    }

    private List<byte[]> ones(List<E> set) {
        List<byte[]> args = new ArrayList<>(List.of(number(1)));
        set.forEach(element -> args.add(offset(elements.memberOf(element))));
        return args;
    }

    /** SETBIT 0 where there is such a key, with the TTL, in one script. O(1). True if the bit was set before. */
    public Call<Boolean> clear(K key, M offset) {
        return writing.script(
                BitmapScripts.CLEAR,
                access.encode(key),
                List.of(offset(offset)),
                IntegerOutput::new,
                before -> before == 1);
    }

    /** GETBIT; under SLIDING with PEXPIRE in one flush. O(1). False if there is no such key. */
    public Call<Boolean> get(K key, M offset) {
        return read(
                CommandType.GETBIT, access.encode(key), List.of(offset(offset)), IntegerOutput::new, bit -> bit == 1);
    }

    /** BITCOUNT: how many bits are set; under SLIDING with PEXPIRE in one flush. O(length). */
    public Call<Long> count(K key) {
        return read(CommandType.BITCOUNT, access.encode(key), List.of(), IntegerOutput::new, count -> count);
    }

    /** BITPOS 1: the lowest offset that is set; under SLIDING with PEXPIRE in one flush. O(length). */
    public Call<Optional<Long>> firstSet(K key) {
        return read(
                CommandType.BITPOS,
                access.encode(key),
                List.of(number(1)),
                IntegerOutput::new,
                offset -> offset < 0 ? Optional.empty() : Optional.of(offset));
    }

    /**
     * BITPOS 0: the lowest offset that is clear; under SLIDING with PEXPIRE in one flush. O(length). Where all bits
     * that are stored are set, it is the one after them.
     */
    public Call<Long> firstClear(K key) {
        return read(CommandType.BITPOS, access.encode(key), List.of(number(0)), IntegerOutput::new, offset -> offset);
    }

    /**
     * BITOP AND into a key of the same pattern, in place of what it holds, with its TTL, in one script. O(length).
     * Gives the length in bytes; 0 if none of the keys is there, and then neither is {@code into}.
     *
     * @throws IllegalArgumentException if there are no keys, or if a cluster holds two of them in different slots:
     *     nothing is sent
     */
    public Call<Long> and(K into, Collection<? extends K> from) {
        return combine("AND", into, from);
    }

    /** As {@link #and}: BITOP OR. */
    public Call<Long> or(K into, Collection<? extends K> from) {
        return combine("OR", into, from);
    }

    /** As {@link #and}: BITOP XOR. */
    public Call<Long> xor(K into, Collection<? extends K> from) {
        return combine("XOR", into, from);
    }

    /** As {@link #and}: BITOP NOT of one key, up to the end of its last byte. */
    public Call<Long> not(K into, K from) {
        return combine("NOT", into, List.of(from));
    }

    private Call<Long> combine(String operation, K into, Collection<? extends K> from) {
        List<byte[]> keys = new ArrayList<>(List.of(access.encode(into)));
        keys.addAll(together(from));
        Slots.requireOne(schema().pattern(), keys, access.channel().isCluster());
        return writing.script(
                BitmapScripts.COMBINE,
                access.wholeWrites(),
                keys,
                List.of(ascii(operation)),
                IntegerOutput::new,
                length -> length);
    }

    private byte[] offset(M member) {
        long offset = member.longValue();
        if (offset < 0 || offset >= OFFSETS) {
            throw new IllegalArgumentException("an offset is from 0 to 2^32 - 1, not " + offset);
        }
        if (schema().isBounded() && offset >= schema().bound()) {
            throw schema().boundExceeded();
        }
        return number(offset);
    }
}
