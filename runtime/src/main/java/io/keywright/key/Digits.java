package io.keywright.key;

import java.util.UUID;

/** Writes numbers as ASCII digits into an array that has the room. */
final class Digits {

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private Digits() {}

    static int decimalSize(long value) {
        int sign = value < 0 ? 1 : 0;
        // Negative numbers reach one further than positive ones: Long.MIN_VALUE has no positive twin.
        long rest = value < 0 ? value : -value;
        long limit = -10;
        for (int digits = 1; digits < 19; digits++) {
            if (rest > limit) {
                return digits + sign;
            }
            limit *= 10;
        }
        return 19 + sign;
    }

    static int hexSize(long bits) {
        return Math.max(1, (67 - Long.numberOfLeadingZeros(bits)) >>> 2);
    }

    /** Writes {@code value} so that it ends before {@code end}; the digits before its first one stay as they are. */
    static void putDecimal(byte[] target, int end, long value) {
        long rest = value < 0 ? value : -value;
        int at = end;
        do {
            long quotient = rest / 10;
            target[--at] = (byte) ('0' + (quotient * 10 - rest));
            rest = quotient;
        } while (rest != 0);
        if (value < 0) {
            target[--at] = '-';
        }
    }

    /** Writes a number that is not negative with leading zeros; what exceeds {@code width} digits is lost. */
    static void putFixed(byte[] target, int from, long value, int width) {
        long rest = value;
        for (int at = from + width - 1; at >= from; at--) {
            long quotient = rest / 10;
            target[at] = (byte) ('0' + (rest - quotient * 10));
            rest = quotient;
        }
    }

    static void putHex(byte[] target, int from, long bits, int width) {
        long rest = bits;
        for (int at = from + width - 1; at >= from; at--) {
            target[at] = HEX[(int) rest & 15];
            rest >>>= 4;
        }
    }

    static void putUuid(byte[] target, int from, UUID value) {
        long high = value.getMostSignificantBits();
        long low = value.getLeastSignificantBits();
        putHex(target, from, high >>> 32, 8);
        target[from + 8] = '-';
        putHex(target, from + 9, high >>> 16, 4);
        target[from + 13] = '-';
        putHex(target, from + 14, high, 4);
        target[from + 18] = '-';
        putHex(target, from + 19, low >>> 48, 4);
        target[from + 23] = '-';
        putHex(target, from + 24, low, 12);
    }
}
