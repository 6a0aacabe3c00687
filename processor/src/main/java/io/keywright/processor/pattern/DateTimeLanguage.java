package io.keywright.processor.pattern;

import io.keywright.processor.pattern.DateTimeFormat.Field;
import io.keywright.processor.pattern.DateTimeFormat.Item;
import io.keywright.processor.pattern.DateTimeFormat.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The exact language of a date-time format: the union of a few cases, in each of which the fields do not depend on one
 * another. Whether a year has the long form that a case needs repeats after 400 years, so that a set of years is given
 * by their first two digits modulo 4 and their last two.
 */
final class DateTimeLanguage {
    private final DateTimeFormat format;
    private final long stepSeconds;

    DateTimeLanguage(DateTimeFormat format, Duration step) {
        this.format = format;
        this.stepSeconds = step.toSeconds();
    }

    Language language() {
        List<Language> cases = new ArrayList<>();
        if (format.has('w')) {
            cases.add(dates(DateTimeLanguage::anyYear, 'w', range(1, 52)));
            cases.add(dates(DateTimeLanguage::hasWeek53, 'w', range(53, 53)));
        } else if (format.has('D')) {
            cases.add(dates(DateTimeLanguage::anyYear, 'D', range(1, 365)));
            cases.add(dates(Year::isLeap, 'D', range(366, 366)));
        } else if (format.has('M') && format.has('d')) {
            cases.add(days(DateTimeLanguage::anyYear, new int[] {1, 3, 5, 7, 8, 10, 12}, range(1, 31)));
            cases.add(days(DateTimeLanguage::anyYear, new int[] {4, 6, 9, 11}, range(1, 30)));
            cases.add(days(DateTimeLanguage::anyYear, new int[] {2}, range(1, 28)));
            cases.add(days(Year::isLeap, new int[] {2}, range(29, 29)));
        } else {
            cases.add(days(DateTimeLanguage::anyYear, range(1, 12), range(1, 31)));
        }
        return Language.choice(cases);
    }

    private static boolean anyYear(int year) {
        return true;
    }

    private static boolean hasWeek53(int year) {
        return IsoFields.WEEK_OF_WEEK_BASED_YEAR
                        .rangeRefinedBy(LocalDate.of(year, 7, 1))
                        .getMaximum()
                == 53;
    }

    private Language days(IntPredicate years, int[] months, int[] days) {
        return fill(years, Map.of('M', months, 'd', days));
    }

    private Language dates(IntPredicate years, char letter, int[] values) {
        return fill(years, Map.of(letter, values));
    }

    private Language fill(IntPredicate years, Map<Character, int[]> values) {
        Map<Character, int[]> all = new HashMap<>(values);
        all.put('e', range(1, 7));
        boolean hours = stepSeconds >= 3600;
        boolean minutes = stepSeconds >= 60;
        all.put('H', multiples(24, hours ? stepSeconds / 3600 : 1));
        all.put('m', hours ? range(0, 0) : multiples(60, minutes ? stepSeconds / 60 : 1));
        all.put('s', minutes ? range(0, 0) : multiples(60, Math.max(1, stepSeconds)));
        List<Language> parts = new ArrayList<>();
        for (Item item : format.items()) {
            parts.add(item instanceof Text text ? Language.text(text.text()) : field((Field) item, years, all));
        }
        return new Language.Sequence(parts);
    }

    private Language field(Field field, IntPredicate years, Map<Character, int[]> values) {
        return switch (field.letter()) {
            case 'y', 'Y' -> years(years);
            case 'S', 'n' ->
                stepSeconds > 0 ? Language.text(DateTimeFormat.digits(field, 0)) : DateTimeFormat.any(field);
            default -> numbers(field, values.getOrDefault(field.letter(), new int[0]));
        };
    }

    private static Language years(IntPredicate wanted) {
        if (IntStream.range(2000, 2400).allMatch(wanted)) {
            return ByteSet.DIGITS.times(4);
        }
        Field twoDigits = new Field('y', 2);
        List<Language> options = new ArrayList<>();
        for (int century = 0; century < 4; century++) {
            int first = century;
            int[] lasts = IntStream.range(0, 100)
                    .filter(last -> wanted.test(2000 + first * 100 + last))
                    .toArray();
            int[] centuries =
                    IntStream.range(0, 100).filter(c -> c % 4 == first).toArray();
            if (lasts.length > 0) {
                options.add(Language.sequence(numbers(twoDigits, centuries), numbers(twoDigits, lasts)));
            }
        }
        return Language.choice(options);
    }

    private static Language numbers(Field field, int[] values) {
        return FixedWords.of(IntStream.of(values)
                .mapToObj(value -> DateTimeFormat.digits(field, value))
                .toList());
    }

    private static int[] range(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }

    private static int[] multiples(int limit, long step) {
        return IntStream.range(0, limit).filter(value -> value % step == 0).toArray();
    }
}
