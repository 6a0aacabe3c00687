package io.keywright.processor.pattern;

import java.time.Duration;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/**
 * The codecs of dates and times. All of them refuse what lies outside of the years 0000 to 9999, in the codec's zone.
 *
 * <p>A text that says less than its type is a time bucket: many values have the same text, which reads back as the
 * bucket's start.
 */
public sealed interface TimeCodec extends PartCodec {

    /**
     * How long the time is that one text stands for: a date's day, a bucket's step. Empty where the text has the whole
     * precision of an {@code Instant} or a {@code LocalDateTime}.
     */
    Optional<TemporalAmount> bucket();

    /** The greatest length that {@link #bucket} can have: 366 days for a year, 31 for a month. A TTL must cover it. */
    default Optional<Duration> longestBucket() {
        return bucket().map(TimeFields::longest);
    }

    /**
     * A text of fixed length by a {@code DateTimeFormatter} pattern of numeric fields. {@code yyyy} and {@code uuuu}
     * are the proleptic year, {@code YYYY}, {@code ww} and {@code e} the ISO week's.
     *
     * <p>The language is exact: every date exists in the proleptic ISO calendar (no 30 February, 29 February and day
     * 366 in leap years alone, week 53 in long years alone), a time is a multiple of the step. What is taken to exist
     * although it may not: wall-clock times that the zone skips, and the hours by which the zone shifts the first and
     * the last of all days.
     *
     * @param kind the component's type
     * @param pattern the formatter pattern
     * @param zone the zone's id in which an Instant is written; {@code UTC} where none is given
     * @param step what the time of day is rounded down to a multiple of; zero for no rounding
     */
    record DateTime(TemporalKind kind, String pattern, String zone, Duration step) implements TimeCodec {
        @Override
        public Language language() {
            return new DateTimeLanguage(DateTimeFormat.parse(kind, pattern), step).language();
        }

        @Override
        public Language readable() {
            return DateTimeFormat.parse(kind, pattern).digitsOnly();
        }

        @Override
        public Optional<TemporalAmount> bucket() {
            return TimeFields.bucket(this);
        }

        @Override
        public String description() {
            return TimeFields.describe(this);
        }

        @Override
        public String sample(String componentName) {
            return DateTimeFormat.parse(kind, pattern).format(Samples.NOW, zone, step);
        }

        @Override
        public boolean invertible() {
            return TimeFields.keepsAll(this);
        }

        @Override
        public boolean decodable() {
            return TimeFields.fixesStart(this);
        }
    }

    /**
     * Seconds since 1970-01-01T00:00Z, in decimal.
     *
     * @param step whole seconds that the instant is rounded down to a multiple of; at least one second
     */
    record EpochSecond(Duration step) implements TimeCodec {
        @Override
        public Language language() {
            return EpochLanguage.seconds(step.toSeconds());
        }

        @Override
        public Language readable() {
            return EpochLanguage.readable(12);
        }

        @Override
        public Optional<TemporalAmount> bucket() {
            return Optional.of(step);
        }

        @Override
        public String description() {
            return "instant, seconds since 1970" + EpochLanguage.describeStep(step, Duration.ofSeconds(1));
        }

        @Override
        public String sample(String componentName) {
            return EpochLanguage.rounded(this, Long.toString(Samples.NOW.getEpochSecond()));
        }

        @Override
        public boolean invertible() {
            return false;
        }

        @Override
        public boolean decodable() {
            return true;
        }
    }

    /**
     * Milliseconds since 1970-01-01T00:00Z, in decimal. Without a step the text counts as the whole Instant: keys are
     * made to the millisecond.
     *
     * @param step what the instant is rounded down to a multiple of; at least one millisecond
     */
    record EpochMillis(Duration step) implements TimeCodec {
        @Override
        public Language language() {
            return EpochLanguage.millis(step.toMillis());
        }

        @Override
        public Language readable() {
            return EpochLanguage.readable(15);
        }

        @Override
        public Optional<TemporalAmount> bucket() {
            return step.toMillis() > 1 ? Optional.of(step) : Optional.empty();
        }

        @Override
        public String description() {
            return "instant, milliseconds since 1970" + EpochLanguage.describeStep(step, Duration.ofMillis(1));
        }

        @Override
        public String sample(String componentName) {
            return EpochLanguage.rounded(this, Long.toString(Samples.NOW.toEpochMilli()));
        }

        @Override
        public boolean invertible() {
            return step.toMillis() == 1;
        }

        @Override
        public boolean decodable() {
            return true;
        }
    }
}
