package io.keywright.repository;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.Pipeline;
import io.keywright.annotation.Overflow;
import io.keywright.key.KeyCodec;
import io.lettuce.core.output.IntegerListOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and counts the counters of BITMAP keys by their indexes: as many as the schema's bound says, each of a few
 * bits.
 *
 * <p>An index below 0 or not below the bound is an {@code IllegalArgumentException}, as is a count that the counters'
 * bits can't hold; nothing is sent then. A counter that was never written is 0. A key takes memory up to its highest
 * counter that was written.
 *
 * <p>Every write that can make the key keeps its TTL as the schema's {@link io.keywright.annotation.Expiry} says, in
 * the same command or script: under SLIDING and REFRESH_ON_WRITE each write starts it; under ABSOLUTE a write gives it
 * only where the key has none. An increment that is not applied changes neither counters nor TTL. Under SLIDING the
 * reads extend the key's life. A key of another type is a {@link io.keywright.RedisCommandException}. Immutable and
 * thread-safe.
 *
 * @param <K> the key's type
 * @param <M> the index's type, {@code Integer} or {@code Long}
 * @param <E> the entity's type: one counter with its count
 */
public final class BitfieldStore<K, M extends Number, E> extends CollectionStore<K> {

    private final CountCodec<K, M, E> elements;
    private final CounterBits bits;

    /**
     * Makes the store of one repository.
     *
     * @throws IllegalArgumentException if the schema has no bound
     */
    public BitfieldStore(
            Keywright keywright, Schema schema, KeyCodec<K> keys, CountCodec<K, M, E> elements, CounterBits bits) {
        this(KeyAccess.of(keywright, schema, keys), elements, bits);
        if (!schema.isBounded()) {
            throw new IllegalArgumentException(schema.pattern() + ": a bound says how many counters a key has");
        }
    }

    private BitfieldStore(KeyAccess<K> access, CountCodec<K, M, E> elements, CounterBits bits) {
        super(access);
        this.elements = elements;
        this.bits = bits;
    }

    /** The same store, with its commands queued in {@code pipeline}. */
    public BitfieldStore<K, M, E> in(Pipeline pipeline) {
        return new BitfieldStore<>(access.in(pipeline), elements, bits);
    }

    /**
     * The same store, with {@code ttl} in place of the schema's TTL: whatever starts a key's life starts it with this
     * one, a write in the same step. Sends nothing. O(1).
     *
     * @param ttl positive, at most the declared upper bound; shortened by the declared jitter
     * @throws IllegalArgumentException if it is not, or too short for the span of time that a key stands for
     * @throws IllegalStateException if the keys are persistent
     */
    public BitfieldStore<K, M, E> lasting(Duration ttl) {
        return new BitfieldStore<>(access.lasting(ttl), elements, bits);
    }

    /** BITFIELD_RO; under SLIDING with PEXPIRE in one flush. O(1). 0 if there is no such key. */
    public Call<Long> get(K key, M index) {
        return read(
                Commands.BITFIELD_RO,
                access.encode(key),
                new BitfieldArguments(bits).get(checked(index)).toList(),
                IntegerListOutput::new,
                counts -> counts.get(0));
    }

