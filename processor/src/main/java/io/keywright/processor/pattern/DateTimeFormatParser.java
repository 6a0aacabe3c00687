package io.keywright.processor.pattern;

import io.keywright.processor.pattern.DateTimeFormat.Field;
import io.keywright.processor.pattern.DateTimeFormat.Item;
import io.keywright.processor.pattern.DateTimeFormat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a formatter pattern and refuses what has no fixed width, or no definite meaning in a key. */
final class DateTimeFormatParser {
    /** The letters and the width that each needs; S has any from 1 to 9. */
    private static final Map<Character, Integer> WIDTHS = Map.ofEntries(
            Map.entry('y', 4),
            Map.entry('Y', 4),
            Map.entry('M', 2),
            Map.entry('d', 2),
            Map.entry('D', 3),
            Map.entry('w', 2),
            Map.entry('e', 1),
            Map.entry('H', 2),
            Map.entry('m', 2),
            Map.entry('s', 2),
            Map.entry('n', 9));

    private static final String FIELDS =
            "yyyy, MM, dd, DDD (day of the year), YYYY, ww, e (ISO week), HH, mm, ss, SSS, nnnnnnnnn";

    private final TemporalKind kind;
    private final String pattern;
    private final List<Item> items = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    DateTimeFormatParser(TemporalKind kind, String pattern) {
        this.kind = kind;
        this.pattern = pattern;
    }

    DateTimeFormat parse() {
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '\'') {
                at = quoted(at);
            } else if (isLetter(c)) {
                int end = at;
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                endText();
                items.add(field(at, c, end - at));
                at = end;
            } else if ("[]{}#".indexOf(c) >= 0) {
                throw error(at, "\"" + c + "\" in \"" + pattern + "\" is reserved", "Put it in quotes: '" + c + "'.");
            } else {
                text.append(c);
                at++;
            }
        }
        endText();
        DateTimeFormat format = new DateTimeFormat(items);
        checkTogether(format);
        return format;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private void endText() {
        if (text.length() > 0) {
            items.add(new Text(text.toString()));
            text.setLength(0);
        }
    }

    /** Two quotes are one quote, outside of quoted text and in it. */
    private int quoted(int open) {
        if (pattern.startsWith("''", open)) {
            text.append('\'');
            return open + 2;
        }
        for (int i = open + 1; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '\'') {
                text.append(c);
            } else if (pattern.startsWith("''", i)) {
                text.append('\'');
                i++;
            } else {
                return i + 1;
            }
        }
        throw error(open, "\"" + pattern + "\" has an open quote", "Close the quoted text with '.");
    }

    private Field field(int at, char written, int width) {
        char letter = written == 'u' ? 'y' : written;
        String run = pattern.substring(at, at + width);
        Integer fixed = letter == 'S' ? Integer.valueOf(Math.min(width, 9)) : WIDTHS.get(letter);
        if (fixed == null) {
            throw error(at, "\"" + run + "\" in \"" + pattern + "\" is no field of a key", hint(letter));
        }
        if (fixed != width) {
            String right = run.equals("DD") ? "dd" : String.valueOf(written).repeat(fixed);
            throw error(
                    at,
                    "\"" + run + "\" in \"" + pattern + "\" is not a number of fixed width",
                    "Write \"" + right + "\".");
        }
        if (kind.letters().indexOf(letter) < 0) {
            throw error(
                    at,
                    "\"" + run + "\" in \"" + pattern + "\" is something that " + kind.described() + " does not have",
                    letter == 'm'
                            ? "Write MM for the month; mm is the minute."
                            : "Leave it out; the standard form is " + kind.standardFormat() + ".");
        }
        if (new DateTimeFormat(items).has(letter)) {
            throw error(at, "\"" + run + "\" stands in \"" + pattern + "\" twice", "Write it once.");
        }
        return new Field(letter, width);
    }

    private static String hint(char letter) {
        return switch (letter) {
            case 'h', 'k', 'K' -> "Write HH, the hour from 00 to 23.";
            case 'E', 'c' -> "Write e, the day of the ISO week from 1 (Monday) to 7.";
            case 'L' -> "Write MM.";
            case 'W' -> "Write ww, the ISO week of the year.";
            default -> "Use only fields of fixed width; put text in quotes, as in 'week'ww.";
        };
    }

    /** Fields whose combination is a well-known mistake, or says nothing. */
    private void checkTogether(DateTimeFormat format) {
        boolean calendar = format.has('y') || format.has('M') || format.has('d') || format.has('D');
        boolean week = format.has('Y') || format.has('w') || format.has('e');
        if (calendar && week) {
            throw error(
                    0,
                    "\"" + pattern + "\" mixes the fields of a calendar date with those of an ISO week",
                    "Write yyyy-MM-dd for dates (yyyy and dd in lower case), YYYY-ww-e for weeks.");
        }
        if (format.has('D') && (format.has('M') || format.has('d'))) {
            throw error(
                    pattern.indexOf('D'),
                    "\"" + pattern + "\" has DDD, the day of the year, beside a month or a day of the month",
                    "Write dd for the day of the month.");
        }
        if (format.has('y') && format.has('d') && !format.has('M')) {
            throw error(
                    0,
                    "\"" + pattern + "\" has a year and a day of the month but no month",
                    format.has('m') ? "Write MM for the month; mm is the minute." : "Add MM.");
        }
        if (format.has('n') && format.has('S')) {
            throw error(0, "\"" + pattern + "\" has the fraction of the second twice", "Write SSS or nnnnnnnnn.");
        }
        if (format.items().stream().noneMatch(Field.class::isInstance)) {
            throw error(0, "\"" + pattern + "\" has no field of a date or time", "Write one, such as yyyy-MM-dd.");
        }
    }

    private static InvalidPatternException error(int offset, String message, String fix) {
        return new InvalidPatternException(offset, message + ".", FIELDS, fix);
    }
}
