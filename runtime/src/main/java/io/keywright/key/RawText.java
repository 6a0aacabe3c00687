package io.keywright.key;

import java.nio.charset.StandardCharsets;

/** Raw texts with characters beyond ASCII, and the check of their length. */
final class RawText {

    private RawText() {}

    /** The UTF-8 of a text that keeps to the class and length. */
    static byte[] encode(String part, String value, CharClass allowed, int min, int max) {
        Text.requireWellFormed(part, value);
        int count = 0;
        int c;
        for (int i = 0; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            if (!allowed.contains(c)) {
                throw Refusals.outside(part, c, i, value, allowed);
            }
            count++;
        }
        requireLength(part, count, min, max);
        return value.getBytes(StandardCharsets.UTF_8);
    }

    static void requireLength(String part, int count, int min, int max) {
        if (count < min || count > max) {
            String range =
                    min == max ? "exactly " + min : max == Integer.MAX_VALUE ? min + " or more" : min + " to " + max;
            throw KeyEncodingException.refused(
                    part, "it has " + count + " characters", "pass a text of " + range + " characters");
        }
    }
}
