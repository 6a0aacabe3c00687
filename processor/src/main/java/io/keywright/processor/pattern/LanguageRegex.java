package io.keywright.processor.pattern;

import java.util.List;
import java.util.stream.Collectors;

/** Writes languages as {@code java.util.regex} texts over bytes as ISO-8859-1 characters. */
final class LanguageRegex {
    private static final String CLASS_SPECIAL = "\\[]^-&";

    private LanguageRegex() {}

    /** A capturing group of the language. */
    static String group(Language language) {
        return language instanceof Language.Choice ? of(language).replaceFirst("\\?:", "") : "(" + of(language) + ")";
    }

    static String of(Language language) {
        if (language instanceof Language.OneOf oneOf) {
            return oneOf(oneOf.bytes());
        }
        if (language instanceof Language.Sequence sequence) {
            return sequence.parts().stream().map(LanguageRegex::of).collect(Collectors.joining());
        }
        if (language instanceof Language.Choice choice) {
            return choice.options().stream().map(LanguageRegex::of).collect(Collectors.joining("|", "(?:", ")"));
        }
        Language.Repeat repeat = (Language.Repeat) language;
        String part = of(repeat.part());
        boolean single = repeat.part() instanceof Language.OneOf || repeat.part() instanceof Language.Choice;
        return repeat.max() == 0 ? "" : (single ? part : "(?:" + part + ")") + quantifier(repeat.min(), repeat.max());
    }

    private static String quantifier(int min, int max) {
        if (max == Language.UNBOUNDED) {
            return min == 0 ? "*" : min == 1 ? "+" : "{" + min + ",}";
        }
        if (min == max) {
            return min == 1 ? "" : "{" + min + "}";
        }
        return min == 0 && max == 1 ? "?" : "{" + min + "," + max + "}";
    }

    /** The text's bytes, each standing for itself. */
    static String literal(byte[] bytes) {
        StringBuilder regex = new StringBuilder();
        for (byte b : bytes) {
            regex.append(single(b & 0xff));
        }
        return regex.toString();
    }

    private static String oneOf(ByteSet bytes) {
        List<int[]> ranges = bytes.ranges();
        boolean one = ranges.size() == 1 && ranges.get(0)[0] == ranges.get(0)[1];
        return one ? single(ranges.get(0)[0]) : characterClass(bytes);
    }

    /** A set as it stands in brackets. */
    static String characterClass(ByteSet bytes) {
        StringBuilder regex = new StringBuilder("[");
        for (int[] range : bytes.ranges()) {
            regex.append(escape(range[0], CLASS_SPECIAL));
            if (range[1] > range[0]) {
                regex.append(range[1] > range[0] + 1 ? "-" : "").append(escape(range[1], CLASS_SPECIAL));
            }
        }
        return regex.append("]").toString();
    }

    private static String single(int value) {
        return escape(value, "\\.[]{}()*+?^$|");
    }

    private static String escape(int value, String special) {
        if (value < 0x20 || value > 0x7e) {
            return String.format("\\x%02x", value);
        }
        return (special.indexOf(value) < 0 ? "" : "\\") + (char) value;
    }
}
