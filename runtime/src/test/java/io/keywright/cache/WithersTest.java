package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.annotation.Consistency;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A changed copy differs in what its method names, and in nothing else. */
class WithersTest {

    private static final Duration LONG = Duration.ofDays(1);

    @Test
    void ofPolicies() throws Exception {
        CachePolicy policy = CachePolicy.DEFAULT.withStaleOnError(Duration.ofHours(1), Duration.ofSeconds(1));
        assertThat(changed(CachePolicy.DEFAULT, policy))
                .containsExactlyInAnyOrder("staleFor", "staleOnErrorOnly", "softLoadTimeout");
        assertThat(changed(policy, policy.withStaleFor(LONG)))
                .containsExactlyInAnyOrder("staleFor", "staleOnErrorOnly");
        assertThat(changed(policy, policy.withConsistency(Consistency.FENCED))).containsExactly("consistency");
        assertThat(changed(policy, policy.withGetFirst(true))).containsExactly("getFirst");
        assertThat(changed(policy, policy.withNegativeTtl(LONG))).containsExactly("negativeTtl");
        assertThat(changed(policy, policy.withEarlyRefresh(2))).containsExactly("earlyRefresh");
        assertThat(changed(policy, policy.withLoadTimeout(LONG, LONG.plusDays(1))))
                .containsExactlyInAnyOrder("loadTimeout", "leaseTtl");
        assertThat(changed(policy, policy.withWaitBudget(LONG))).containsExactly("waitBudget");
        assertThat(changed(policy, policy.withLoads(1, 2)))
                .containsExactlyInAnyOrder("maxConcurrentLoads", "maxWaitingLoads");
        assertThat(changed(policy, policy.withFenceTtl(LONG))).containsExactly("fenceTtl");
        assertThat(changed(policy, policy.withReplication(new FenceReplication(2, LONG, false))))
                .containsExactly("replication");
        assertThat(policy.withLoads(1, 2).maxWaitingLoads()).isEqualTo(2);
        assertThat(policy.withLoadTimeout(LONG, LONG.plusDays(1)).leaseTtl()).isGreaterThan(LONG);
    }

    @Test
    void ofOptions() throws Exception {
        CacheOptions options = CacheOptions.DEFAULT;
        assertThat(changed(options, options.withLoaders(Runnable::run))).containsExactly("loaders");
        assertThat(changed(options, options.withMetrics(new Recorder()))).containsExactly("metrics");
        assertThat(changed(options, options.withEvictions(new EvictionListener() {}, 1)))
                .containsExactlyInAnyOrder("evictions", "maxPendingEvictions");
        assertThat(changed(options, options.withBreaker(1, LONG)))
                .containsExactlyInAnyOrder("failuresToOpen", "probeInterval");
        EvictionOutbox outbox = new EvictionOutbox() {
            @Override
            public List<EvictionNote> left(String keyPattern, Duration olderThan, int most) {
                return List.of();
            }

            @Override
            public void remove(Collection<EvictionNote> delivered) {}
        };
        assertThat(changed(options, options.withOutbox(outbox, LONG)))
                .containsExactlyInAnyOrder("outbox", "outboxInterval");
        assertThat(changed(options, options.withTransactions(() -> null))).containsExactly("transactions");
        assertThat(changed(options, options.withClock(() -> 1))).containsExactly("clock");
    }

    private static Set<String> changed(Record before, Record after) throws Exception {
        Set<String> changed = new TreeSet<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object was = component.getAccessor().invoke(before);
            if (!Objects.equals(was, component.getAccessor().invoke(after))) {
                changed.add(component.getName());
            }
        }
        return changed;
    }
}
