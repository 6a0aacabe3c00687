package io.keywright.processor.pattern;

import io.keywright.processor.pattern.DateTimeFormat.Field;
import io.keywright.processor.pattern.DateTimeFormat.Item;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What two texts of one date or time, in different formats, say of each other. */
final class TimeTexts {
    private static final String OF_DAYS = "yYMwdDe";

    /** What makes a date, in the order of setting it. */
    private static final List<List<DayField>> WHOLE_DATES = List.of(
            List.of(new DayField('y', ChronoField.YEAR), new DayField('D', ChronoField.DAY_OF_YEAR)),
            List.of(
                    new DayField('y', ChronoField.YEAR),
                    new DayField('M', ChronoField.MONTH_OF_YEAR),
                    new DayField('d', ChronoField.DAY_OF_MONTH)),
            List.of(
                    new DayField('Y', IsoFields.WEEK_BASED_YEAR),
                    new DayField('w', IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                    new DayField('e', ChronoField.DAY_OF_WEEK)));

    private record DayField(char letter, TemporalField field) {}

    private TimeTexts() {}

    /** Whether one value has both texts; empty where that is not known. */
    static Optional<Boolean> agree(TimeCodec first, String firstText, TimeCodec second, String secondText) {
        if (first instanceof TimeCodec.DateTime one) {
            return second instanceof TimeCodec.DateTime other
                    ? agree(one, firstText, other, secondText)
                    : agree(second, secondText, one, firstText);
        }
        return second instanceof TimeCodec.DateTime other
                ? agree(first, firstText, other, secondText)
                : Optional.of(start(first, firstText).compareTo(end(second, secondText)) < 0
                        && start(second, secondText).compareTo(end(first, firstText)) < 0);
    }

    /** Fields that both show must be the same; where one shows all of the other's, that is enough. */
    private static Optional<Boolean> agree(
            TimeCodec.DateTime first, String firstText, TimeCodec.DateTime second, String secondText) {
        if (!first.zone().equals(second.zone())) {
            return Optional.empty();
        }
        Map<Character, Long> fields = fields(first, firstText);
        Map<Character, Long> others = fields(second, secondText);
        boolean rounded = !first.step().equals(second.step());
        if (rounded) {
            fields.keySet().removeIf(letter -> OF_DAYS.indexOf(letter) < 0);
        }
        boolean contradicted = fields.entrySet().stream()
                .anyMatch(field -> !field.getValue().equals(others.getOrDefault(field.getKey(), field.getValue())));
        if (contradicted) {
            return Optional.of(false);
        }
        boolean known = !rounded
                && !hasFraction(first)
                && !hasFraction(second)
                && (fields.keySet().containsAll(others.keySet())
                        || others.keySet().containsAll(fields.keySet()));
        return known ? Optional.of(true) : Optional.empty();
    }

    /** An epoch that stays within one second is a point in time, of which all other texts follow. */
    private static Optional<Boolean> agree(
            TimeCodec epoch, String epochText, TimeCodec.DateTime other, String otherText) {
        BigInteger length = end(epoch, epochText).subtract(start(epoch, epochText));
        boolean withinSecond = BigInteger.valueOf(1000).mod(length).signum() == 0;
        if (hasFraction(other) || !withinSecond) {
            return Optional.empty();
        }
        Instant instant = Instant.ofEpochMilli(start(epoch, epochText).longValueExact());
        try {
            return Optional.of(DateTimeFormat.parse(other.kind(), other.pattern())
                    .format(instant, other.zone(), other.step())
                    .equals(otherText));
        } catch (IllegalArgumentException outsideOfTheYears) {
            return Optional.of(false);
        }
    }

    /** What a text makes in another format, where that shows no more. */
    static Optional<String> inFormat(TimeCodec from, String text, TimeCodec to) {
        if (!(from instanceof TimeCodec.DateTime one)
                || !(to instanceof TimeCodec.DateTime other)
                || !one.zone().equals(other.zone())
                || !one.step().equals(other.step())
                || hasFraction(other)) {
            return Optional.empty();
        }
        Map<Character, Long> fields = fields(one, text);
        StringBuilder written = new StringBuilder();
        for (Item item : DateTimeFormat.parse(other.kind(), other.pattern()).items()) {
            if (item instanceof DateTimeFormat.Text literal) {
                written.append(literal.text());
            } else {
                Field field = (Field) item;
                Long value = fields.get(field.letter());
                if (value == null) {
                    return Optional.empty();
                }
                written.append(DateTimeFormat.digits(field, value));
            }
        }
        return Optional.of(written.toString());
    }

    private static boolean hasFraction(TimeCodec.DateTime codec) {
        DateTimeFormat format = DateTimeFormat.parse(codec.kind(), codec.pattern());
        return format.has('S') || format.has('n');
    }

    /**
     * The fields of a text by their letters, but for fractions of a second; of a whole date, all that follow from it.
     */
    private static Map<Character, Long> fields(TimeCodec.DateTime codec, String text) {
        Map<Character, Long> fields = new HashMap<>();
        int at = 0;
        for (Item item : DateTimeFormat.parse(codec.kind(), codec.pattern()).items()) {
            if (item instanceof DateTimeFormat.Text literal) {
                at += literal.text().length();
            } else {
                Field field = (Field) item;
                if (field.letter() != 'S' && field.letter() != 'n') {
                    fields.put(field.letter(), Long.valueOf(text.substring(at, at + field.width())));
                }
                at += field.width();
            }
        }
        day(fields).ifPresent(day -> {
            ZonedDateTime start = day.atStartOfDay(ZoneOffset.UTC);
            OF_DAYS.chars()
                    .mapToObj(letter -> new Field((char) letter, 4))
                    .forEach(field -> fields.put(field.letter(), TimeFields.value(start, field)));
        });
        return fields;
    }

    private static Optional<LocalDate> day(Map<Character, Long> fields) {
        return WHOLE_DATES.stream()
                .filter(whole -> whole.stream().allMatch(part -> fields.containsKey(part.letter())))
                .findFirst()
                .flatMap(whole -> day(whole, fields));
    }

    private static Optional<LocalDate> day(List<DayField> whole, Map<Character, Long> fields) {
        LocalDate day = LocalDate.of(2000, 1, 4);
        try {
            for (DayField part : whole) {
                day = day.with(part.field(), fields.getOrDefault(part.letter(), 0L));
            }
            return Optional.of(day);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static BigInteger start(TimeCodec epoch, String text) {
        BigInteger number = new BigInteger(text);
        return epoch instanceof TimeCodec.EpochSecond ? number.multiply(BigInteger.valueOf(1000)) : number;
    }

    private static BigInteger end(TimeCodec epoch, String text) {
        Duration step = epoch instanceof TimeCodec.EpochSecond seconds
                ? seconds.step()
                : ((TimeCodec.EpochMillis) epoch).step();
        return start(epoch, text).add(BigInteger.valueOf(step.toMillis()));
    }
}
