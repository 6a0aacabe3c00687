package io.keywright.key;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the pattern of a {@link TimeFormat} into its runs. */
final class TimePattern {

    /** A number ({@code field}, {@code literal} is empty) or fixed text ({@code field} is null). */
    static final class Run {
        final @Nullable TimeField field;
        final int width;
        final byte[] literal;

        Run(@Nullable TimeField field, int width, byte[] literal) {
            this.field = field;
            this.width = width;
            this.literal = literal;
        }
    }

    private TimePattern() {}

    static List<Run> parse(String pattern) {
        List<Run> runs = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (isLetter(c)) {
                addLiteral(runs, literal);
                int end = at + 1;
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                runs.add(new Run(TimeField.of(c, end - at, pattern), end - at, new byte[0]));
                at = end;
            } else if (c == '\'') {
                at = quoted(pattern, at, literal);
            } else if ("[]{}#".indexOf(c) >= 0) {
                throw new IllegalArgumentException("`" + c + "` in the time format `" + pattern
                        + "` is reserved. Expected: other text between single quotes.");
            } else {
                literal.append(c);
                at++;
            }
        }
        addLiteral(runs, literal);
        if (runs.stream().allMatch(run -> run.field == null)) {
            throw new IllegalArgumentException("The time format `" + pattern + "` names no field of a time.");
        }
        return runs;
    }

    /** Reads from an opening quote to behind its closing one; two quotes in a row are one of the text. */
    private static int quoted(String pattern, int open, StringBuilder literal) {
        int at = open + 1;
        if (at < pattern.length() && pattern.charAt(at) == '\'') {
            literal.append('\'');
            return at + 1;
        }
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c != '\'') {
                literal.append(c);
                at++;
            } else if (at + 1 < pattern.length() && pattern.charAt(at + 1) == '\'') {
                literal.append('\'');
                at += 2;
            } else {
                return at + 1;
            }
        }
        throw new IllegalArgumentException("A quote in the time format `" + pattern + "` is not closed.");
    }

    private static void addLiteral(List<Run> runs, StringBuilder literal) {
        if (!literal.isEmpty()) {
            byte[] bytes = literal.toString().getBytes(StandardCharsets.UTF_8);
            runs.add(new Run(null, bytes.length, bytes));
            literal.setLength(0);
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
