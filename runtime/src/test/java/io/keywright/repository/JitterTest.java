package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.annotation.Expiry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** R25: keys that are written together do not expire together, and none lives longer than declared. */
class JitterTest {

    private static final int KEYS = 100_000;
    private static final long TEN_MINUTES = Duration.ofMinutes(10).toMillis();

    @Test
    void r25_noSecondHoldsMoreThanThreePercentOfTheExpiries() {
        SplittableRandom random = new SplittableRandom(25);
        ResolvedLifetime lifetime = Lifetime.of("10m", Expiry.ABSOLUTE, 0.10).resolve(key -> null, random::nextDouble);
        Map<Long, Integer> expiriesBySecond = new HashMap<>();
        for (int i = 0; i < KEYS; i++) {
            long ttl = lifetime.nextMillis();
            assertThat(ttl).isBetween(TEN_MINUTES * 9 / 10, TEN_MINUTES);
            // The keys are written in the course of one second.
            long writtenAt = i * 1000L / KEYS;
            expiriesBySecond.merge((writtenAt + ttl) / 1000, 1, Integer::sum);
        }
        assertThat(expiriesBySecond.values()).allMatch(count -> count <= KEYS * 3 / 100);
    }

    @Test
    void r25_jitterShortensToItsShareAndNeverToNothing() {
        double[] draw = {0};
        ResolvedLifetime lifetime = Lifetime.of("10m", Expiry.ABSOLUTE, 0.5).resolve(key -> null, () -> draw[0]);
        assertThat(lifetime.nextMillis()).isEqualTo(TEN_MINUTES);
        draw[0] = Math.nextDown(1.0);
        assertThat(lifetime.nextMillis()).isEqualTo(TEN_MINUTES / 2 + 1);
        assertThat(lifetime.nextMillis(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(lifetime.nextMillis(Duration.ofMillis(10))).isBetween(5L, 6L);
    }
}
