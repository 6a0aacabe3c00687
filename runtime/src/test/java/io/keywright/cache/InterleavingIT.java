package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.keywright.annotation.Consistency;
import io.keywright.testkit.OnOneJdk;
import io.keywright.testkit.RedisTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * R01, R02, R11: every order of the steps of some readers and writers, each step the real command of the real state
 * machine on a real server, and what Redis holds in the end. That the harness can fail is shown by
 * {@link SchemeInterleavingIT}.
 *
 * <p>{@code -Dkeywright.test.interleavings=full} runs the requirement's 117,600 orders.
 */
@RedisTest
@OnOneJdk
class InterleavingIT extends Interleavings {

    @ParameterizedTest
    @EnumSource(Path.class)
    void leaseIsNeverStale(Path path) {
        Schedules schedules = schedules(path, Schedules.Scheme.OURS, Consistency.LEASE);

        assertThat(schedules.run(2, 1)).isEqualTo(new Schedules.Count(560, 0));
    }

    @ParameterizedTest
    @EnumSource(Path.class)
    void fencedIsNeverStale(Path path) {
        Schedules schedules = schedules(path, Schedules.Scheme.OURS, Consistency.FENCED);

        assertThat(schedules.run(2, 1)).isEqualTo(new Schedules.Count(1680, 0));
    }

    /** Without those whose longer writers make six times as many orders; the small sets have them. */
    @ParameterizedTest
    @EnumSource(
            value = Schedules.Scheme.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DOUBLE_DELETE", "THROUGH"})
    void full(Schedules.Scheme scheme) {
        assumeThat(FULL).as("-Dkeywright.test.interleavings=full").isTrue();
        Path path = Path.SET_NX_GET.isOpen(keywright.channel(CacheFixtures.PATTERN)) ? Path.SET_NX_GET : Path.SCRIPTS;
        Schedules schedules = schedules(path, scheme, Consistency.LEASE);

        Schedules.Count one = schedules.run(3, 1);
        Schedules.Count two = schedules.run(2, 2);

        System.out.println("interleavings, " + scheme + ": 3+1 " + one + ", 2+2 " + two);
        if (scheme == Schedules.Scheme.OURS || scheme == Schedules.Scheme.GROUP) {
            assertThat(one).isEqualTo(new Schedules.Count(92_400, 0));
            assertThat(two).isEqualTo(new Schedules.Count(25_200, 0));
        } else {
            assertThat(one.stale() + two.stale()).isPositive();
        }
    }
}
