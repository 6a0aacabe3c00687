package io.keywright.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.Eviction;
import io.keywright.cache.ReadResult;
import io.keywright.cache.TrackingEnd;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each event of a cache, and the meters that it moves. */
class MicrometerCacheMetricsTest {

    private static final String PATTERN = "shop:product:<sku>";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerCacheMetrics metrics = new MicrometerCacheMetrics(registry, Tags.of("redis", "main"));

    private double count(String name, String... tags) {
        return registry.get(name)
                .tags("cache", PATTERN, "redis", "main")
                .tags(tags)
                .counter()
                .count();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    @Test
    void reads() {
        int times = 1;
        for (ReadResult result : ReadResult.values()) {
            for (int i = 0; i < times; i++) {
                metrics.read(PATTERN, result);
            }
            times *= 2;
        }
        assertThat(List.of(ReadResult.values()))
                .containsExactly(
                        ReadResult.NEAR,
                        ReadResult.HIT,
                        ReadResult.STALE,
                        ReadResult.LOADED,
                        ReadResult.PASSED,
                        ReadResult.JOINED,
                        ReadResult.FAILED);
        assertThat(count("cache.gets", "result", "hit")).isEqualTo(1 + 2 + 4);
        assertThat(count("cache.gets", "result", "miss")).isEqualTo(8 + 16 + 32 + 64);
        assertThat(count("keywright.cache.near.hits")).isEqualTo(1);
        assertThat(count("keywright.cache.stale")).isEqualTo(4);
        assertThat(count("keywright.cache.passed")).isEqualTo(16);
        assertThat(count("keywright.cache.coalesced")).isEqualTo(32);
        assertThat(count("keywright.cache.failed")).isEqualTo(64);
    }

    @Test
    void copiesThatAreCleared() {
        metrics.nearCleared(TrackingEnd.DISCONNECTED);
        metrics.nearCleared(TrackingEnd.DISCONNECTED);
        metrics.nearCleared(TrackingEnd.FLUSHED);

        for (TrackingEnd cause : TrackingEnd.values()) {
            assertThat(registry.get("keywright.cache.near.clears")
                            .tags("redis", "main", "cause", cause.name().toLowerCase(Locale.ROOT))
                            .counter()
                            .count())
                    .isEqualTo(cause == TrackingEnd.DISCONNECTED ? 2 : cause == TrackingEnd.FLUSHED ? 1 : 0);
        }
    }

    @Test
    void loads() {
        metrics.loading(PATTERN, 3);
        metrics.loaded(PATTERN, 5_000_000, true);
        metrics.loaded(PATTERN, 7_000_000, true);
        metrics.loaded(PATTERN, 9_000_000, false);
        metrics.loadRejected(PATTERN);
        metrics.loadTimedOut(PATTERN);
        metrics.loadTimedOut(PATTERN);

        var loaded = registry.get("keywright.cache.load").tags("cache", PATTERN);
        assertThat(loaded.tag("result", "success").timer().count()).isEqualTo(2);
        assertThat(loaded.tag("result", "success").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(12);
        assertThat(registry.get("keywright.cache.load")
                        .tags("result", "failure")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(9);
        assertThat(gauge("keywright.cache.loading")).isEqualTo(3);
        assertThat(count("keywright.cache.load.rejected")).isEqualTo(1);
        assertThat(count("keywright.cache.load.timeouts")).isEqualTo(2);
    }

    @Test
    void putsAndEvictions() {
        metrics.stored(PATTERN, true);
        metrics.stored(PATTERN, false);
        metrics.stored(PATTERN, true);
        metrics.evicted(PATTERN, Eviction.DELIVERED, 5);
        metrics.evicted(PATTERN, Eviction.PENDING, 2);
        metrics.evicted(PATTERN, Eviction.LOST, 1);
        metrics.pendingEvictions(2);

        assertThat(count("cache.puts")).isEqualTo(2);
        assertThat(count("keywright.cache.puts.refused")).isEqualTo(1);
        assertThat(count("cache.evictions")).isEqualTo(5);
        assertThat(count("keywright.cache.evictions.undelivered", "outcome", "pending"))
                .isEqualTo(2);
        assertThat(count("keywright.cache.evictions.undelivered", "outcome", "lost"))
                .isEqualTo(1);
        assertThat(gauge("keywright.cache.evictions.pending")).isEqualTo(2);
    }

    @Test
    void trouble() {
        metrics.undecodable(PATTERN);
        metrics.readOnly(PATTERN);
        metrics.unanswered(PATTERN);
        metrics.unstorable(PATTERN);
        metrics.commandRefused(PATTERN);
        metrics.fenceOverrun(PATTERN);
        metrics.listenerFailed();
        metrics.listenerBehind();
        metrics.breaker(true);
        for (String name :
                List.of("undecodable", "readonly", "unanswered", "unstorable", "refused", "fence.overruns")) {
            assertThat(count("keywright.cache." + name)).as(name).isEqualTo(1);
        }
        assertThat(registry.get("keywright.cache.listener.failures").counter().count())
                .isEqualTo(1);
        assertThat(registry.get("keywright.cache.listener.behind").counter().count())
                .isEqualTo(1);
        assertThat(gauge("keywright.cache.breaker.open")).isEqualTo(1);
        metrics.breaker(false);
        assertThat(gauge("keywright.cache.breaker.open")).isZero();
    }

    /** Prometheus takes one set of tag names for each meter; and the keys of entries are in none. */
    @Test
    void tagsAreThoseOfMicrometer() {
        metrics.read(PATTERN, ReadResult.HIT);
        Set<String> gets = new TreeSet<>();
        for (Meter meter : registry.getMeters()) {
            Set<String> names =
                    meter.getId().getTags().stream().map(Tag::getKey).collect(Collectors.toCollection(TreeSet::new));
            assertThat(names).contains("redis").isSubsetOf("redis", "cache", "result", "outcome", "cause");
            if (meter.getId().getName().equals("cache.gets")) {
                gets.addAll(names);
            }
        }
        assertThat(gets).containsExactly("cache", "redis", "result");
    }
}
