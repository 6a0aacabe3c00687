package io.keywright.processor.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@link CharRun}. */
final class CharRunParser {
    /** No key is longer than Redis keys should be; and the automaton has a state for each character. */
    private static final int LONGEST = 1024;

    private static final Pattern LENGTH = Pattern.compile("(?:(\\d{1,9})(?:(\\.\\.)(\\d{1,9})?)?)?");

    private final String text;
    private int at = 1;

    CharRunParser(String text) {
        this.text = text;
    }

    CharRun parse() {
        ByteSet allowed = characterClass();
        Matcher length = LENGTH.matcher(text.substring(at));
        if (!length.matches()) {
            throw error(
                    at,
                    "\"" + text.substring(at) + "\" after the character class is not a length",
                    "Write a number such as 32, or a range such as 1..64.");
        }
        int min = length.group(1) == null ? 1 : Integer.parseInt(length.group(1));
        int max = max(length, min);
        if (min < 1) {
            throw error(
                    at,
                    "The length " + text.substring(at) + " would allow an empty part",
                    "Begin the range with 1; for a part that may be absent write {name?}.");
        }
        if (max != Language.UNBOUNDED && max < min) {
            throw error(
                    at,
                    "The length " + text.substring(at) + " ends below its start",
                    "Write " + max + ".." + min + ".");
        }
        if (Math.max(min, max) > LONGEST) {
            throw error(
                    at,
                    "The length " + text.substring(at) + " is above " + LONGEST,
                    "Write a length up to " + LONGEST + ", or leave it out for one without limit.");
        }
        return new CharRun(text, allowed, min, max);
    }

    private static int max(Matcher length, int min) {
        if (length.group(3) != null) {
            return Integer.parseInt(length.group(3));
        }
        return length.group(1) == null || length.group(2) != null ? Language.UNBOUNDED : min;
    }

    private ByteSet characterClass() {
        if (text.isEmpty() || text.charAt(0) != '[') {
            throw error(
                    0, "\"" + text + "\" is not a character class", "Write the characters in brackets: [A-Za-z0-9_-].");
        }
        if (text.startsWith("[^")) {
            throw error(
                    1,
                    "The character class \"" + text + "\" begins with ^, but classes can't be negated",
                    "List the characters that are allowed; write \\^ for ^ itself.");
        }
        ByteSet allowed = null;
        while (at < text.length() && text.charAt(at) != ']') {
            int start = at;
            char low = character();
            char high = low;
            if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
                at++;
                high = character();
            }
            if (high < low) {
                throw error(
                        start,
                        "The range \"" + text.substring(start, at) + "\" ends below its start",
                        "Turn it round, or write \\- for a hyphen.");
            }
            ByteSet range = ByteSet.range(low, high);
            allowed = allowed == null ? range : allowed.or(range);
        }
        if (at >= text.length()) {
            throw error(0, "The character class \"" + text + "\" is not closed", "Close it with ].");
        }
        if (allowed == null) {
            throw error(0, "The character class [] is empty", "List the characters that are allowed.");
        }
        at++;
        return allowed;
    }

    private char character() {
        char c = text.charAt(at);
        if (c == '\\') {
            char escaped = at + 1 < text.length() ? text.charAt(at + 1) : 0;
            if (escaped == 0 || "]\\-^[".indexOf(escaped) < 0) {
                throw error(
                        at,
                        "\"" + text.substring(at, Math.min(at + 2, text.length()))
                                + "\" is not an escape of character classes",
                        "Only \\], \\[, \\\\, \\- and \\^ are; every other character stands for itself.");
            }
            at += 2;
            return escaped;
        }
        if (c > 0x7f) {
            throw error(
                    at,
                    "The character class \"" + text + "\" holds \"" + c + "\", which is not ASCII",
                    "Leave the class out: a String part without a format is escaped, and may hold any text.");
        }
        at++;
        return c;
    }

    private static InvalidPatternException error(int offset, String message, String fix) {
        return new InvalidPatternException(offset, message + ".", "", fix);
    }
}
