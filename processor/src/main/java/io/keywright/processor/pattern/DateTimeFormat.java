package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Language.OneOf;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A formatter pattern of fixed-width numeric fields, taken apart.
 *
 * @param items fields and texts in order
 */
record DateTimeFormat(List<Item> items) {

    DateTimeFormat {
        items = List.copyOf(items);
    }

    /** One piece of the pattern. */
    sealed interface Item {}

    /** A number of {@code width} digits; {@code letter} is the formatter's, {@code u} given as {@code y}. */
    record Field(char letter, int width) implements Item {}

    /** What stands for itself. */
    record Text(String text) implements Item {}

    /**
     * Takes a pattern apart.
     *
     * @throws InvalidPatternException if it has a field that is not numeric, not of fixed width or not of this type
     */
    static DateTimeFormat parse(TemporalKind kind, String pattern) {
        return new DateTimeFormatParser(kind, pattern).parse();
    }

    Optional<Field> field(char letter) {
        return items.stream()
                .filter(item -> item instanceof Field field && field.letter() == letter)
                .map(Field.class::cast)
                .findFirst();
    }

    boolean has(char letter) {
        return field(letter).isPresent();
    }

    /** The superset in which every field is any digits. */
    Language digitsOnly() {
        return new Language.Sequence(items.stream()
                .map(item -> item instanceof Field field
                        ? ByteSet.DIGITS.times(field.width())
                        : Language.text(((Text) item).text()))
                .toList());
    }

    String format(Instant instant, String zone, Duration step) {
        ZonedDateTime exact = instant.atZone(ZoneId.of(zone));
        long beyond = step.isZero() ? 0 : exact.toLocalTime().toNanoOfDay() % step.toNanos();
        ZonedDateTime time = exact.minusNanos(beyond);
        StringBuilder text = new StringBuilder();
        for (Item item : items) {
            if (item instanceof Text literal) {
                text.append(literal.text());
            } else {
                Field field = (Field) item;
                text.append(digits(field, TimeFields.value(time, field)));
            }
        }
        return text.toString();
    }

    /** A number in the field's width. */
    static String digits(Field field, long value) {
        String digits = Long.toString(value);
        return "0".repeat(field.width() - digits.length()) + digits;
    }

    /** Every number of the field's width. */
    static Language any(Field field) {
        return new OneOf(ByteSet.DIGITS).repeat(field.width(), field.width());
    }
}
