package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.annotation.Consistency;
import io.keywright.testkit.OnOneJdk;
import io.keywright.testkit.RedisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * R01, R02, R18 of HASH entries, whose steps are the same scripts on all servers: on the first one alone. The known
 * schemes run in the same harness and must be caught.
 */
@OnOneJdk
@OfHashEntries
@ExtendWith(RedisExtension.class)
class HashInterleavingIT extends Interleavings {

    @Test
    void leaseIsNeverStale() {
        assertThat(schedules(Schedules.Scheme.OURS, Consistency.LEASE).run(2, 1))
                .isEqualTo(new Schedules.Count(560, 0));
    }

    @Test
    void fencedIsNeverStale() {
        assertThat(schedules(Schedules.Scheme.OURS, Consistency.FENCED).run(2, 1))
                .isEqualTo(new Schedules.Count(1680, 0));
    }

    @Test
    void evictingAGroupIsNeverStale() {
        assertThat(schedules(Schedules.Scheme.GROUP, Consistency.LEASE).run(2, 1))
                .isEqualTo(new Schedules.Count(560, 0));
    }

    @Test
    void writingThroughIsNeverStale() {
        Schedules schedules = schedules(Schedules.Scheme.THROUGH, Consistency.LEASE);

        assertThat(schedules.run(2, 1)).isEqualTo(new Schedules.Count(1680, 0));
        assertThat(schedules.run(1, 2)).isEqualTo(new Schedules.Count(1680, 0));
    }

    /** The harness can fail. */
    @ParameterizedTest
    @EnumSource(
            value = Schedules.Scheme.class,
            names = {"PLAIN", "CLIENT_TOKEN"})
    void knownSchemesAreCaught(Schedules.Scheme scheme) {
        assertThat(schedules(scheme, Consistency.LEASE).run(2, 1).stale()).isPositive();
    }

    private Schedules schedules(Schedules.Scheme scheme, Consistency level) {
        return schedules(Path.SCRIPTS, scheme, level);
    }
}
