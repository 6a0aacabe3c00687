package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.annotation.Consistency;
import io.keywright.testkit.OnOneJdk;
import io.keywright.testkit.RedisExtension;
import java.util.EnumSet;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * As {@link InterleavingIT}, for groups and for writing through, whose scripts are the same on all servers: on the
 * first one alone. The known schemes run in the same harness and must be caught.
 */
@OnOneJdk
@ExtendWith(RedisExtension.class)
class SchemeInterleavingIT extends Interleavings {

    @ParameterizedTest
    @EnumSource(Path.class)
    void evictingAGroupIsNeverStale(Path path) {
        Schedules schedules = schedules(path, Schedules.Scheme.GROUP, Consistency.LEASE);

        assertThat(schedules.run(2, 1)).isEqualTo(new Schedules.Count(560, 0));
    }

    /**
     * R18: of two writers the newer one wins in whatever order they end. Both levels write through by the same steps.
     */
    @ParameterizedTest
    @EnumSource(Path.class)
    void writingThroughIsNeverStale(Path path) {
        for (Consistency level :
                FULL ? EnumSet.of(Consistency.LEASE, Consistency.FENCED) : EnumSet.of(Consistency.LEASE)) {
            Schedules schedules = schedules(path, Schedules.Scheme.THROUGH, level);

            assertThat(schedules.run(2, 1)).isEqualTo(new Schedules.Count(1680, 0));
            assertThat(schedules.run(1, 2)).isEqualTo(new Schedules.Count(1680, 0));
        }
    }

    /** The harness can fail. */
    @ParameterizedTest
    @EnumSource(
            value = Schedules.Scheme.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OURS", "GROUP", "THROUGH"})
    void knownSchemesAreCaught(Schedules.Scheme scheme) {
        Schedules schedules = schedules(Path.SCRIPTS, scheme, Consistency.LEASE);
        // Writers that overwrite each other take two.
        Schedules.Count count = scheme == Schedules.Scheme.THROUGH_BLINDLY ? schedules.run(1, 2) : schedules.run(2, 1);

        System.out.println("interleavings, " + scheme + ": " + count);
        assertThat(count.stale()).isPositive();
    }
}
