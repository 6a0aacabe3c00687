package io.keywright.key;

import java.util.ArrayList;
import java.util.List;

/** Reads the text of a {@link CharClass} into its ranges, in the order in which they stand there. */
final class CharClassParser {

    private final String text;
    private int at;

    CharClassParser(String text) {
        this.text = text;
    }

    List<int[]> parse() {
        if (!text.startsWith("[") || text.length() < 3) {
            throw bad("begins with [ and names a character before its ]");
        }
        at = 1;
        if (text.charAt(at) == '^') {
            throw bad("lists what is allowed; write \\^ for the character itself");
        }
        List<int[]> ranges = new ArrayList<>();
        while (!atEnd()) {
            int first = next();
            int last = first;
            if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
                at++;
                last = next();
            }
            if (last < first) {
                throw bad("has ranges that ascend");
            }
            if (last >= Character.MIN_SURROGATE && first <= Character.MAX_SURROGATE) {
                throw bad("has no surrogates, alone or within a range");
            }
            ranges.add(new int[] {first, last});
        }
        if (at != text.length() - 1 || ranges.isEmpty()) {
            throw bad("ends with its only ] that no \\ stands before");
        }
        return ranges;
    }

    private boolean atEnd() {
        if (at >= text.length()) {
            throw bad("ends with ]");
        }
        return text.charAt(at) == ']';
    }

    private int next() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        if (c != '\\') {
            return c;
        }
        if (at >= text.length() || "]\\-^[".indexOf(text.charAt(at)) < 0) {
            throw bad("has only \\], \\\\, \\-, \\^ and \\[ as escapes");
        }
        return text.charAt(at++);
    }

    private IllegalArgumentException bad(String rule) {
        return new IllegalArgumentException("`" + text + "` is no character class: a class " + rule
                + ". Expected: characters and ranges between brackets, such as [A-Za-z0-9_.-].");
    }
}
