package io.keywright.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 64 bits that the server made, as the 16 hex digits that it keeps them as. */
final class Bits {

    static final int DIGITS = 16;

    private Bits() {}

    static boolean are(byte @Nullable [] digits) {
        if (digits == null || digits.length != DIGITS) {
            return false;
        }
        for (byte digit : digits) {
            if (Character.digit(digit, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** @throws NumberFormatException if they are none */
    static long parse(byte[] digits) {
        return Long.parseUnsignedLong(new String(digits, US_ASCII), 16);
    }

    static byte[] format(long bits) {
        return String.format(Locale.ROOT, "%016x", bits).getBytes(US_ASCII);
    }
}
