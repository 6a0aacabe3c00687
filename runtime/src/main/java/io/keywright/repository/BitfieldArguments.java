package io.keywright.repository;

import io.keywright.annotation.Overflow;
import java.util.ArrayList;
import java.util.List;

/**
 * The subcommands of one BITFIELD on counters of one width, and what is made of their replies.
 *
 * <p>A number that a Lua script returns was a double before, which rounds beyond 2<sup>53</sup>. So a script reads a
 * wider counter by two GETs, of its upper bits and of its lower 32, and takes no notice of what its INCRBY or SET
 * replies.
 */
final class BitfieldArguments {

    private static final int BITS_OF_A_DOUBLE = 53;
    private static final int LOWER = 32;

    private final CounterBits bits;
    private final List<byte[]> args = new ArrayList<>();

    BitfieldArguments(CounterBits bits) {
        this.bits = bits;
    }

    /** The name of an overflow's rule in BITFIELD. */
    static byte[] overflow(Overflow overflow) {
        return CollectionStore.ascii(
                switch (overflow) {
                    case SATURATE -> "SAT";
                    case WRAP -> "WRAP";
                    case FAIL -> "FAIL";
                });
    }

    /** Where a counter is, in counters. */
    static byte[] at(long index) {
        return CollectionStore.ascii("#" + index);
    }

    /** Reads a counter, where no script is in between. */
    BitfieldArguments get(long index) {
        return add("GET", bits.type(), at(index));
    }

    /** Reads a counter in a script, exactly; {@link #count} gives what it was. */
    BitfieldArguments getInScript(long index) {
        if (!isWide()) {
            return get(index);
        }
        int upper = bits.width() - LOWER;
        long first = index * bits.width();
        add("GET", bits.type(upper), CollectionStore.number(first));
        return add("GET", "u" + LOWER, CollectionStore.number(first + upper));
    }

    BitfieldArguments set(long index, long count) {
        return add("SET", bits.type(), at(index), CollectionStore.number(count));
    }

    BitfieldArguments increment(long index, long by) {
        return add("INCRBY", bits.type(), at(index), CollectionStore.number(by));
    }

    /** Whether replies of a script are not exact, except for those of {@link #getInScript}. */
    boolean isWide() {
        return bits.width() > BITS_OF_A_DOUBLE;
    }

    /** How many replies {@link #getInScript} has. */
    int repliesOfGet() {
        return isWide() ? 2 : 1;
    }

    /** The count that the replies from an index on are. */
    long count(List<Long> replies, int from) {
        return isWide() ? replies.get(from) << LOWER | replies.get(from + 1) : replies.get(from);
    }

    List<byte[]> toList() {
        return args;
    }

    private BitfieldArguments add(String subcommand, String type, byte[]... rest) {
        args.add(CollectionStore.ascii(subcommand));
        args.add(CollectionStore.ascii(type));
        args.addAll(List.of(rest));
        return this;
    }
}
