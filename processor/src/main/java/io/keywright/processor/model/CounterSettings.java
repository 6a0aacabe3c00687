package io.keywright.processor.model;

import io.keywright.annotation.Overflow;
import java.math.BigInteger;
import java.util.Locale;

/**
 * How the counters of a BITMAP are declared.
 *
 * @param bits how many bits each has
 * @param signed whether counts may be negative
 * @param overflow what an increment does that a counter can't hold
 */
public record CounterSettings(int bits, boolean signed, Overflow overflow) {

    /** The longest value that a server holds: 512 MB. */
    public static final long MOST_BITS = 1L << 32;

    /** The type as BITFIELD names it: {@code u16}. */
    public String type() {
        return (signed ? "i" : "u") + bits;
    }

    /** The counts that it holds, for people: {@code 0 to 65,535}. */
    public String range() {
        BigInteger size = BigInteger.TWO.pow(signed ? bits - 1 : bits);
        return shown(signed ? size.negate() : BigInteger.ZERO) + " to " + shown(size.subtract(BigInteger.ONE));
    }

    /** The bytes of so many counters. */
    public long bytes(int counters) {
        return ((long) counters * bits + Byte.SIZE - 1) / Byte.SIZE;
    }

    /** What becomes of an increment beyond them, a sentence without its first capital and full stop. */
    public String beyond() {
        return "beyond " + range() + " "
                + switch (overflow) {
                    case SATURATE -> "it stays at the end that it reached";
                    case WRAP -> "it goes on from the other end";
                    case FAIL -> "it is not applied";
                };
    }

    private static String shown(BigInteger number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
