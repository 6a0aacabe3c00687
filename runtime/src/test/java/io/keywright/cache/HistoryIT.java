package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.stream.ChildJvm;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.OnOneJdk;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * R04, R13: processes read and write the same keys while their connections are delayed, cut, and silent, and while they
 * and the cache's server are killed. At LEASE no read that begins after a write returned gives an older value; at
 * FENCED none that begins after a write committed, be its writer dead. The same harness finds what the plain scheme
 * does.
 *
 * <p>{@code -Dkeywright.test.history=100000 -Dkeywright.test.history.kills=200} is the requirements' size.
 */
@ExtendWith(RedisExtension.class)
@OnOneJdk
class HistoryIT {

    private static final int OPERATIONS = Integer.getInteger("keywright.test.history", 2_000);
    private static final int KILLS = Integer.getInteger("keywright.test.history.kills", 2);
    private static final int RESTARTS = Integer.getInteger("keywright.test.history.restarts", 1);
    private static final int PROCESSES = 2;

    /** So many operations after a fault it is mended, and so many later comes the next. */
    private static final int STEP = 100;

    private static final List<String> FAULTY = List.of("GET", "SET", "EVALSHA", "UNLINK");

    private final Random random = new Random(42);
    private final List<FaultProxy> proxies = new ArrayList<>();
    private final List<ChildJvm> children = new ArrayList<>();
    private int faults;
    private int kills;
    private int restarts;

    @Test
    void leaseGivesWhatWasReturned(RedisServer server) {
        assertThat(violations(server, "LEASE")).isZero();
    }

    @Test
    void fencedGivesWhatWasCommitted(RedisServer server) {
        assertThat(violations(server, "FENCED")).isZero();
    }

    /** The harness can fail. */
    @Test
    void plainIsCaught(RedisServer server) {
        assertThat(violations(server, "PLAIN")).isPositive();
    }

    /**
     * The source is on a server of its own, since that of the cache is killed and comes back: empty, or at FENCED with
     * what it had acknowledged, without which its fences would be gone.
     */
    private long violations(RedisServer server, String scheme) {
        boolean kept = scheme.equals("FENCED");
        String[] options = kept ? new String[] {"--appendonly", "yes", "--appendfsync", "always"} : new String[0];
        try (RedisServer cache = RedisServer.start(options)) {
            return violations(server, cache, scheme);
        }
    }

    private long violations(RedisServer server, RedisServer cache, String scheme) {
        boolean untilCaught = scheme.equals("PLAIN");
        try {
            for (int i = 0; i < PROCESSES; i++) {
                proxies.add(FaultProxy.to(cache));
                children.add(start(server, scheme, i));
            }
            long limit = untilCaught ? 50L * OPERATIONS : OPERATIONS;
            for (long done = 0; done < limit && (!untilCaught || number(server, HistoryProcess.VIOLATIONS) == 0); ) {
                if (kills < KILLS && done >= (kills + 1) * limit / (KILLS + 1)) {
                    killOne(server, scheme);
                }
                if (restarts < RESTARTS && done >= (2L * restarts + 1) * limit / (2L * RESTARTS)) {
                    cache.kill();
                    cache.restart();
                    restarts++;
                }
                FaultProxy proxy = proxies.get(random.nextInt(PROCESSES));
                disturb(proxy);
                done = await(server, done + STEP);
                proxy.heal();
                done = await(server, done + STEP);
            }
            assertThat(children).as("those that were not killed live").allMatch(ChildJvm::isRunning);
            long violations = number(server, HistoryProcess.VIOLATIONS);
            System.out.printf(
                    "history %s, %s: %,d operations, %d processes killed, %d restarts, %d faults: %d violations%n",
                    server.name(),
                    scheme,
                    number(server, HistoryProcess.OPERATIONS),
                    kills,
                    restarts,
                    faults,
                    violations);
            return violations;
        } finally {
            children.forEach(ChildJvm::close);
            proxies.forEach(FaultProxy::close);
        }
    }

    private void killOne(RedisServer server, String scheme) {
        int victim = random.nextInt(PROCESSES);
        children.get(victim).kill();
        kills++;
        children.set(victim, start(server, scheme, victim));
    }

    private ChildJvm start(RedisServer server, String scheme, int number) {
        String seed = Integer.toString(number + PROCESSES * kills);
        return ChildJvm.start(HistoryProcess.class, proxies.get(number).uri(), server.uri(), scheme, seed);
    }

    /**
     * Cut off at a command or a reply, delayed, half-open (silent in one direction), or double: the server still has
     * the connection that its client has lost, and executes its last command after those of the next one.
     */
    private void disturb(FaultProxy proxy) {
        String command = FAULTY.get(random.nextInt(FAULTY.size()));
        faults++;
        switch (random.nextInt(8)) {
            case 0 -> proxy.atReplyTo(command, Fault.RESET);
            case 1 -> proxy.atReplyTo(command, Fault.CLOSE);
            case 2 -> proxy.atCommand(command, Fault.RESET);
            case 3 -> proxy.delayReplies(Duration.ofMillis(1 + random.nextInt(20)));
            case 4 -> proxy.atReplyTo(command, Fault.DROP);
            case 5 -> proxy.atCommand(command, Fault.HOLD);
            case 6 -> proxy.atCommand(command, Fault.ORPHAN);
            default -> proxy.resetConnections();
        }
    }

    private static long await(RedisServer server, long operations) {
        await("operations", () -> number(server, HistoryProcess.OPERATIONS) >= operations);
        return number(server, HistoryProcess.OPERATIONS);
    }

    private static long number(RedisServer server, String key) {
        String text = server.command("GET", key).text();
        return text == null ? 0 : Long.parseLong(text);
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within 5 minutes: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
