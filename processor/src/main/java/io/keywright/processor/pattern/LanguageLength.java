package io.keywright.processor.pattern;

import java.util.OptionalInt;

/** Computes how long the strings of a language are. */
final class LanguageLength {
    private LanguageLength() {}

    static OptionalInt max(Language language) {
        long max = longest(language);
        return max < 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.min(max, Integer.MAX_VALUE));
    }

    /** The greatest length, or -1 where there is none. */
    private static long longest(Language language) {
        if (language instanceof Language.OneOf) {
            return 1;
        }
        if (language instanceof Language.Sequence sequence) {
            long sum = 0;
            for (Language part : sequence.parts()) {
                long length = longest(part);
                if (length < 0) {
                    return -1;
                }
                sum += length;
            }
            return sum;
        }
        if (language instanceof Language.Choice choice) {
            long greatest = 0;
            for (Language option : choice.options()) {
                long length = longest(option);
                if (length < 0) {
                    return -1;
                }
                greatest = Math.max(greatest, length);
            }
            return greatest;
        }
        Language.Repeat repeat = (Language.Repeat) language;
        long length = longest(repeat.part());
        return length < 0 || repeat.max() == Language.UNBOUNDED ? -1 : length * repeat.max();
    }

    static int min(Language language) {
        if (language instanceof Language.OneOf) {
            return 1;
        }
        if (language instanceof Language.Sequence sequence) {
            return sequence.parts().stream().mapToInt(LanguageLength::min).sum();
        }
        if (language instanceof Language.Choice choice) {
            return choice.options().stream().mapToInt(LanguageLength::min).min().orElse(0);
        }
        Language.Repeat repeat = (Language.Repeat) language;
        return repeat.min() * min(repeat.part());
    }
}
