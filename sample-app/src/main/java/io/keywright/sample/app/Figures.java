package io.keywright.sample.app;

import java.time.Duration;
import java.util.Locale;

/** Turns figures into the words and columns of the report. */
final class Figures {

    private Figures() {}

    /** A line of the report: what, and beside it the figure. */
    static String row(String what, String figure) {
        return String.format(Locale.ROOT, "  %-58s %s", what, figure);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    static String seconds(Duration duration) {
        return seconds(duration.toNanos() / 1e9);
    }

    static String rate(long count, double seconds) {
        return String.format(Locale.ROOT, "%,d/s", Math.round(count / Math.max(seconds, 1e-3)));
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, whole));
    }

    /** A remaining life in its two greatest units, such as {@code 29 d 3 h}. */
    static String life(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds >= 86_400) {
            return seconds / 86_400 + " d " + seconds / 3_600 % 24 + " h";
        }
        if (seconds >= 3_600) {
            return seconds / 3_600 + " h " + seconds / 60 % 60 + " min";
        }
        return seconds / 60 + " min " + seconds % 60 + " s";
    }
}
