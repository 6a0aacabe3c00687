package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Language.OneOf;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The languages of instants as decimal numbers, from the year 0000 to 9999. That they are multiples of their step is
 * modelled as far as it shows in zeros at the end: {@code epochSecond/1h} ends with two of them.
 */
final class EpochLanguage {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private EpochLanguage() {}

    static Language seconds(long step) {
        return multiples(FIRST.getEpochSecond(), LAST.getEpochSecond(), step);
    }

    static Language millis(long step) {
        return multiples(FIRST.toEpochMilli(), LAST.toEpochMilli(), step);
    }

    private static Language multiples(long first, long last, long step) {
        int zeros = 0;
        long unit = 1;
        while (step % (unit * 10) == 0) {
            unit *= 10;
            zeros++;
        }
        Language end = Language.text("0".repeat(zeros));
        BigInteger lowest = BigInteger.valueOf(-Math.floorDiv(first, step) * (step / unit));
        BigInteger highest = BigInteger.valueOf(Math.floorDiv(last, step) * (step / unit));
        List<Language> options = new ArrayList<>();
        options.add(new OneOf(ByteSet.of('0')));
        options.add(Language.sequence(DecimalRange.from1UpTo(highest), end));
        options.add(Language.sequence(new OneOf(ByteSet.of('-')), DecimalRange.from1UpTo(lowest), end));
        return Language.choice(options);
    }

    static Language readable(int digits) {
        return Language.sequence(new OneOf(ByteSet.of('-')).repeat(0, 1), ByteSet.DIGITS.times(1, digits));
    }

    static String floor(BigInteger value, long step) {
        return value.subtract(value.mod(BigInteger.valueOf(step))).toString();
    }

    static String describeStep(Duration step, Duration unit) {
        return step.equals(unit) ? "" : ", steps of " + TtlParser.render(step.toMillis());
    }
}
