package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Language.OneOf;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The languages of decimal numbers up to a limit, exact to the digit. */
final class DecimalRange {
    private DecimalRange() {}

    /** The numbers 0 to {@code max}, without leading zeros. */
    static Language upTo(BigInteger max) {
        OneOf zero = new OneOf(ByteSet.of('0'));
        return max.signum() == 0 ? zero : Language.choice(zero, from1UpTo(max));
    }

    /** The numbers 1 to {@code max}, without leading zeros. */
    static Language from1UpTo(BigInteger max) {
        String digits = max.toString();
        List<Language> options = new ArrayList<>();
        if (digits.length() > 1) {
            options.add(Language.sequence(digitsBetween('1', '9'), ByteSet.DIGITS.times(0, digits.length() - 2)));
        }
        options.addAll(notAbove(digits, '1'));
        return Language.choice(options);
    }

    /** The numbers 0 to {@code max}, padded with zeros to {@code width} digits. */
    static Language padded(int width, BigInteger max) {
        String digits = max.toString();
        if (digits.length() > width) {
            return ByteSet.DIGITS.times(width);
        }
        return Language.choice(notAbove("0".repeat(width - digits.length()) + digits, '0'));
    }

    /** The strings as long as {@code limit} that are not above it: split at the first digit that is lower. */
    private static List<Language> notAbove(String limit, char firstLow) {
        List<Language> options = new ArrayList<>();
        for (int i = 0; i < limit.length(); i++) {
            char low = i == 0 ? firstLow : '0';
            char digit = limit.charAt(i);
            if (digit > low) {
                options.add(Language.sequence(
                        Language.text(limit.substring(0, i)),
                        digitsBetween(low, (char) (digit - 1)),
                        ByteSet.DIGITS.times(limit.length() - i - 1)));
            }
        }
        options.add(Language.text(limit));
        return options;
    }

    private static Language digitsBetween(char low, char high) {
        return new OneOf(ByteSet.range(low, high));
    }
}
