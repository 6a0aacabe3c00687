package io.keywright.metrics;

import io.keywright.Begun;
import io.keywright.Outcome;
import io.keywright.RateDecision;
import io.keywright.RequestMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts what rate limiters and claims decide in Micrometer, by key pattern and never by key.
 *
 * <pre>{@code
 * Keywright.builder().requestMetrics(new MicrometerRequestMetrics(registry))
 * }</pre>
 *
 * <p>The meters begin with {@code keywright.limiter} and {@code keywright.claims}; {@code docs/rate-limits.md} and
 * {@code docs/idempotency.md} list them. Needs {@code io.micrometer:micrometer-core}, an optional dependency. For any
 * thread; a call costs a look-up and an addition.
 */
public final class MicrometerRequestMetrics implements RequestMetrics {

    /** A meter with its results, each a counter. */
    private enum Meter {
        DECISIONS(
                "keywright.limiter.decisions",
                "limiter",
                "Permits that were asked for",
                List.of("allowed", "denied", "unavailable", "unknown")),
        BEGUN("keywright.claims.begun", "claims", "Requests that were begun", List.of("first", "in_progress", "done")),
        COMPLETED(
                "keywright.claims.completed",
                "claims",
                "Results that were to be stored",
                List.of("stored", "lost", "unknown"));

        private final String meterName;
        private final String patternTag;
        private final String description;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> results;

        Meter(String meterName, String patternTag, String description, List<String> results) {
            this.meterName = meterName;
            this.patternTag = patternTag;
            this.description = description;
            this.results = results;
        }
    }

    private final MeterRegistry registry;
    private final Tags tags;
    private final Map<Meter, ConcurrentHashMap<String, Map<String, Counter>>> counters = Map.of(
            Meter.DECISIONS, new ConcurrentHashMap<>(),
            Meter.BEGUN, new ConcurrentHashMap<>(),
            Meter.COMPLETED, new ConcurrentHashMap<>());

    /** Without further tags. */
    public MicrometerRequestMetrics(MeterRegistry registry) {
        this(registry, List.of());
    }

    /**
     * With further tags on each meter, such as the connection's name where there is more than one.
     *
     * @param tags none of them is named {@code limiter}, {@code claims} or {@code result}
     */
    public MicrometerRequestMetrics(MeterRegistry registry, Iterable<Tag> tags) {
        this.registry = registry;
        this.tags = Tags.of(tags);
    }

    @Override
    public void decided(String keyPattern, RateDecision decision) {
        count(
                Meter.DECISIONS,
                keyPattern,
                switch (decision.source()) {
                    case SERVER -> decision.allowed() ? "allowed" : "denied";
                    case UNAVAILABLE -> "unavailable";
                    case UNKNOWN -> "unknown";
                });
    }

    @Override
    public void begun(String keyPattern, Begun<?> begun) {
        count(
                Meter.BEGUN,
                keyPattern,
                begun instanceof Begun.First ? "first" : begun instanceof Begun.Done ? "done" : "in_progress");
    }

    @Override
    public void completed(String keyPattern, Outcome<?> outcome) {
        count(Meter.COMPLETED, keyPattern, outcome.isApplied() ? "stored" : outcome.isUnknown() ? "unknown" : "lost");
    }

    private void count(Meter meter, String keyPattern, String result) {
        ConcurrentHashMap<String, Map<String, Counter>> patterns = Objects.requireNonNull(counters.get(meter));
        Map<String, Counter> results = patterns.get(keyPattern);
        if (results == null) {
            results = patterns.computeIfAbsent(keyPattern, pattern -> register(meter, pattern));
        }
        Objects.requireNonNull(results.get(result)).increment();
    }

    /** All results are there from the first one on, so that a rate begins at 0. */
    private Map<String, Counter> register(Meter meter, String keyPattern) {
        return meter.results.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        result -> Counter.builder(meter.meterName)
                                .description(meter.description)
                                .tags(tags.and(meter.patternTag, keyPattern, "result", result))
                                .register(registry)));
    }
}
