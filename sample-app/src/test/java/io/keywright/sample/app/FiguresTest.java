package io.keywright.sample.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How figures are written in the report. */
class FiguresTest {

    @Test
    void writesALifeInItsTwoGreatestUnits() {
        assertThat(Figures.life(Duration.ofMillis(999))).isEqualTo("0 min 0 s");
        assertThat(Figures.life(Duration.ofSeconds(1_799))).isEqualTo("29 min 59 s");
        assertThat(Figures.life(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
        assertThat(Figures.life(Duration.ofHours(49).plusMinutes(59))).isEqualTo("2 d 1 h");
    }

    @Test
    void writesFiguresAlikeInEveryCountry() {
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.percent(1, 3)).isEqualTo("33.3 %");
        assertThat(Figures.percent(0, 0)).isEqualTo("0.0 %");
        assertThat(Figures.rate(5_000, 0.5)).isEqualTo("10,000/s");
    }
}
