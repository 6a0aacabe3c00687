package io.keywright;

import static io.keywright.Commands.get;
import static io.keywright.Commands.incr;
import static io.keywright.Commands.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.script.Script;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import io.lettuce.core.output.IntegerOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** R34: whatever breaks, every call ends within its timeout and a margin, and so does every stage. */
@ExtendWith(RedisExtension.class)
class DeadlineIT {

    private static final Duration TIMEOUT = Duration.ofMillis(300);

    /** The requirement is 100 ms; the rest is for a machine that does other things at the same time. */
    private static final Duration MARGIN = Duration.ofSeconds(4);

    private static final Script COUNT = Script.of("count", "return redis.call('INCR', KEYS[1])");

    private static final Map<String, Function<CommandChannel, Call<?>>> OPERATIONS = new LinkedHashMap<>();
    private static final Map<String, Consumer<FaultProxy>> FAULTS = new LinkedHashMap<>();

    static {
        OPERATIONS.put("read", channel -> channel.send(get("k"), reply -> reply));
        OPERATIONS.put("write", channel -> channel.send(set("k", "v"), reply -> reply));
        OPERATIONS.put("count", channel -> Call.reportingUnknown(channel.send(incr("n"), Outcome::applied)));
        OPERATIONS.put("two at once", channel -> channel.sendAll(List.of(get("k"), get("l")), replies -> replies));
        OPERATIONS.put(
                "script",
                channel -> channel.script(
                        COUNT, new byte[][] {Commands.bytes("n")}, new byte[0][], IntegerOutput::new, reply -> reply));
        OPERATIONS.put("many", channel -> {
            List<io.lettuce.core.protocol.Command<byte[], byte[], String>> commands = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                commands.add(set("many:" + i, "v"));
            }
            return channel.sendAll(commands, List::size);
        });

        FAULTS.put("none", proxy -> {});
        for (Fault fault : Fault.values()) {
            FAULTS.put("replies " + fault, proxy -> proxy.afterReplies(0, fault));
            FAULTS.put("commands " + fault, proxy -> proxy.afterCommands(0, fault));
        }
        FAULTS.put("closed", FaultProxy::closeConnections);
        FAULTS.put("reset", FaultProxy::resetConnections);
        FAULTS.put("reset and refused", proxy -> {
            proxy.refuseConnections();
            proxy.resetConnections();
        });
        FAULTS.put("slower than the timeout", proxy -> proxy.delayReplies(TIMEOUT.multipliedBy(4)));
    }

    @TestFactory
    List<DynamicTest> everyFaultAndOperation(RedisServer server) {
        List<DynamicTest> tests = new ArrayList<>();
        FAULTS.forEach((fault, strike) -> OPERATIONS.forEach((operation, call) -> {
            tests.add(DynamicTest.dynamicTest(
                    fault + ": await " + operation,
                    () -> endsInTime(server, strike, channel -> {
                        Call<?> made = call.apply(channel);
                        assertThat(catchThrowable(made::await))
                                .satisfiesAnyOf(
                                        none -> assertThat(none).isNull(),
                                        known -> assertThat(known).isInstanceOf(KeywrightException.class));
                    })));
            tests.add(DynamicTest.dynamicTest(
                    fault + ": stage of " + operation,
                    () -> endsInTime(server, strike, channel -> {
                        CompletableFuture<?> stage =
                                call.apply(channel).toCompletionStage().toCompletableFuture();
                        try {
                            stage.get(10, TimeUnit.SECONDS);
                        } catch (ExecutionException e) {
                            assertThat(e.getCause()).isInstanceOf(KeywrightException.class);
                        } catch (InterruptedException | TimeoutException e) {
                            throw new AssertionError("The stage stays open", e);
                        }
                    })));
        }));
        return tests;
    }

    private static void endsInTime(RedisServer server, Consumer<FaultProxy> strike, Consumer<CommandChannel> use) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Keywright.builder()
                        .uri(proxy.uri())
                        .commandTimeout(TIMEOUT)
                        .connect()) {
            CommandChannel channel = keywright.channel("thing:<id>");
            Commands.read(channel, "k");
            strike.accept(proxy);
            long start = System.nanoTime();
            use.accept(channel);
            // Several chunks: the first may be answered just in time.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.plus(MARGIN));
            proxy.heal();
        }
    }

    @Test
    void anUnansweredCallTimesOutByName(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Keywright.builder()
                        .uri(proxy.uri())
                        .commandTimeout(TIMEOUT)
                        .connect()) {
            proxy.atReplyTo("GET", Fault.DROP);

            Throwable failure = catchThrowable(() -> Commands.read(keywright.channel("thing:<id>"), "secret-key"));

            assertThat(failure)
                    .isInstanceOf(RedisTimeoutException.class)
                    .hasMessage("No reply to GET on thing:<id> within 300 ms; it may have been executed");
        }
    }

    @Test
    void anInterruptedWaitEndsAtOnceAndKeepsTheFlag(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Keywright.builder()
                        .uri(proxy.uri())
                        .commandTimeout(Duration.ofSeconds(30))
                        .connect()) {
            proxy.atReplyTo("GET", Fault.HOLD);
            Thread.currentThread().interrupt();

            Throwable failure = catchThrowable(() -> Commands.read(keywright.channel("thing:<id>"), "k"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure).isInstanceOf(WaitInterruptedException.class);
        }
    }

    @Test
    void waitingOnAThreadOfTheClientIsRefused(RedisServer server) {
        try (Keywright keywright = Keywright.connect(server.uri())) {
            CommandChannel channel = keywright.channel("thing:<id>");

            CompletableFuture<Throwable> failure = channel.send(get("k"), reply -> reply)
                    .toCompletionStage()
                    .thenApply(reply -> catchThrowable(() -> Commands.read(channel, "other")))
                    .toCompletableFuture();

            // Where the reply was there before the stage was made, this thread itself ran the function.
            assertThat(failure.join())
                    .satisfiesAnyOf(
                            refused -> assertThat(refused)
                                    .isInstanceOf(IllegalStateException.class)
                                    .hasMessageContaining("GET on thing:<id>")
                                    .hasMessageContaining("async()"),
                            onOwnThread -> assertThat(onOwnThread).isNull());
        }
    }
}
