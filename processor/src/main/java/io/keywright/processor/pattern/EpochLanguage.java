package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Language.OneOf;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The languages of instants as decimal numbers: all seconds that an {@link Instant} has, all milliseconds that a long
 * has. That they are multiples of their step is modelled as far as it shows in zeros at the end: {@code epochSecond/1h}
 * ends with two of them. The rest, which no small automaton can tell, is checked on the keys that a proof has found.
 */
final class EpochLanguage {
    private static final BigInteger FIRST_SECOND = BigInteger.valueOf(Instant.MIN.getEpochSecond());
    private static final BigInteger LAST_SECOND = BigInteger.valueOf(Instant.MAX.getEpochSecond());
    private static final BigInteger FIRST_MILLI = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LAST_MILLI = BigInteger.valueOf(Long.MAX_VALUE);

    private EpochLanguage() {}

    /** An instant near the first one is rounded down to before it. */
    static Language seconds(long step) {
        return multiples(floor(FIRST_SECOND, step), LAST_SECOND, step);
    }

    static Language millis(long step) {
        return multiples(FIRST_MILLI, LAST_MILLI, step);
    }

    private static Language multiples(BigInteger first, BigInteger last, long step) {
        int zeros = 0;
        long unit = 1;
        while (step % (unit * 10) == 0) {
            unit *= 10;
            zeros++;
        }
        Language end = Language.text("0".repeat(zeros));
        BigInteger lowest = floor(first.negate(), step).divide(BigInteger.valueOf(unit));
        BigInteger highest = floor(last, step).divide(BigInteger.valueOf(unit));
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
