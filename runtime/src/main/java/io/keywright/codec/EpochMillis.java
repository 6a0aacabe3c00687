package io.keywright.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Instants as decimal numbers of milliseconds, with up to six digits behind the point: an {@code Instant.now()} has
 * them on most systems, so they are formatted and parsed without going through a {@link BigDecimal}.
 */
final class EpochMillis {

    private static final long LONG_SECONDS = Long.MAX_VALUE / 1000 - 1;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

    /** As many digits as every {@code long} has room for. */
    static final int SAFE_DIGITS = 18;

    private EpochMillis() {}

    /** True if the milliseconds of that second are a {@code long}. */
    static boolean fitsLong(long epochSecond) {
        return epochSecond <= LONG_SECONDS && epochSecond >= -LONG_SECONDS;
    }

    static String format(Instant instant) {
        long seconds = instant.getEpochSecond();
        int nanos = instant.getNano();
        if (!fitsLong(seconds)) {
            return BigDecimal.valueOf(seconds)
                    .movePointRight(3)
                    .add(BigDecimal.valueOf(nanos, 6))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        StringBuilder text = new StringBuilder(24);
        if (seconds < 0) {
            // Sign and magnitude: -1 ns is second -1 and 999,999,999 ns, but reads -0.000001.
            text.append('-');
            seconds = -seconds;
            if (nanos > 0) {
                seconds--;
                nanos = 1_000_000_000 - nanos;
            }
        }
        text.append(seconds * 1000 + nanos / NANOS_PER_MILLI);
        int fraction = nanos % NANOS_PER_MILLI;
        if (fraction > 0) {
            text.append('.');
            for (int digit = NANOS_PER_MILLI / 10; fraction > 0; fraction %= digit, digit /= 10) {
                text.append((char) ('0' + fraction / digit));
            }
        }
        return text.toString();
    }

    /** The instant of a JSON number with a fraction, or null if it is none of the usual form; then see {@link #of}. */
    static @Nullable Instant parse(char[] chars, int offset, int length) {
        int end = offset + length;
        int at = offset;
        boolean negative = at < end && chars[at] == '-';
        if (negative) {
            at++;
        }
        int digits = at;
        long millis = 0;
        while (at < end && isDigit(chars[at])) {
            millis = millis * 10 + (chars[at++] - '0');
        }
        if (at - digits > SAFE_DIGITS || at >= end || chars[at] != '.') {
            return null;
        }
        at++;
        int fraction = 0;
        int unit = NANOS_PER_MILLI;
        while (at < end && isDigit(chars[at]) && unit > 1) {
            unit /= 10;
            fraction += (chars[at++] - '0') * unit;
        }
        if (at < end) {
            return null; // an exponent, or more digits than nanoseconds have
        }
        long seconds = millis / 1000;
        long nanos = millis % 1000 * NANOS_PER_MILLI + fraction;
        return negative ? Instant.ofEpochSecond(-seconds, -nanos) : Instant.ofEpochSecond(seconds, nanos);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The instant of any number of milliseconds, or null if there is none: too far away, or between nanoseconds. */
    static @Nullable Instant of(BigDecimal millis) {
        BigDecimal exact = millis.stripTrailingZeros();
        // Before anything that writes the number out: 1E+999999999 is short only as long as nobody does.
        if (exact.scale() > 6 || exact.precision() - (long) exact.scale() > 20) {
            return null;
        }
        BigInteger[] parts = exact.setScale(6).unscaledValue().divideAndRemainder(NANOS_PER_SECOND);
        try {
            return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
