package io.keywright.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Begun;
import io.keywright.Claim;
import io.keywright.Outcome;
import io.keywright.OutcomeUnknownException;
import io.keywright.RateDecision;
import io.keywright.RateDecision.Source;
import io.keywright.RedisTimeoutException;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each answer of a limiter and of claims, and the counter that it moves. */
class MicrometerRequestMetricsTest {

    private static final String PATTERN = "shop:login:<account>";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerRequestMetrics metrics = new MicrometerRequestMetrics(registry, Tags.of("redis", "main"));

    private double count(String meter, String tag, String result) {
        return registry.get(meter)
                .tags(tag, PATTERN, "result", result, "redis", "main")
                .counter()
                .count();
    }

    private static RateDecision decision(boolean allowed, Source source) {
        return new RateDecision(allowed, 5, 0, Duration.ZERO, Duration.ZERO, source);
    }

    @Test
    void decisions() {
        metrics.decided(PATTERN, decision(true, Source.SERVER));
        assertThat(count("keywright.limiter.decisions", "limiter", "denied")).isZero();
        metrics.decided(PATTERN, decision(false, Source.SERVER));
        metrics.decided(PATTERN, decision(false, Source.SERVER));
        for (int i = 0; i < 3; i++) {
            metrics.decided(PATTERN, decision(true, Source.UNAVAILABLE));
        }
        for (int i = 0; i < 4; i++) {
            metrics.decided(PATTERN, decision(false, Source.UNKNOWN));
        }

        assertThat(count("keywright.limiter.decisions", "limiter", "allowed")).isEqualTo(1);
        assertThat(count("keywright.limiter.decisions", "limiter", "denied")).isEqualTo(2);
        assertThat(count("keywright.limiter.decisions", "limiter", "unavailable"))
                .isEqualTo(3);
        assertThat(count("keywright.limiter.decisions", "limiter", "unknown")).isEqualTo(4);
        assertThat(registry.getMeters()).hasSize(4);
    }

    @Test
    void claims() {
        OutcomeUnknownException lost = new RedisTimeoutException("no reply");
        metrics.begun(PATTERN, new Begun.First<>(Claim.create()));
        for (int i = 0; i < 2; i++) {
            metrics.begun(PATTERN, new Begun.InProgress<>(Duration.ZERO));
            metrics.completed(PATTERN, Outcome.notApplied());
        }
        for (int i = 0; i < 3; i++) {
            metrics.begun(PATTERN, new Begun.Done<>("result"));
            metrics.completed(PATTERN, Outcome.unknown(lost));
        }
        metrics.completed(PATTERN, Outcome.applied("result"));

        assertThat(count("keywright.claims.begun", "claims", "first")).isEqualTo(1);
        assertThat(count("keywright.claims.begun", "claims", "in_progress")).isEqualTo(2);
        assertThat(count("keywright.claims.begun", "claims", "done")).isEqualTo(3);
        assertThat(count("keywright.claims.completed", "claims", "stored")).isEqualTo(1);
        assertThat(count("keywright.claims.completed", "claims", "lost")).isEqualTo(2);
        assertThat(count("keywright.claims.completed", "claims", "unknown")).isEqualTo(3);
    }
}
