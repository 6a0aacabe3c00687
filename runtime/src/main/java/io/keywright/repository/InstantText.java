package io.keywright.repository;

import java.time.Instant;
import java.time.temporal.ChronoField;

/**
 * Instants as milliseconds since the epoch, in decimal: the cheapest text that other languages read, with a fraction
 * where the instant is finer than a millisecond, so that nothing is lost.
 */
final class InstantText {

    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int FRACTION_DIGITS = 6;

    private InstantText() {}

    static byte[] encode(Instant instant) {
        long millis;
        try {
            millis = instant.toEpochMilli();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("the instant is too far off to count in milliseconds");
        }
        int fraction = instant.get(ChronoField.NANO_OF_SECOND) % NANOS_PER_MILLI;
        if (fraction == 0) {
            return NumberText.encode(millis);
        }
        // toEpochMilli rounds down; the text is an ordinary decimal number, whose fraction leads away from zero.
        boolean negative = millis < 0;
        if (negative) {
            millis++;
            fraction = NANOS_PER_MILLI - fraction;
        }
        String digits = Integer.toString(NANOS_PER_MILLI + fraction).substring(1);
        int end = FRACTION_DIGITS;
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        String sign = negative && millis == 0 ? "-" : "";
        return NumberText.ascii(sign + millis + "." + digits.substring(0, end));
    }

    static Instant decode(byte[] bytes) {
        int point = 0;
        while (point < bytes.length && bytes[point] != '.') {
            point++;
        }
        long millis = NumberText.decode(bytes, 0, point, Long.MIN_VALUE, Long.MAX_VALUE);
        if (point == bytes.length) {
            return Instant.ofEpochMilli(millis);
        }
        int digits = bytes.length - point - 1;
        if (digits < 1 || digits > FRACTION_DIGITS || bytes[point + 1] == '-') {
            throw new MalformedTextException("not milliseconds with up to six digits of fraction");
        }
        long nanos = NumberText.decode(bytes, point + 1, bytes.length, 0, NANOS_PER_MILLI - 1);
        for (int i = digits; i < FRACTION_DIGITS; i++) {
            nanos *= 10;
        }
        return Instant.ofEpochMilli(millis).plusNanos(bytes[0] == '-' ? -nanos : nanos);
    }
}
