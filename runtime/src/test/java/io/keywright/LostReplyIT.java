package io.keywright;

import static io.keywright.Commands.awaitConnection;
import static io.keywright.Commands.eventually;
import static io.keywright.Commands.increment;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Outcome.Unknown;
import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** R33: what was executed and whose reply was lost is never executed again; the caller is told that it is unknown. */
@RedisTest
class LostReplyIT {

    @Test
    void isUnknownAndNotRepeatedAfterTheConnectionWasClosed(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            assertNotRepeated(server, proxy, proxy::closeConnections);
        }
    }

    @Test
    void isUnknownAndNotRepeatedAfterTheConnectionWasReset(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            assertNotRepeated(server, proxy, proxy::resetConnections);
        }
    }

    private static void assertNotRepeated(RedisServer server, FaultProxy proxy, Runnable breakConnections) {
        try (Keywright keywright = Commands.connect(proxy.uri())) {
            CommandChannel channel = keywright.channel("counter:<id>");
            proxy.atReplyTo("INCR", Fault.HOLD);
            List<CompletableFuture<Outcome<Long>>> outcomes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                outcomes.add(increment(channel, "counter:1").toCompletionStage().toCompletableFuture());
            }
            eventually(
                    "three increments",
                    () -> "3".equals(server.command("GET", "counter:1").text()));

            breakConnections.run();

            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.join())
                            .isInstanceOfSatisfying(
                                    Unknown.class,
                                    unknown ->
                                            assertThat(unknown.cause()).isInstanceOf(ConnectionLostException.class)));
            proxy.heal();
            awaitConnection(channel);
            assertThat(server.command("GET", "counter:1").text()).isEqualTo("3");
        }
    }

    @Test
    void isUnknownForAWaitingThreadToo(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.connect(proxy.uri())) {
            proxy.atReplyTo("INCR", Fault.RESET);

            Outcome<Long> outcome =
                    increment(keywright.channel("counter:<id>"), "counter:1").await();

            assertThat(outcome.isUnknown()).isTrue();
            assertThat(server.command("GET", "counter:1").text()).isEqualTo("1");
        }
    }

    @Test
    void isUnavailableAndNotUnknownWhereNothingWasSent(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.connect(proxy.uri())) {
            CommandChannel channel = keywright.channel("counter:<id>");
            proxy.refuseConnections();
            proxy.closeConnections();
            eventually("an outage", () -> !isUp(channel));

            Call<Outcome<Long>> call = increment(channel, "counter:1");

            assertThat(org.assertj.core.api.Assertions.catchThrowable(call::await))
                    .isInstanceOf(RedisUnavailableException.class)
                    .hasMessage("INCR on counter:<id> was not sent: there is no connection at the moment");
            proxy.heal();
            awaitConnection(channel);
            assertThat(server.command("EXISTS", "counter:1").integer()).isZero();
        }
    }

    private static boolean isUp(CommandChannel channel) {
        try {
            Commands.read(channel, "probe");
            return true;
        } catch (KeywrightException e) {
            return false;
        }
    }
}
