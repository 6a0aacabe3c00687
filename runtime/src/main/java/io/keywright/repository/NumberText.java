package io.keywright.repository;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.UUID;

/** Numbers, and other values of plain ASCII text, as Redis itself writes and counts them. */
final class NumberText {

    private static final int UUID_LENGTH = 36;

    private NumberText() {}

    static byte[] encode(long value) {
        return ascii(Long.toString(value));
    }

    static long decode(byte[] bytes, long min, long max) {
        return decode(bytes, 0, bytes.length, min, max);
    }

    static long decode(byte[] bytes, int from, int to, long min, long max) {
        boolean negative = from < to && bytes[from] == '-';
        int at = negative ? from + 1 : from;
        if (at == to) {
            throw new MalformedTextException("not a decimal number");
        }
        // Counted downwards: the negative range is the larger one.
        long value = 0;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                throw new MalformedTextException("not a decimal number");
            }
            if (value < (Long.MIN_VALUE + digit) / 10) {
                throw new MalformedTextException("a number beyond the range of its type");
            }
            value = value * 10 - digit;
        }
        if (!negative && value == Long.MIN_VALUE) {
            throw new MalformedTextException("a number beyond the range of its type");
        }
        long signed = negative ? value : -value;
        if (signed < min || signed > max) {
            throw new MalformedTextException("a number beyond the range of its type");
        }
        return signed;
    }

    static byte[] encodeBoolean(boolean value) {
        return new byte[] {(byte) (value ? '1' : '0')};
    }

    static Boolean decodeBoolean(byte[] bytes) {
        if (bytes.length != 1 || (bytes[0] != '0' && bytes[0] != '1')) {
            throw new MalformedTextException("neither 1 nor 0");
        }
        return bytes[0] == '1';
    }

    static Double decodeDouble(byte[] bytes) {
        return Double.parseDouble(floatText(bytes));
    }

    static Float decodeFloat(byte[] bytes) {
        return Float.parseFloat(floatText(bytes));
    }

    /** Accepts plain canonical UUIDs only: {@link UUID#fromString} also reads shortened ones. */
    static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new MalformedTextException("not a UUID");
        }
        return UUID.fromString(text);
    }

    /**
     * A number to add to another.
     *
     * @throws IllegalArgumentException if it is infinite or not a number: the server adds neither
     */
    static byte[] addend(double by) {
        if (!Double.isFinite(by)) {
            throw new IllegalArgumentException("only a finite number can be added");
        }
        return ascii(Double.toString(by));
    }

    static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static String asciiText(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /** The number's text without what only Java reads (blanks, type suffixes, hexadecimal) and in Java's spelling. */
    private static String floatText(byte[] bytes) {
        String text = asciiText(bytes);
        for (int i = 0; i < bytes.length; i++) {
            if ("0123456789+-.eE".indexOf(bytes[i]) < 0) {
                return notFinite(text);
            }
        }
        return text;
    }

    /** C libraries, and so other writers of Redis values, spell these in their own ways. */
    private static String notFinite(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan", "-nan" -> "NaN";
            case "inf", "+inf", "infinity" -> "Infinity";
            case "-inf", "-infinity" -> "-Infinity";
            default -> throw new MalformedTextException("not a decimal number");
        };
    }
}
