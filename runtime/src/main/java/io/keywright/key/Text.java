package io.keywright.key;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** What every text in a key must be, and its percent-encoding. */
final class Text {

    /** Below this no character composes with another: such texts are in normalization form C. */
    private static final int FIRST_COMBINING = 0x300;

    private static final byte[] UPPER_HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private static final long UNRESERVED_LOW = bits("-.0123456789", 0);
    private static final long UNRESERVED_HIGH = bits("ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~", 64);

    private Text() {}

    /** Whether a character (or byte, as its unsigned value) stands for itself in an escaped part. */
    static boolean isUnreserved(int c) {
        return c < 128 && (((c < 64 ? UNRESERVED_LOW : UNRESERVED_HIGH) >>> c) & 1) != 0;
    }

    /** Refuses an empty text. */
    static void requireNotEmpty(String part, int length) {
        if (length == 0) {
            throw KeyEncodingException.refused(
                    part, "it is empty", "give it a value, or declare it optional in the key pattern");
        }
    }

    /** Refuses lone surrogates and any text that is not in normalization form C. */
    static void requireWellFormed(String part, String value) {
        int highest = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            highest = Math.max(highest, c);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    throw KeyEncodingException.refused(
                            part,
                            "it has a lone surrogate, " + at(c, i, value),
                            "pass well-formed Unicode text; bytes belong in a byte[] component");
                }
                i++;
            }
        }
        if (highest >= FIRST_COMBINING && !Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            int i = firstDenormal(value);
            throw KeyEncodingException.refused(
                    part,
                    "it is not in Unicode normalization form C, from " + at(value.codePointAt(i), i, value),
                    "pass java.text.Normalizer.normalize(text, Normalizer.Form.NFC)");
        }
    }

    /** The first place where the text differs from its normalized form. */
    private static int firstDenormal(String value) {
        String normal = Normalizer.normalize(value, Normalizer.Form.NFC);
        int i = 0;
        while (i < value.length() - 1 && i < normal.length() && value.charAt(i) == normal.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Says which code point stands where, and nothing else of the text. */
    static String at(int codePoint, int index, String value) {
        String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex + " at index " + index + " of its "
                + value.length() + " chars";
    }

    /**
     * Writes a text from index {@code from} on, escaped, into a copy of {@code target} that is longer by as much as the
     * text is now longer. Apart from the writer, so that the writer's own loop stays small enough to be inlined.
     */
    static byte[] escapeRest(String part, String value, int from, byte[] target, int position) {
        requireWellFormed(part, value);
        int longer = escapedSize(value, from) - (value.length() - from);
        byte[] copy = Arrays.copyOf(target, target.length + longer);
        putEscaped(copy, position, value, from);
        return copy;
    }

    /** The size of what {@link #putEscaped} writes. */
    private static int escapedSize(String value, int from) {
        int size = 0;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isUnreserved(c)) {
                size++;
            } else if (c < 0x80) {
                size += 3;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                // A pair of surrogates is four bytes in UTF-8: two for each.
                size += 6;
            } else {
                size += 9;
            }
        }
        return size;
    }

    /** Percent-encodes the UTF-8 of a well-formed text from index {@code from} on. */
    private static void putEscaped(byte[] target, int position, String value, int from) {
        int at = position;
        int c;
        for (int i = from; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            if (isUnreserved(c)) {
                target[at++] = (byte) c;
            } else if (c < 0x80) {
                at = percent(target, at, c);
            } else {
                if (c < 0x800) {
                    at = percent(target, at, 0xC0 | (c >> 6));
                } else {
                    if (c < 0x10000) {
                        at = percent(target, at, 0xE0 | (c >> 12));
                    } else {
                        at = percent(target, at, 0xF0 | (c >> 18));
                        at = percent(target, at, 0x80 | ((c >> 12) & 0x3F));
                    }
                    at = percent(target, at, 0x80 | ((c >> 6) & 0x3F));
                }
                at = percent(target, at, 0x80 | (c & 0x3F));
            }
        }
    }

    private static int percent(byte[] target, int at, int octet) {
        target[at] = '%';
        target[at + 1] = UPPER_HEX[octet >> 4];
        target[at + 2] = UPPER_HEX[octet & 15];
        return at + 3;
    }

    private static long bits(String characters, int first) {
        long bits = 0;
        for (int i = 0; i < characters.length(); i++) {
            bits |= 1L << (characters.charAt(i) - first);
        }
        return bits;
    }
}
