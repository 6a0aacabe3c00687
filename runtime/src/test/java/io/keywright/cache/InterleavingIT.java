package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.keywright.Keywright;
import io.keywright.annotation.Consistency;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.CommandChannel;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * R01, R02, R11: every order of the steps of some readers and writers, each step the real command of the real state
 * machine on a real server, and what Redis holds in the end. The known schemes run in the same harness and must be
 * caught.
 *
 * <p>{@code -Dkeywright.test.interleavings=full} runs the requirement's 117,600 orders.
 */
@RedisTest
class InterleavingIT {

    private static final boolean FULL = "full".equals(System.getProperty("keywright.test.interleavings"));

    private Keywright keywright;

    @BeforeEach
    void connect(RedisServer server) {
        keywright = CacheFixtures.patient(server.uri()).connect();
    }

    @AfterEach
    void close() {
        keywright.close();
    }

    private Schedules schedules(Path path, Schedules.Scheme scheme, Consistency level) {
        CommandChannel channel = keywright.channel(CacheFixtures.PATTERN);
        Set<Path> open = EnumSet.noneOf(Path.class);
        for (Path each : Path.values()) {
            if (each.isOpen(channel)) {
                open.add(each);
            }
        }
        assumeThat(open).as("the server's ways").contains(path);
        CacheCore<String, Row> core = new CacheCore<>(
                keywright,
                path.of(channel),
                CacheFixtures.hour(),
                CacheFixtures.KEYS,
                CacheFixtures.ROWS,
                CacheFixtures.policy().withConsistency(level),
                (scheme.isGrouped() ? CacheFixtures.grouped() : EntryTraits.<String, Row>none())
                        .versionedBy(Row::version));
        return new Schedules(core, scheme, level);
    }

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
        for (Consistency level : FULL ? EnumSet.allOf(Consistency.class) : EnumSet.of(Consistency.LEASE)) {
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
