package io.keywright.repository;

import io.keywright.annotation.Overflow;

/**
 * How the counters of a BITMAP lie in their key: all of one width, one behind the other, the highest bit first, as
 * BITFIELD has them. Generated repositories hold one.
 *
 * @param width the bits of a counter: 1 to 63, and 1 to 64 where it is signed
 * @param signed whether counts may be negative
 * @param overflow what an increment does that a counter can't hold
 */
public record CounterBits(int width, boolean signed, Overflow overflow) {

    public CounterBits {
        if (width < 1 || width > (signed ? Long.SIZE : Long.SIZE - 1)) {
            throw new IllegalArgumentException("a counter has 1 to 63 bits, a signed one up to 64, not " + width);
        }
    }

    /** Counters from 0 on. */
    public static CounterBits unsigned(int width, Overflow overflow) {
        return new CounterBits(width, false, overflow);
    }

    /** Counters that may be negative. */
    public static CounterBits signed(int width, Overflow overflow) {
        return new CounterBits(width, true, overflow);
    }

    /** The least count that a counter holds. */
    public long least() {
        return signed ? -1L << (width - 1) : 0;
    }

    /** The greatest count that a counter holds. */
    public long greatest() {
        return signed ? ~least() : (1L << width) - 1;
    }

    /** The type as BITFIELD names it: {@code u16}, {@code i8}. */
    String type() {
        return type(width);
    }

    /** The type of the upper bits of a counter, of which there are so many. */
    String type(int upperBits) {
        return (signed ? "i" : "u") + upperBits;
    }

    /** The count at a bit of a key's bytes; what lies behind their end is clear. */
    long read(byte[] bytes, long firstBit) {
        long count = 0;
        for (long bit = firstBit; bit < firstBit + width; bit++) {
            int index = (int) (bit / Byte.SIZE);
            int set = index < bytes.length ? bytes[index] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1 : 0;
            count = count << 1 | set;
        }
        int unused = Long.SIZE - width;
        return signed ? count << unused >> unused : count;
    }
}
