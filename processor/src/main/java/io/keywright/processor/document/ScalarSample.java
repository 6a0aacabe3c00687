package io.keywright.processor.document;

import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.pattern.PartCodec;
import io.keywright.processor.pattern.PartType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Shows a single value of each kind as it is stored as text; all moments are that of the example keys. */
final class ScalarSample {

    private ScalarSample() {}

    /** A value that a component of that name may have. */
    static String of(ScalarKind kind, String name) {
        return switch (kind) {
            case BOOLEAN -> "true";
            case BYTE, SHORT, INT, LONG, BIG_INTEGER -> number(name);
            case FLOAT, DOUBLE -> "4.5";
            case BIG_DECIMAL -> "19.99";
            case CHAR -> "x";
            case STRING -> text(name);
            case BYTES -> ValueSample.ANY_TEXT;
            case INSTANT -> "1773500966535";
            case UUID -> PartCodec.resolve(new PartType.Uuid(), "").sample(name);
            case LOCAL_DATE -> "2026-03-14";
            case LOCAL_DATE_TIME -> "2026-03-14T15:09:26.535";
            case LOCAL_TIME -> "15:09:26.535";
            case OFFSET_DATE_TIME -> "2026-03-14T16:09:26.535+01:00";
            case ZONED_DATE_TIME -> "2026-03-14T16:09:26.535+01:00[Europe/Berlin]";
            case YEAR_MONTH -> "2026-03";
            case YEAR -> "2026";
            case DURATION -> "PT1H30M";
            case PERIOD -> "P1M";
        };
    }

    /** Whether JSON holds the kind as a string. */
    static boolean isQuoted(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_DECIMAL, BIG_INTEGER, INSTANT -> false;
            default -> true;
        };
    }

    private static String number(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("cents") || lower.endsWith("price") || lower.endsWith("amount")) {
            return "1999";
        }
        return PartCodec.resolve(new PartType.IntegerNumber(Byte.SIZE), "").sample(name);
    }

    /** What a key part of that name would show, unless that is made up or a person's name. */
    private static String text(String name) {
        String hex = PartCodec.resolve(new PartType.Text(), "hex").sample(name);
        String text = new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
        return text.equals(name + "-1")
                        || text.equals("alice")
                        || name.toLowerCase(Locale.ROOT).endsWith("code")
                ? ValueSample.ANY_TEXT
                : text;
    }
}
