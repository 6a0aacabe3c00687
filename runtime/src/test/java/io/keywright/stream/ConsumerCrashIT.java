package io.keywright.stream;

import static io.keywright.stream.Events.DEAD_KEY;
import static io.keywright.stream.Events.GROUP;
import static io.keywright.stream.Events.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.Keywright;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.OnOneJdk;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Consumers in JVMs of their own that are killed, kill themselves, or are told to end. */
@ExtendWith(RedisExtension.class)
@OnOneJdk
class ConsumerCrashIT {

    /** {@code -Dkeywright.test.streams.messages=100000} is the whole of R42; the default keeps a build short. */
    private static final int MESSAGES = Integer.getInteger("keywright.test.streams.messages", 4_000);

    private static final int KILLS = Integer.getInteger("keywright.test.streams.kills", 2);

    /**
     * R42: each entry is handled at least once although consumers are killed and replies are lost: those to reads, to
     * acknowledgements and to scripts.
     */
    @Test
    void noEntryIsLost(RedisServer server) {
        Random random = new Random(42);
        List<FaultProxy> proxies = new ArrayList<>();
        List<ChildJvm> children = new ArrayList<>();
        try (Keywright keywright = Commands.connect(server.uri())) {
            Events.group(keywright).create("0-0").await();
            for (int i = 0; i < 4; i++) {
                proxies.add(FaultProxy.to(server));
                children.add(start(server, proxies.get(i), i));
            }
            int kills = 0;
            int faults = 0;
            List<String> faulty = List.of("XREADGROUP", "XACK", "EVALSHA", "XPENDING", "XAUTOCLAIM");
            for (int appended = 0; appended < MESSAGES; appended += 500) {
                boolean kill = kills < KILLS && appended >= (kills + 1) * (MESSAGES / (KILLS + 1)) - 500;
                if (kill) {
                    long before = appended;
                    await("idle consumers", Duration.ofMinutes(2), () -> count(server) == before);
                }
                Events.append(keywright, appended, Math.min(MESSAGES, appended + 500));
                FaultProxy proxy = proxies.get(random.nextInt(4));
                proxy.atReplyTo(
                        faulty.get(random.nextInt(faulty.size())), random.nextBoolean() ? Fault.RESET : Fault.CLOSE);
                faults++;
                if (kill) {
                    // In the midst of it: some of the 500 are handled, others are in hand.
                    long some = appended + 20;
                    await("work in hand", Duration.ofMinutes(2), () -> count(server) >= some);
                    int victim = random.nextInt(4);
                    children.get(victim).kill();
                    children.set(victim, start(server, proxies.get(victim), victim));
                    kills++;
                }
            }
            assertThat(kills).isEqualTo(KILLS);
            assertThat(children).as("those that were not killed live").allMatch(ChildJvm::isRunning);
            await("all handled", Duration.ofMinutes(10), () -> count(server) == MESSAGES);
            await("all acknowledged", Duration.ofMinutes(2), () -> Events.pending(server) == 0);
            Map<Long, Long> handled = handled(server);
            assertThat(server.command("EXISTS", DEAD_KEY).integer()).isZero();
            long runs = handled.values().stream().mapToLong(Long::longValue).sum();
            System.out.printf(
                    "%s: %,d entries, %d consumers killed, %d replies lost, %,d runs of the handler, at most %d of one entry%n",
                    server.name(),
                    MESSAGES,
                    kills,
                    faults,
                    runs,
                    handled.values().stream().mapToLong(Long::longValue).max().orElse(0));
        } finally {
            children.forEach(ChildJvm::close);
            proxies.forEach(FaultProxy::close);
        }
    }

