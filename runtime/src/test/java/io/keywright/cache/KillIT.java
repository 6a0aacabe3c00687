package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.cache.CacheFixtures.Row;
import io.keywright.repository.ServerFeatures;
import io.keywright.repository.ServerFeatures.Feature;
import io.keywright.stream.ChildJvm;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.OnOneJdk;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * R04: at FENCED a process is killed (kill -9) at each of the steps of a write and of a read: before a command reaches
 * the server, after it was executed and before its reply, and around its commit. A committed value is read while the
 * process hangs there, when it is dead, after another writer's commit, when a command of the dead one arrives late
 * after that, and when what it left behind has expired.
 *
 * <p>{@code -Dkeywright.test.kills=204} is the requirement's number; by default each step of a write once.
 */
@ExtendWith(RedisExtension.class)
@OnOneJdk
class KillIT {

    private static final int KILLS = Integer.getInteger("keywright.test.kills", 6);

    /** A busy machine takes its time to start a JVM; one that has ended is not waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Where it is killed. */
    private enum Step {
        BEFORE_FENCE,
        AFTER_FENCE,
        WORKING,
        COMMITTED,
        BEFORE_UNFENCE,
        AFTER_UNFENCE,
        BEFORE_LEASE,
        AFTER_LEASE,
        LOADING,
        LOADED,
        BEFORE_FILL,
        AFTER_FILL;

        boolean isOfAWrite() {
            return compareTo(BEFORE_LEASE) < 0;
        }

        /** Whether a command is on its way that has not reached the server. */
        boolean holdsACommand() {
            return name().startsWith("BEFORE");
        }
    }

    private RedisServer server;
    private HistorySource source;
    private CacheStore<String, Row> cache;
    private ChildJvm child;
    private int late;

    @Test
    void noDeathLeavesAnOldValue(RedisServer server) {
        this.server = server;
        try (Keywright keywright = Commands.connect(server.uri());
                FaultProxy proxy = FaultProxy.to(server)) {
            source = new HistorySource(keywright.channel("source"));
            cache = StepProcess.cache(keywright);
            cache.writing("warm", () -> "so that the server knows the scripts");
            cache.get("warm", source::select).await();
            Step[] steps = Step.values();
            for (int i = 0; i < KILLS; i++) {
                kill(proxy, steps[i % steps.length], keywright.channel("t").features());
            }
            System.out.println("kills: " + KILLS + ", commands that arrived after their process had died: " + late);
            assertThat(late).isPositive();
        }
    }

    private void kill(FaultProxy proxy, Step step, ServerFeatures features) {
        server.command("DEL", "t:k");
        for (String stop : new String[] {"start", "working", "committed", "loading", "loaded"}) {
            server.command("DEL", "at:" + stop, "go:" + stop);
        }
        if (step.isOfAWrite()) {
            read(); // there is an old value to be read
        }
        try (ChildJvm started =
                ChildJvm.start(StepProcess.class, proxy.uri(), server.uri(), step.isOfAWrite() ? "write" : "read")) {
            child = started;
            await("start");
            bring(proxy, step, features);
            assertFresh(step + ", hanging");
            child.kill();
        }
        assertFresh(step + ", dead");
        cache.writing(StepProcess.KEY, () -> source.update(StepProcess.KEY));
        assertFresh(step + ", written since");
        long replies = proxy.replies();
        proxy.heal();
        if (step.holdsACommand()) {
            await(step + ", its last command", () -> proxy.replies() > replies);
            late++;
        }
        assertFresh(step + ", what it had sent has arrived");
        server.command("DEL", "t:k"); // as if its lease or fence had expired
        assertFresh(step + ", expired");
        cache.writing(StepProcess.KEY, () -> source.update(StepProcess.KEY));
        assertFresh(step + ", written again");
    }

    private void bring(FaultProxy proxy, Step step, ServerFeatures features) {
        boolean plain = Entries.current() == Entries.STRING;
        String lease = plain && features.has(Feature.SET_NX_GET) ? "SET" : "EVALSHA";
        String fill = plain && features.has(Feature.SET_IFEQ) ? "SET" : "EVALSHA";
        switch (step) {
            case BEFORE_FENCE -> before(proxy, "EVALSHA", "start");
            case AFTER_FENCE -> after(proxy, "EVALSHA", "start");
            case WORKING -> goTo("working", "start");
            case COMMITTED -> goTo("committed", "start", "working");
            case BEFORE_UNFENCE -> {
                goTo("committed", "start", "working");
                before(proxy, "EVALSHA", "committed");
            }
            case AFTER_UNFENCE -> {
                goTo("committed", "start", "working");
                after(proxy, "EVALSHA", "committed");
            }
            case BEFORE_LEASE -> before(proxy, lease, "start");
            case AFTER_LEASE -> after(proxy, lease, "start");
            case LOADING -> goTo("loading", "start");
            case LOADED -> goTo("loaded", "start", "loading");
            case BEFORE_FILL -> {
                goTo("loaded", "start", "loading");
                before(proxy, fill, "loaded");
            }
            case AFTER_FILL -> {
                goTo("loaded", "start", "loading");
                after(proxy, fill, "loaded");
            }
        }
    }

    private void before(FaultProxy proxy, String command, String go) {
        proxy.atCommand(command, Fault.HOLD);
        release(proxy, go);
    }

    private void after(FaultProxy proxy, String command, String go) {
        proxy.atReplyTo(command, Fault.HOLD);
        release(proxy, go);
    }

    private void release(FaultProxy proxy, String go) {
        server.command("SET", "go:" + go, "1");
        await("the fault after " + go, () -> {
            try {
                proxy.awaitFault();
                return true;
            } catch (IllegalStateException notYet) {
                return false;
            }
        });
    }

    private void goTo(String at, String... go) {
        for (String step : go) {
            server.command("SET", "go:" + step, "1");
        }
        await(at);
    }

    private void await(String step) {
        await("the step " + step, () -> server.command("EXISTS", "at:" + step).integer() == 1);
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean mayEnd = !child.isRunning();
        while (!condition.getAsBoolean()) {
            assertThat(mayEnd || child.isRunning())
                    .as("the process lives; awaited: " + what)
                    .isTrue();
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }

    private void assertFresh(String when) {
        long committed = source.select(StepProcess.KEY).version();
        assertThat(read()).as(when).isEqualTo(committed);
        assertThat(read()).as(when + ", once more").isEqualTo(committed);
    }

    private long read() {
        return cache.get(StepProcess.KEY, source::select).await().orElseThrow().version();
    }
}
