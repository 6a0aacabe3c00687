package io.keywright.cache;

import static io.keywright.annotation.Consistency.FAILOVER_SAFE;
import static io.keywright.annotation.Consistency.FENCED;
import static io.keywright.annotation.Consistency.LEASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.cache.ModelKey.Scheme;
import io.keywright.testkit.OnOneJdk;
import java.lang.management.ManagementFactory;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * R03, R05, R19, R24: every interleaving of the real state machines with an abstract Redis, crashes, expiries, lost,
 * late and repeated commands. P1: nothing old stays for good. P2: a read begun after a write returned sees it. P3: a
 * read begun after a write committed sees it. What a protocol does not promise must be found broken, or the search
 * finds nothing.
 *
 * <p>{@code -Dkeywright.test.model=full} searches millions of states.
 */
@OnOneJdk
class ProtocolModelTest {

    private static final boolean FULL = "full".equals(System.getProperty("keywright.test.model"));

    private static void assertBreaks(ModelConfig config, String... violated) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ModelSearch.Result result = ModelSearch.search(config, 20_000_000);
        System.out.printf(
                "model %-55s %,11d states %6.1f s of CPU  broken: %s%n",
                config.name,
                result.states(),
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9,
                result.violated());
        assertThat(result.violated()).as(config.name).isEqualTo(Set.of(violated));
    }

    private static void assertHolds(ModelConfig config, String... exceptThat) {
        assertBreaks(config, exceptThat);
    }

    @Test
    void knownSchemesAreCaught() {
        assertBreaks(ModelConfig.of("plain", LEASE).scheme(Scheme.PLAIN), "P1", "P2", "P3");
        assertBreaks(ModelConfig.of("delayed double delete", LEASE).scheme(Scheme.DOUBLE_DELETE), "P1", "P2", "P3");
        assertBreaks(ModelConfig.of("token per client", LEASE).scheme(Scheme.CLIENT_TOKEN), "P1", "P2", "P3");
        assertBreaks(ModelConfig.of("tombstone that expires", LEASE).scheme(Scheme.TOMBSTONE), "P1", "P2", "P3");
    }

    /** P3 is what this level leaves open: between commit and eviction the old value is read. */
    @Test
    void lease() {
        assertHolds(ModelConfig.of("LEASE", LEASE), "P3");
        assertHolds(ModelConfig.of("LEASE, GET first", LEASE).getFirst(), "P3");
        assertHolds(ModelConfig.of("LEASE, one process joins loads", LEASE).oneProcess(), "P3");
        assertHolds(
                ModelConfig.of("LEASE 2+2, a reader dies, a fault", LEASE)
                        .with(2, 1, 2)
                        .against(1, 0, 1, 0),
                "P3");
        assertHolds(ModelConfig.of("LEASE, refresh", LEASE).aging(false), "P3");
        assertHolds(ModelConfig.of("LEASE, refresh, stale on error", LEASE).aging(true), "P3");
        assertHolds(
                ModelConfig.of("LEASE 2+1, refresh, stale on error, a fault", LEASE)
                        .aging(true)
                        .with(2, 1, 1)
                        .against(0, 0, 1, 0),
                "P3");
    }

    /** What the level says that it does not survive. */
    @Test
    void leaseAndItsLimits() {
        assertBreaks(ModelConfig.of("LEASE, a writer dies", LEASE).against(0, 1, 0, 0), "P1", "P3");
        assertBreaks(ModelConfig.of("LEASE, failover", LEASE).with(2, 1, 1).against(0, 0, 0, 1), "P1", "P2", "P3");
    }

    @Test
    void fenced() {
        assertHolds(ModelConfig.of("FENCED", FENCED));
        assertHolds(ModelConfig.of("FENCED, any one dies", FENCED)
                .against(1, 1, 0, 0)
                .with(2, 1, 1));
        assertHolds(ModelConfig.of("FENCED 2+2, any one dies, a fault", FENCED)
                .with(2, 1, 2)
                .against(1, 1, 1, 0));
        assertHolds(ModelConfig.of("FENCED, refresh", FENCED).with(2, 1, 1).aging(false));
    }

    @Test
    void fencedAndItsLimits() {
        assertBreaks(
                ModelConfig.of("FENCED, transaction outlives fence, writer dies", FENCED)
                        .overrun()
                        .against(0, 1, 0, 0),
                "P1",
                "P3");
        assertBreaks(ModelConfig.of("FENCED, failover", FENCED).with(2, 1, 1).against(0, 0, 0, 1), "P1", "P2", "P3");
    }

    /** Key and group are asked for together but not at once; the group's key may be lost. */
    @Test
    void groups() {
        assertHolds(ModelConfig.of("group", LEASE).grouped(), "P3");
        assertHolds(ModelConfig.of("group, GET first", LEASE).grouped().getFirst(), "P3");
        assertHolds(
                ModelConfig.of("group, one process joins loads", LEASE)
                        .grouped()
                        .oneProcess(),
                "P3");
        assertHolds(
                ModelConfig.of("group and key 2+2, a reader dies, a fault", LEASE)
                        .grouped()
                        .with(2, 1, 2)
                        .against(1, 0, 1, 0),
                "P3");
        assertHolds(ModelConfig.of("group, refresh", LEASE).grouped().aging(false), "P3");
    }

    @Test
    void groupsDoneWrongAreCaught() {
        assertBreaks(ModelConfig.of("group, stamped when stored", LEASE).stampedAtFill(), "P1", "P2", "P3");
        assertBreaks(ModelConfig.of("group, loads joined blindly", LEASE).joinedBlindly(), "P2", "P3");
    }

    /** Writers that put what they wrote beside writers that evict. */
    @Test
    void through() {
        assertHolds(
                ModelConfig.of("LEASE 2x2+2, through and not", LEASE).through().with(2, 2, 2), "P3");
        assertHolds(
                ModelConfig.of("LEASE 2+2, through and not, a reader dies, a fault", LEASE)
                        .through()
                        .with(2, 1, 2)
                        .against(1, 0, 1, 0),
                "P3");
        assertHolds(
                ModelConfig.of("LEASE 1x2+3, two through", LEASE)
                        .through()
                        .with(1, 2, 3)
                        .against(0, 0, 1, 0),
                "P3");
        assertHolds(
                ModelConfig.of("LEASE 2+2, through, groups", LEASE)
                        .through()
                        .grouped()
                        .with(2, 1, 2),
                "P3");
        assertHolds(ModelConfig.of("FENCED 2+2, through and not, any one dies, a fault", FENCED)
                .through()
                .with(2, 1, 2)
                .against(1, 1, 1, 0));
        assertHolds(ModelConfig.of("FENCED 1x2+3, two through", FENCED)
                .through()
                .with(1, 2, 3)
                .against(0, 0, 1, 0));
    }

    @Test
    void throughWithoutLookingIsCaught() {
        assertBreaks(
                ModelConfig.of("LEASE 1+2, put whatever is there", LEASE)
                        .throughBlindly()
                        .with(1, 2, 2),
                "P1",
                "P2",
                "P3");
    }

    /** One that died has perhaps committed what is newer than all that those after it put there. */
    @Test
    void aDeadWritersTokenThatLeavesNoTraceIsCaught() {
        assertBreaks(
                ModelConfig.of("FENCED 1+2, a dead writer's token leaves no trace", FENCED)
                        .droppedSilently()
                        .with(1, 1, 2)
                        .against(0, 1, 0, 0),
                "P1",
                "P3");
    }

    /** R05: a failover that loses any suffix of what was written, or none of it. */
    @Test
    void failoverSafe() {
        assertHolds(ModelConfig.of("FAILOVER_SAFE, failover", FAILOVER_SAFE).survivesFailover());
        assertHolds(ModelConfig.of("FAILOVER_SAFE, failover, any one dies", FAILOVER_SAFE)
                .survivesFailover()
                .with(2, 1, 1)
                .against(1, 1, 0, 1));
        assertHolds(ModelConfig.of("FAILOVER_SAFE, failover, a fault", FAILOVER_SAFE)
                .survivesFailover()
                .with(2, 1, 1)
                .against(0, 0, 1, 1));
        assertHolds(ModelConfig.of("FAILOVER_SAFE, failover, one process", FAILOVER_SAFE)
                .survivesFailover()
                .oneProcess());
        assertHolds(ModelConfig.of("FAILOVER_SAFE, failover, refresh", FAILOVER_SAFE)
                .survivesFailover()
                .with(2, 1, 1)
                .aging(false));
        assertHolds(ModelConfig.of("FAILOVER_SAFE 1x2+2, failover, through and not", FAILOVER_SAFE)
                .survivesFailover()
                .through()
                .with(1, 2, 2));
        assertHolds(
                ModelConfig.of("FAILOVER_SAFE 2+2, failover, evicting without a fence", FAILOVER_SAFE)
                        .survivesFailover()
                        .evicting()
                        .with(2, 1, 2),
                "P3");
    }

    /** Fences need the replicas; evictions without one, the epoch. */
    @Test
    void failoverSafeWithoutItsHalvesIsCaught() {
        assertHolds(ModelConfig.of("fences acknowledged, no epoch, failover", FAILOVER_SAFE)
                .acknowledged()
                .against(0, 0, 0, 1));
        assertBreaks(
                ModelConfig.of("the same, evicting without a fence", FAILOVER_SAFE)
                        .evicting()
                        .with(2, 1, 1)
                        .against(0, 0, 0, 1),
                "P1",
                "P2",
                "P3");
        assertBreaks(
                ModelConfig.of("FENCED + EPOCH, failover, any one dies", FENCED)
                        .epochs()
                        .with(2, 1, 1)
                        .against(1, 1, 0, 1),
                "P1",
                "P3");
        assertHolds(
                ModelConfig.of("LEASE + EPOCH, failover", LEASE)
                        .with(2, 1, 1)
                        .epochs()
                        .against(0, 0, 0, 1),
                "P3");
    }

    /** The whole of it: two readers and two writers, and all at once that a level survives. */
    @Test
    void full() {
        if (!FULL) {
            return;
        }
        assertHolds(
                ModelConfig.of("LEASE 2x2+2, one process, a reader dies, a fault", LEASE)
                        .with(2, 2, 2)
                        .oneProcess()
                        .against(1, 0, 1, 0),
                "P3");
        assertHolds(
                ModelConfig.of("LEASE 2x2+1, refresh, a fault", LEASE)
                        .aging(false)
                        .against(0, 0, 1, 0),
                "P3");
        assertHolds(ModelConfig.of("FENCED 2x2+2, any one dies, two faults", FENCED)
                .with(2, 2, 2)
                .against(1, 1, 2, 0));
        assertHolds(ModelConfig.of("FENCED 2+2, refresh, any one dies, a fault", FENCED)
                .with(2, 1, 2)
                .aging(false)
                .against(1, 1, 1, 0));
        assertHolds(ModelConfig.of("FAILOVER_SAFE 2x2+1, failover, any one dies", FAILOVER_SAFE)
                .survivesFailover()
                .against(1, 1, 0, 1));
        assertHolds(ModelConfig.of("FAILOVER_SAFE 2+2, failover, any one dies, a fault", FAILOVER_SAFE)
                .survivesFailover()
                .with(2, 1, 2)
                .against(1, 1, 1, 1));
    }
}
