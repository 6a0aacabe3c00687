package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is so long that it has no end is refused where it is given, and not by the reads that would compute with it. */
class CacheLimitsTest {

    private static final List<Duration> TOO_LONG =
            List.of(CachePolicy.LONGEST.plusNanos(1), Duration.ofDays(365 * 293L), Duration.ofSeconds(Long.MAX_VALUE));

    @Test
    void aPolicysDurationsAreBounded() {
        bounded(CachePolicy.DEFAULT::withNegativeTtl);
        bounded(CachePolicy.DEFAULT::withStaleFor);
        bounded(soft -> CachePolicy.DEFAULT.withStaleOnError(Duration.ofMinutes(1), soft));
        bounded(CachePolicy.DEFAULT::withWaitBudget);
        bounded(CachePolicy.DEFAULT::withFenceTtl);
        bounded(lease -> CachePolicy.DEFAULT.withLoadTimeout(Duration.ofSeconds(1), lease));
        for (Duration each : TOO_LONG) {
            assertThatThrownBy(() -> CachePolicy.DEFAULT.withLoadTimeout(each, each))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ten years");
        }
    }

    @Test
    void soAreThoseOfWhatIsBesideIt() {
        bounded(CacheFixtures.GROUP::sharedUpTo);
        bounded(ttl -> NearPolicy.ofEntries(1, ttl));
        bounded(ttl -> NearPolicy.ofBytes(1, ttl));
        bounded(timeout -> new FenceReplication(1, timeout, true));
        bounded(probe -> CacheOptions.DEFAULT.withBreaker(1, probe));
        bounded(interval -> new CacheOptions(
                null,
                CacheMetrics.NONE,
                EvictionListener.NONE,
                1,
                1,
                Duration.ofSeconds(1),
                null,
                interval,
                Transactions.NONE,
                System::currentTimeMillis));
    }

    /** A pending eviction is kept until all entries that it may be about have expired. */
    @Test
    void aTtlIsBoundedByItsLanguage() {
        try (Keywright keywright = CacheFixtures.patient("redis://127.0.0.1:1").connect()) {
            CacheStore<String, CacheFixtures.Row> cache = CacheFixtures.cache(
                    keywright, CacheFixtures.schema("3653d", 0), CachePolicy.DEFAULT, CacheFixtures.grouped());
            assertThat(cache.evict("a").await()).isEqualTo(Eviction.PENDING);
            assertThat(cache.evictGroup(CacheFixtures.GROUP, "a").await()).isEqualTo(Eviction.PENDING);
        }
        assertThatThrownBy(() -> CacheFixtures.schema("3654d", 0)).hasMessageContaining("ten years");
    }

    private interface Setting {
        Object set(Duration duration);
    }

    private static void bounded(Setting setting) {
        assertThat(setting.set(CachePolicy.LONGEST)).isNotNull();
        for (Duration each : TOO_LONG) {
            assertThatThrownBy(() -> setting.set(each))
                    .as(each.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