    /**
     * R43: an entry that kills the JVM is given up after so many attempts, though no failure of it is ever seen; and
     * those that were in hand beside it each time are not.
     */
    @Test
    void anEntryThatKillsItsConsumerIsGivenUpAlone(RedisServer server) {
        try (Keywright keywright = Commands.connect(server.uri())) {
            Events.append(keywright, ConsumerProcess.DEADLY - 40, ConsumerProcess.DEADLY + 41);
            int crashes = 0;
            for (boolean more = true; more; ) {
                try (ChildJvm child = ChildJvm.start(
                        ConsumerProcess.class, server.uri(), server.uri(), "always-the-same", "5", "3")) {
                    await(
                            "its end, or that of the work",
                            Duration.ofMinutes(1),
                            () -> !child.isRunning()
                                    || (server.command("EXISTS", DEAD_KEY).integer() == 1
                                            && Events.pending(server) == 0));
                    more = !child.isRunning();
                    crashes += more ? 1 : 0;
                }
            }
            assertThat(crashes).isEqualTo(3);
        }
        Map<Long, Long> handled = handled(server);
        assertThat(handled).hasSize(81).containsEntry(ConsumerProcess.DEADLY, 3L);
        assertThat(Events.numbers(server, DEAD_KEY)).containsExactly(ConsumerProcess.DEADLY);
        List<String> letter = server.command("XRANGE", DEAD_KEY, "-", "+")
                .list()
                .get(0)
                .list()
                .get(1)
                .texts();
        assertThat(letter).contains("dead.attempts", "3", "dead.cause", "abandoned");
    }

    /** R47: what is in hand at a SIGTERM is finished and acknowledged; the rest is there for others. */
    @Test
    void aProcessThatIsToldToEndFinishesWhatItHasInHand(RedisServer server) {
        try (Keywright keywright = Commands.connect(server.uri())) {
            Events.append(keywright, 0, 5_000);
            try (ChildJvm child = ChildJvm.start(ConsumerProcess.class, server.uri(), server.uri(), "first", "2")) {
                await("load", Duration.ofMinutes(1), () -> count(server) > 200);
                child.terminate();
                assertThat(child.awaitEnd()).isEqualTo(143);
            }
            Map<Long, Long> handled = handled(server);
            assertThat(handled).hasSizeLessThan(5_000);
            assertThat(Events.pending(server))
                    .as("handled or begun, and not acknowledged")
                    .isZero();

            try (StreamConsumer<Events.Event> second =
                    Events.consumer(keywright, delivery -> {}).concurrency(4).start()) {
                await(
                        "the rest",
                        Duration.ofMinutes(1),
                        () -> Events.group(keywright)
                                .state()
                                .await()
                                .orElseThrow()
                                .lastDelivered()
                                .equals(lastId(server)));
                await("the rest's acknowledgements", Duration.ofMinutes(1), () -> Events.pending(server) == 0);
                await(
                        "the rest, and no more",
                        Duration.ofMinutes(1),
                        () -> second.metrics().acknowledged() == 5_000 - handled.size());
                assertThat(second.metrics().received()).isEqualTo(5_000 - handled.size());
            }
        }
    }

    private static String lastId(RedisServer server) {
        return String.valueOf(server.command("XREVRANGE", KEY, "+", "-", "COUNT", "1")
                .list()
                .get(0)
                .list()
                .get(0)
                .text());
    }

    private static ChildJvm start(RedisServer server, FaultProxy proxy, int number) {
        return ChildJvm.start(ConsumerProcess.class, proxy.uri(), server.uri(), GROUP + "-" + number, "0");
    }

    private static long count(RedisServer server) {
        return server.command("HLEN", ConsumerProcess.HANDLED).integer();
    }

    /** How often each event was handled. */
    private static Map<Long, Long> handled(RedisServer server) {
        List<String> fields = server.command("HGETALL", ConsumerProcess.HANDLED).texts();
        Map<Long, Long> handled = new HashMap<>();
        for (int i = 0; i < fields.size(); i += 2) {
            handled.put(Long.parseLong(fields.get(i)), Long.parseLong(fields.get(i + 1)));
        }
        return handled;
    }

    private static void await(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + limit + ": " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }
}
