package io.keywright.key;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads a time's text back to the start of its bucket: fields that the format leaves out have their first value. Not
 * yet strict: the caller writes the result again and compares. Used for one text.
 */
final class TimeReader {

    private static final int ABSENT = -1;

    private final String pattern;
    private final TimePattern.Run[] runs;
    private final Map<TimeField, Integer> fields = new EnumMap<>(TimeField.class);

    TimeReader(String pattern, TimePattern.Run[] runs) {
        this.pattern = pattern;
        this.runs = runs;
    }

    LocalDateTime read(String text) {
        int at = 0;
        for (TimePattern.Run run : runs) {
            TimeField field = run.field;
            int end = at + run.width;
            if (end > text.length()) {
                throw new DateTimeException("short");
            }
            if (field != null) {
                int number = number(text, at, end);
                fields.put(field, field == TimeField.FRACTION ? TimeField.nanos(number, run.width) : number);
            }
            at = end;
        }
        return LocalDateTime.of(date(), time());
    }

    private LocalDate date() {
        int weekYear = get(TimeField.WEEK_YEAR, ABSENT);
        int shortYear = get(TimeField.SHORT_YEAR, ABSENT);
        int year = get(TimeField.YEAR, shortYear == ABSENT ? ABSENT : 2000 + shortYear);
        if (year == ABSENT && weekYear == ABSENT) {
            throw new UnsupportedOperationException(
                    "The time format `" + pattern + "` has no year: its texts say no time.");
        }
        if (year == ABSENT) {
            // The fourth of January is always in the first week.
            return LocalDate.of(weekYear, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, get(TimeField.WEEK, 1))
                    .with(ChronoField.DAY_OF_WEEK, get(TimeField.DAY_OF_WEEK, 1));
        }
        int dayOfYear = get(TimeField.DAY_OF_YEAR, ABSENT);
        if (dayOfYear != ABSENT) {
            return LocalDate.ofYearDay(year, dayOfYear);
        }
        int firstMonth = 3 * get(TimeField.QUARTER, 1) - 2;
        return LocalDate.of(year, get(TimeField.MONTH, firstMonth), get(TimeField.DAY, 1));
    }

    private LocalTime time() {
        int nano = get(TimeField.NANO, get(TimeField.FRACTION, 0));
        return LocalTime.of(get(TimeField.HOUR, 0), get(TimeField.MINUTE, 0), get(TimeField.SECOND, 0), nano);
    }

    private int get(TimeField field, int absent) {
        return fields.getOrDefault(field, absent);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new DateTimeException("no digit");
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
