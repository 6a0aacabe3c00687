package io.keywright.key;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Words the refusals of values, out of the way of the code that writes them. */
final class Refusals {

    static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Refusals() {}

    static KeyEncodingException tooWide(String part, boolean negative, int size, int width, String digits) {
        return KeyEncodingException.refused(
                part,
                negative ? "it is negative" : "it needs " + size + " " + digits,
                "pass a number that " + width + " " + digits + " hold, or declare a wider format");
    }

    static KeyEncodingException outside(String part, int codePoint, int index, String value, CharClass allowed) {
        return KeyEncodingException.refused(
                part,
                Text.at(codePoint, index, value) + " is outside " + allowed,
                "pass a text of the declared characters, widen the class, or leave the format out: "
                        + "a String is then escaped");
    }

    static KeyEncodingException reserved(String part, byte[] reserved) {
        // The reserved text is the pattern's own, not the caller's secret.
        return KeyEncodingException.refused(
                part,
                "its text is `" + new String(reserved, StandardCharsets.UTF_8) + "`, which says that it is absent",
                "pass another value, or declare another text for its absence");
    }

    static KeyEncodingException year(String part) {
        return KeyEncodingException.refused(
                part, "its year has no four digits", "pass a time from year 0000 to year 9999");
    }

    static KeyEncodingException shortYear(String part) {
        return KeyEncodingException.refused(
                part, "its year is not one of 2000 to 2099", "pass a time of this century, or declare yyyy for yy");
    }

    /** Epoch numbers keep to the same years as other times, so that the compiler's proofs know all texts. */
    static void requireFourDigitYear(String part, Instant value) {
        if (value.isBefore(FIRST) || value.isAfter(LAST)) {
            throw year(part);
        }
    }
}
