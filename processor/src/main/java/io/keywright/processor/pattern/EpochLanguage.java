package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Language.OneOf;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The languages of instants as decimal numbers, from the year 0000 to 9999 in UTC; the first instants are rounded down
 * to before it where the step does not divide them. That numbers are multiples of their step is modelled as far as it
 * shows in zeros at the end: {@code epochSecond/1h} ends with two of them. The rest, which no small automaton can tell,
 * is checked on the keys that a proof has found.
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
        BigInteger lowest = floor(BigInteger.valueOf(first), step).negate().divide(BigInteger.valueOf(unit));
        BigInteger highest = floor(BigInteger.valueOf(last), step).divide(BigInteger.valueOf(unit));
        List<Language> options = new ArrayList<>();
        options.add(new OneOf(ByteSet.of('0')));
        options.add(Language.sequence(DecimalRange.from1UpTo(highest), end));
        options.add(Language.sequence(new OneOf(ByteSet.of('-')), DecimalRange.from1UpTo(lowest), end));
        return Language.choice(options);
    }

    static Language readable(int digits) {
        return Language.sequence(new OneOf(ByteSet.of('-')).repeat(0, 1), ByteSet.DIGITS.times(1, digits));
    }

    /** The greatest multiple of the step that is not above the value. */
    private static BigInteger floor(BigInteger value, long step) {
        return value.subtract(value.mod(BigInteger.valueOf(step)));
    }

    /** A number rounded down to a multiple of the codec's step; texts of other codecs as they are. */
    static String rounded(PartCodec codec, String text) {
        if (codec instanceof TimeCodec.EpochSecond seconds) {
            return floor(new BigInteger(text), seconds.step().toSeconds()).toString();
        } else if (codec instanceof TimeCodec.EpochMillis millis) {
            return floor(new BigInteger(text), millis.step().toMillis()).toString();
        }
        return text;
    }

    static String describeStep(Duration step, Duration unit) {
        return step.equals(unit) ? "" : ", steps of " + TtlParser.render(step.toMillis());
    }
}
