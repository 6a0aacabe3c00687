package io.keywright.repository;

import java.time.Instant;

/**
 * Scores as the server holds them: doubles, which are exact for integers up to 2<sup>53</sup>. Generated code calls it.
 */
public final class Scores {

    private static final long LARGEST_EXACT = 1L << 53;

    private Scores() {}

    /**
     * A whole number as a score.
     *
     * @throws IllegalArgumentException if it is beyond 2<sup>53</sup> either way, where doubles have gaps
     */
    public static double of(long number) {
        if (number > LARGEST_EXACT || number < -LARGEST_EXACT) {
            throw new IllegalArgumentException("a score beyond 2^53 is not exact");
        }
        return number;
    }

    /**
     * A time as a score: its milliseconds since 1970-01-01T00:00Z, rounded down.
     *
     * @throws IllegalArgumentException if it is some 285,000 years from then
     */
    public static double of(Instant time) {
        try {
            return of(time.toEpochMilli());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a time too far away to be a score", e);
        }
    }

    /** The {@code int} that a score is; a fraction or another range is a failure to decode. */
    public static int toInt(double score) {
        return (int) whole(score, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** As {@link #toInt}, for a {@code long}. */
    public static long toLong(double score) {
        return whole(score, -LARGEST_EXACT, LARGEST_EXACT);
    }

    /** The time that a score is, in milliseconds. */
    public static Instant toInstant(double score) {
        return Instant.ofEpochMilli(toLong(score));
    }

    private static long whole(double score, long min, long max) {
        if (score != Math.rint(score) || score < min || score > max) {
            throw new MalformedTextException("a score that is no whole number of its type");
        }
        return (long) score;
    }

    /** The text in which a score is sent. */
    static byte[] encode(double score) {
        if (Double.isNaN(score)) {
            throw new IllegalArgumentException("NaN is no score");
        }
        return Double.isInfinite(score)
                ? NumberText.ascii(score > 0 ? "+inf" : "-inf")
                : NumberText.ascii(Double.toString(score));
    }
}
