package io.keywright.sample.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a progress display leaves in a log file, and what on a terminal. */
class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);
    private final AtomicLong clock = new AtomicLong(1_000);

    @Test
    void writesALineEveryTwoSecondsIntoAFile() {
        try (Progress progress = new Progress(out, false, clock::get, "things", 1_000)) {
            for (int i = 0; i < 100; i++) {
                clock.addAndGet(Duration.ofMillis(50).toNanos());
                progress.advance(10);
            }
        }

        assertThat(lines())
                .containsExactly(
                        "  400 of 1,000 things (40 %)",
                        "  800 of 1,000 things (80 %)", Figures.row("1,000 things", "5.00 s   200/s"));
        assertThat(text()).doesNotContain("\r", "\u001b");
    }

    @Test
    void writesOnlyTheTotalOfQuickWorkIntoAFile() {
        try (Progress progress = new Progress(out, false, clock::get, "things", 10)) {
            progress.advance(10);
            clock.addAndGet(Duration.ofMillis(20).toNanos());
        }

        assertThat(lines()).containsExactly(Figures.row("10 things", "0.02 s   500/s"));
    }

    @Test
    void rewritesOneLineOfATerminal() {
        try (Progress progress = new Progress(out, true, clock::get, "things", 1_000)) {
            for (int i = 0; i < 4; i++) {
                clock.addAndGet(Duration.ofMillis(150).toNanos());
                progress.advance(250);
            }
        }

        assertThat(text()).doesNotContain("\u001b");
        assertThat(text().split("\r"))
                .containsExactly(
                        "",
                        "  [######..................]  25 %  250 of 1,000 things",
                        "  [############............]  50 %  500 of 1,000 things",
                        "  [##################......]  75 %  750 of 1,000 things",
                        Figures.row("1,000 things", "0.60 s   1,667/s") + System.lineSeparator());
    }

    @Test
    void coversALongerLineOfATerminal() {
        try (Progress progress = new Progress(out, true, clock::get, "things ".repeat(20), 100)) {
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
            progress.advance(50);
        }

        String[] shown = text().split("\r");
        assertThat(shown).hasSize(3);
        assertThat(shown[2]).endsWith(" " + System.lineSeparator());
        assertThat(shown[2].length())
                .isEqualTo(shown[1].length() + System.lineSeparator().length());
    }

    @Test
    void saysHowFarCutShortWorkCame() {
        try (Progress progress = new Progress(out, false, clock::get, "things", 1_000)) {
            progress.advance(3);
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(lines()).containsExactly(Figures.row("3 things", "1.00 s   3/s"));
    }

    private String text() {
        return bytes.toString(UTF_8);
    }

    private List<String> lines() {
        return text().lines().toList();
    }
}
