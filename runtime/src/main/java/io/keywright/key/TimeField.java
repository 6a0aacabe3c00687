package io.keywright.key;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/** What a run of letters in a {@link TimeFormat} stands for: always a number of fixed width. */
enum TimeField {
    YEAR("yu", 4, 4),
    /** The last two digits of a year from 2000 to 2099. */
    SHORT_YEAR("yu", 2, 2),
    QUARTER("Q", 1, 1),
    MONTH("M", 2, 2),
    DAY("d", 2, 2),
    DAY_OF_YEAR("D", 3, 3),
    WEEK_YEAR("Y", 4, 4),
    WEEK("w", 2, 2),
    DAY_OF_WEEK("e", 1, 1),
    HOUR("H", 2, 2),
    MINUTE("m", 2, 2),
    SECOND("s", 2, 2),
    FRACTION("S", 1, 9),
    NANO("n", 9, 9);

    private static final int[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private final String letters;
    private final int minWidth;
    private final int maxWidth;

    TimeField(String letters, int minWidth, int maxWidth) {
        this.letters = letters;
        this.minWidth = minWidth;
        this.maxWidth = maxWidth;
    }

    static TimeField of(char letter, int width, String pattern) {
        for (TimeField field : values()) {
            if (field.letters.indexOf(letter) >= 0 && field.minWidth <= width && width <= field.maxWidth) {
                return field;
            }
        }
        throw new IllegalArgumentException("`" + String.valueOf(letter).repeat(width) + "` in the time format `"
                + pattern
                + "` is no number of fixed width. Expected: yyyy, yy, Q, MM, dd, DDD, YYYY, ww, e, HH, mm, ss,"
                + " S to SSSSSSSSS, nnnnnnnnn; other text between single quotes.");
    }

    /** The number to write. Years and weeks are those of ISO 8601, whatever the locale. */
    int get(LocalDateTime time, int width) {
        return switch (this) {
            case YEAR -> time.getYear();
            case SHORT_YEAR -> time.getYear() - 2000;
            case QUARTER -> (time.getMonthValue() + 2) / 3;
            case MONTH -> time.getMonthValue();
            case DAY -> time.getDayOfMonth();
            case DAY_OF_YEAR -> time.getDayOfYear();
            case WEEK_YEAR -> time.get(IsoFields.WEEK_BASED_YEAR);
            case WEEK -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case DAY_OF_WEEK -> time.get(ChronoField.DAY_OF_WEEK);
            case HOUR -> time.getHour();
            case MINUTE -> time.getMinute();
            case SECOND -> time.getSecond();
            case FRACTION -> time.getNano() / POWERS[9 - width];
            case NANO -> time.getNano();
        };
    }

    /** The milliseconds that one more of the number stands for; 0 where that is not always the same. */
    long unitMillis(int width) {
        return switch (this) {
            case YEAR, SHORT_YEAR, QUARTER, MONTH, WEEK_YEAR, WEEK -> 0;
            case DAY, DAY_OF_YEAR, DAY_OF_WEEK -> 86_400_000;
            case HOUR -> 3_600_000;
            case MINUTE -> 60_000;
            case SECOND -> 1000;
            case FRACTION -> width < 3 ? POWERS[3 - width] : 1;
            case NANO -> 1;
        };
    }

    /** The nanoseconds that a fraction of {@code width} digits stands for. */
    static int nanos(int fraction, int width) {
        return fraction * POWERS[9 - width];
    }
}
