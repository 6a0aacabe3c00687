package io.keywright.processor.pattern;

import io.keywright.processor.pattern.DateTimeFormat.Field;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/** What the fields of a date-time format mean: their values, the time that they leave open, what they leave out. */
final class TimeFields {
    /** From the greatest to the smallest. */
    private static final String BY_SIZE = "yYMwdDeHmsSn";

    private TimeFields() {}

    static long value(ZonedDateTime time, Field field) {
        return switch (field.letter()) {
            case 'y' -> time.getYear();
            case 'Y' -> time.get(IsoFields.WEEK_BASED_YEAR);
            case 'M' -> time.getMonthValue();
            case 'w' -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case 'd' -> time.getDayOfMonth();
            case 'D' -> time.getDayOfYear();
            case 'e' -> time.get(ChronoField.DAY_OF_WEEK);
            case 'H' -> time.getHour();
            case 'm' -> time.getMinute();
            case 's' -> time.getSecond();
            case 'S' -> time.getNano() / powerOf10(9 - field.width());
            default -> time.getNano();
        };
    }

    /** How long the time is that one text stands for. */
    static Optional<TemporalAmount> bucket(TimeCodec.DateTime codec) {
        if (!codec.step().isZero()) {
            return Optional.of(codec.step());
        }
        Field smallest = smallest(DateTimeFormat.parse(codec.kind(), codec.pattern()));
        return switch (smallest.letter()) {
            case 'y' -> Optional.of(Period.ofYears(1));
            case 'Y' -> Optional.of(Period.ofWeeks(53));
            case 'M' -> Optional.of(Period.ofMonths(1));
            case 'w' -> Optional.of(Period.ofWeeks(1));
            case 'd', 'D', 'e' -> Optional.of(Period.ofDays(1));
            default -> {
                Duration unit = unit(smallest);
                yield unit.toNanos() == 1 ? Optional.empty() : Optional.of(unit);
            }
        };
    }

    /** The smallest field's length, if it is one of the time of day. */
    static Optional<Duration> unit(DateTimeFormat format) {
        Field smallest = smallest(format);
        return "HmsSn".indexOf(smallest.letter()) < 0 ? Optional.empty() : Optional.of(unit(smallest));
    }

    private static Duration unit(Field field) {
        return switch (field.letter()) {
            case 'H' -> Duration.ofHours(1);
            case 'm' -> Duration.ofMinutes(1);
            case 's' -> Duration.ofSeconds(1);
            case 'S' -> Duration.ofNanos(powerOf10(9 - field.width()));
            default -> Duration.ofNanos(1);
        };
    }

    private static Field smallest(DateTimeFormat format) {
        Field smallest = null;
        for (int i = 0; i < BY_SIZE.length(); i++) {
            smallest = format.field(BY_SIZE.charAt(i)).orElse(smallest);
        }
        if (smallest == null) {
            throw new IllegalStateException("A parsed format has a field: " + format);
        }
        return smallest;
    }

    static Duration longest(TemporalAmount amount) {
        if (amount instanceof Duration duration) {
            return duration;
        }
        Period period = (Period) amount;
        return Duration.ofDays(period.getYears() * 366L + period.getMonths() * 31L + period.getDays());
    }

    /** Whether a text gives the whole value back. */
    static boolean keepsAll(TimeCodec.DateTime codec) {
        DateTimeFormat format = DateTimeFormat.parse(codec.kind(), codec.pattern());
        boolean date = fixesDay(format) && (format.has('y') || format.has('Y'));
        boolean instant = date
                && codec.step().isZero()
                && format.has('H')
                && format.has('m')
                && format.has('s')
                && (format.has('n')
                        || format.field('S').filter(f -> f.width() == 9).isPresent());
        return switch (codec.kind()) {
            case YEAR -> format.has('y');
            case YEAR_MONTH -> format.has('y') && format.has('M');
            case LOCAL_DATE -> date;
            case LOCAL_DATE_TIME -> instant;
            // Where a zone turns its clocks back, a wall-clock time stands for two instants.
            case INSTANT -> instant && ZoneId.of(codec.zone()).normalized() instanceof ZoneOffset;
        };
    }

    /** Whether the fields name one day of the year; the parser lets no calendar and week fields through together. */
    private static boolean fixesDay(DateTimeFormat format) {
        boolean ofMonth = format.has('M') && format.has('d');
        boolean ofWeek = format.has('w') && format.has('e');
        return ofMonth || ofWeek || format.has('D');
    }

    /** Whether the fields fix a start: none is missing between the year and the smallest. */
    static boolean fixesStart(TimeCodec.DateTime codec) {
        DateTimeFormat format = DateTimeFormat.parse(codec.kind(), codec.pattern());
        char smallest = smallest(format).letter();
        boolean timeOfDay = "HmsSn".indexOf(smallest) >= 0;
        if (!format.has('y') && !format.has('Y')) {
            return false;
        }
        if (timeOfDay && !(fixesDay(format) && format.has('H'))) {
            return false;
        }
        return switch (smallest) {
            case 'd' -> format.has('M');
            case 'e' -> format.has('w');
            case 's' -> format.has('m');
            case 'S', 'n' -> format.has('m') && format.has('s');
            default -> true;
        };
    }

    static String describe(TimeCodec.DateTime codec) {
        DateTimeFormat format = DateTimeFormat.parse(codec.kind(), codec.pattern());
        String noun = unit(format).isPresent() ? "time" : "date";
        String zone = codec.kind() == TemporalKind.INSTANT ? codec.zone() + " " : "";
        String unit = codec.step().isZero()
                ? unitName(smallest(format).letter())
                : "steps of " + TtlParser.render(codec.step().toMillis());
        boolean obvious = zone.isEmpty() && keepsAll(codec);
        return noun + ", " + codec.pattern() + (obvious ? "" : ", " + zone + unit);
    }

    private static String unitName(char letter) {
        return switch (letter) {
            case 'y', 'Y' -> "year";
            case 'M' -> "month";
            case 'w' -> "week";
            case 'd', 'D', 'e' -> "day";
            case 'H' -> "hour";
            case 'm' -> "minute";
            case 's' -> "second";
            default -> "fraction of a second";
        };
    }

    private static long powerOf10(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
