package io.keywright.sample.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far a long piece of work is. On a terminal one line is rewritten in place, ten times a second at most; in a
 * file or a pipe there is one line every two seconds at most, and never a control character. The last word is a line
 * with the total, the time and the rate. For one thread.
 *
 * <pre>{@code
 * try (Progress progress = screen.progress("products into PostgreSQL", 25_000)) {
 *     progress.advance(500);
 * }
 * }</pre>
 */
final class Progress implements AutoCloseable {

    private static final int BAR = 24;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoClock;
    private final String what;
    private final long total;
    private final long interval;
    private final long start;
    private long nextLine;
    private long done;
    private int width;

    Progress(PrintStream out, boolean terminal, LongSupplier nanoClock, String what, long total) {
        this.out = out;
        this.terminal = terminal;
        this.nanoClock = nanoClock;
        this.what = what;
        this.total = total;
        this.interval = Duration.ofMillis(terminal ? 100 : 2_000).toNanos();
        this.start = nanoClock.getAsLong();
        this.nextLine = start + interval;
    }

    /** Says that this much more is done. */
    void advance(long more) {
        done += more;
        long now = nanoClock.getAsLong();
        if (now - nextLine >= 0 && done < total) {
            nextLine = now + interval;
            show(now);
        }
    }

    private void show(long now) {
        int percent = (int) (100 * done / Math.max(1, total));
        if (terminal) {
            int filled = BAR * percent / 100;
            rewrite(String.format(
                    Locale.ROOT,
                    "  [%s%s] %3d %%  %,d of %,d %s",
                    "#".repeat(filled),
                    ".".repeat(BAR - filled),
                    percent,
                    done,
                    total,
                    what));
        } else {
            out.printf(Locale.ROOT, "  %,d of %,d %s (%d %%)%n", done, total, what, percent);
            out.flush();
        }
    }

    /** Covers what the line showed before with blanks; that needs no escape sequence. */
    private void rewrite(String line) {
        out.print('\r' + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    /** Ends the display with its last line, which tells how much was done even if the work was cut short. */
    @Override
    public void close() {
        double seconds = (nanoClock.getAsLong() - start) / 1e9;
        String line = Figures.row(
                String.format(Locale.ROOT, "%,d %s", done, what),
                Figures.seconds(seconds) + "   " + Figures.rate(done, seconds));
        if (terminal && width > 0) {
            rewrite(line);
            out.println();
        } else {
            out.println(line);
        }
        out.flush();
    }
}