    /**
     * BITFIELD_RO of several counters; under SLIDING with PEXPIRE in one flush. O(n) in the indexes given.
     *
     * @return each of them by its index, in the order of asking; an index that is named twice counts once
     */
    public Call<Map<M, E>> getAll(K key, Collection<? extends M> indexes) {
        List<M> asked = new ArrayList<>(new LinkedHashSet<>(indexes));
        if (asked.isEmpty()) {
            return Call.completed(Map.of());
        }
        BitfieldArguments arguments = new BitfieldArguments(bits);
        asked.forEach(index -> arguments.get(checked(index)));
        return read(Commands.BITFIELD_RO, access.encode(key), arguments.toList(), IntegerListOutput::new, counts -> {
            Map<M, E> found = new LinkedHashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                found.put(asked.get(i), elements.decode(key, asked.get(i), counts.get(i)));
            }
            return found;
        });
    }

    /**
     * GETRANGE of the bytes in which counters lie; under SLIDING with PEXPIRE in one flush. O(n) in the limit, of which
     * the server copies the bytes alone.
     *
     * @param limit how many at most, at least 1
     * @return the counters from that index on, up to the last one that the bound allows, in the order of their indexes
     */
    public Call<List<E>> range(K key, M from, int limit) {
        long first = checked(from);
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1, not " + limit);
        }
        int count = (int) Math.min(limit, schema().bound() - first);
        long firstBit = first * bits.width();
        long firstByte = firstBit / Byte.SIZE;
        long lastByte = (firstBit + (long) count * bits.width() - 1) / Byte.SIZE;
        return read(
                CommandType.GETRANGE,
                access.encode(key),
                List.of(number(firstByte), number(lastByte)),
                ValueOutput::new,
                bytes -> decode(key, first, count, firstBit - firstByte * Byte.SIZE, bytes));
    }

    private List<E> decode(K key, long first, int count, long firstBit, byte @Nullable [] bytes) {
        byte[] found = bytes == null ? new byte[0] : bytes;
        List<E> counters = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            M index = elements.decodeMember(number(first + i));
            counters.add(elements.decode(key, index, bits.read(found, firstBit + (long) i * bits.width())));
        }
        return counters;
    }

    /** BITFIELD SET with the TTL in one script; a plain BITFIELD where there is none. O(1). Gives the count before. */
    public Call<Long> set(E element) {
        long index = checked(elements.memberOf(element));
        long count = checkedCount(element);
        BitfieldArguments arguments = new BitfieldArguments(bits);
        if (arguments.isWide()) {
            arguments.getInScript(index);
        }
        arguments.set(index, count);
        return change(access.encode(elements.keyOf(element)), arguments.toList(), counts -> arguments.count(counts, 0));
    }

    /**
     * {@link #set} for several counters, those of one key in one script; of two for one counter the last counts. O(n).
     * If it fails and the counters are of several keys, those of some keys may be set; to repeat it is safe.
     */
    public Call<@Nullable Void> setAll(Collection<? extends E> set) {
        return writing.scripts(
                BitfieldScripts.CHANGE,
                writes(set, elements::keyOf, this::settings),
                IntegerListOutput::new,
                replies -> null);
    }

    private List<byte[]> settings(List<E> set) {
        BitfieldArguments arguments = new BitfieldArguments(bits);
        set.forEach(element -> arguments.set(checked(elements.memberOf(element)), checkedCount(element)));
        return inOverflow(arguments.toList());
    }

    /**
     * BITFIELD INCRBY with the TTL in one script; a plain BITFIELD where there is none, and an increment can't fail.
     * O(1).
     *
     * @param by by how much, negative to subtract
     * @return {@code Applied} with the new count; {@code NotApplied} if the counter can't hold it and the overflow is
     *     {@link Overflow#FAIL}; or {@code Unknown}
     */
    public Call<Outcome<Long>> increment(K key, M index, long by) {
        return increments(key, Map.of(index, by), counts -> counts.get(0));
    }

    /**
     * {@link #increment} of several counters of one key, in one atomic step: under {@link Overflow#FAIL} all of them or
     * none. O(n) in the counters given.
     *
     * @param by by how much, by the counters' indexes
     * @return {@code Applied} with the new counts, in the order in which {@code by} names them
     */
    public Call<Outcome<Map<M, Long>>> incrementAll(K key, Map<? extends M, Long> by) {
        if (by.isEmpty()) {
            return Call.completed(Outcome.applied(Map.of()));
        }
        List<M> indexes = new ArrayList<>(by.keySet());
        return increments(key, by, counts -> {
            Map<M, Long> incremented = new LinkedHashMap<>();
            for (int i = 0; i < indexes.size(); i++) {
                incremented.put(indexes.get(i), counts.get(i));
            }
            return incremented;
        });
    }

    private <T> Call<Outcome<T>> increments(
            K key, Map<? extends M, Long> by, Function<? super List<Long>, ? extends T> counts) {
        byte[] encoded = access.encode(key);
        return Call.reportingUnknown(
                bits.overflow() == Overflow.FAIL ? allOrNone(encoded, by, counts) : cannotFail(encoded, by, counts));
    }

    private <T> Call<Outcome<T>> cannotFail(
            byte[] key, Map<? extends M, Long> by, Function<? super List<Long>, ? extends T> counts) {
        BitfieldArguments arguments = new BitfieldArguments(bits);
        by.forEach((index, addend) -> {
            arguments.increment(checked(index), addend);
            if (arguments.isWide()) {
                arguments.getInScript(checked(index));
            }
        });
        int ignored = arguments.isWide() ? 1 : 0;
        return change(
                key, arguments.toList(), replies -> Outcome.applied(counts.apply(counts(arguments, replies, ignored))));
    }

    private <T> Call<Outcome<T>> allOrNone(
            byte[] key, Map<? extends M, Long> by, Function<? super List<Long>, ? extends T> counts) {
        List<byte[]> args = new ArrayList<>(List.of(ascii(bits.type()), number(by.size())));
        BitfieldArguments reads = new BitfieldArguments(bits);
        by.forEach((index, addend) -> {
            args.add(BitfieldArguments.at(checked(index)));
            args.add(number(addend));
            args.add(number(-addend));
            reads.getInScript(checked(index));
        });
        args.addAll(reads.toList());
        return writing.script(
                BitfieldScripts.INCREMENT_ALL_OR_NONE,
                key,
                args,
                IntegerListOutput::new,
                replies -> replies.isEmpty()
                        ? Outcome.notApplied()
                        : Outcome.applied(counts.apply(counts(reads, replies, 0))));
    }

    /** The counts among the replies, before each of which there are some that say nothing. */
    private static List<Long> counts(BitfieldArguments arguments, List<Long> replies, int ignored) {
        List<Long> counts = new ArrayList<>();
        for (int i = ignored; i < replies.size(); i += ignored + arguments.repliesOfGet()) {
            counts.add(arguments.count(replies, i));
        }
        return counts;
    }

    private <T> Call<T> change(byte[] key, List<byte[]> subcommands, Function<? super List<Long>, ? extends T> decode) {
        List<byte[]> args = inOverflow(subcommands);
        if (access.lifetime().isPersistent()) {
            args.add(0, ascii("OVERFLOW"));
            return access.channel()
                    .send(Writing.command(CommandType.BITFIELD, key, args, IntegerListOutput::new), decode);
        }
        return writing.script(BitfieldScripts.CHANGE, key, args, IntegerListOutput::new, decode);
    }

    private List<byte[]> inOverflow(List<byte[]> subcommands) {
        List<byte[]> args = new ArrayList<>(subcommands.size() + 2);
        args.add(BitfieldArguments.overflow(bits.overflow()));
        args.addAll(subcommands);
        return args;
    }

    private long checked(M member) {
        long index = member.longValue();
        if (index < 0 || index >= schema().bound()) {
            throw new IllegalArgumentException(
                    "an index of " + schema().pattern() + " is from 0 to " + (schema().bound() - 1) + ", not " + index);
        }
        return index;
    }

    private long checkedCount(E element) {
        long count = elements.countOf(element);
        if (count < bits.least() || count > bits.greatest()) {
            throw new IllegalArgumentException(
                    "a count of " + schema().pattern() + " is from " + bits.least() + " to " + bits.greatest());
        }
        return count;
    }
}
