package io.keywright;

import static io.keywright.Commands.awaitConnection;
import static io.keywright.Commands.get;
import static io.keywright.Commands.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** R39, R41: what an outage costs, and what comes after. */
@ExtendWith(RedisExtension.class)
class OutageIT {

    @Test
    void callsFailAtOnceAndAreNotKept(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.connect(proxy.uri())) {
            CommandChannel channel = keywright.channel("thing:<id>");
            proxy.refuseConnections();
            proxy.resetConnections();
            Commands.eventually(
                    "an outage",
                    () -> catchThrowable(() -> Commands.read(channel, "k")) instanceof RedisUnavailableException);

            List<CompletableFuture<String>> stages = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                CompletableFuture<String> stage = channel.send(set("during-the-outage", "v"), reply -> reply)
                        .toCompletionStage()
                        .toCompletableFuture();
                // Done when it is made: nothing waits, so nothing piles up, however long the outage is.
                if (!stage.isCompletedExceptionally()) {
                    stages.add(stage);
                }
            }

            assertThat(stages).isEmpty();
            proxy.heal();
            awaitConnection(channel);
            assertThat(server.command("EXISTS", "during-the-outage").integer()).isZero();
        }
    }

    @Test
    void theQueueOfASilentServerIsBounded(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.patient()
                        .uri(proxy.uri())
                        .requestQueueSize(2_000)
                        .commandTimeout(Duration.ofSeconds(30))
                        .connect()) {
            CommandChannel channel = keywright.channel("thing:<id>");
            proxy.atReplyTo("GET", Fault.HOLD);

            List<CompletableFuture<byte[]>> stages = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                stages.add(channel.send(get("k"), reply -> reply)
                        .toCompletionStage()
                        .toCompletableFuture());
            }

            Commands.eventually(
                    "refusals",
                    () -> stages.stream().filter(CompletableFuture::isDone).count() >= 5_900);
            Throwable refusal = stages.stream()
                    .filter(CompletableFuture::isCompletedExceptionally)
                    .map(stage -> catchThrowable(stage::join).getCause())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            assertThat(refusal)
                    .isInstanceOf(RedisUnavailableException.class)
                    .hasMessage("GET on thing:<id> was not sent: the queue of unanswered commands is full");
            proxy.heal();
            awaitConnection(channel);
        }
    }

    @Test
    void aConnectionThatStaysSilentIsGivenUp(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.patient()
                        .uri(proxy.uri())
                        .commandTimeout(Duration.ofMillis(100))
                        .connect()) {
            CommandChannel channel = keywright.channel("thing:<id>");
            int before = proxy.connections();
            proxy.atReplyTo("GET", Fault.DROP);
            catchThrowable(() -> Commands.read(channel, "k"));

            Commands.eventually("a new connection", () -> {
                catchThrowable(() -> Commands.read(channel, "k"));
                return proxy.connections() > before;
            });
        }
    }

    @Test
    void aReplyThatCannotBeDecodedLeavesTheConnectionUsable(RedisServer server) {
        server.command("SET", "k", "v");
        try (Keywright keywright = Commands.connect(server.uri())) {
            CommandChannel channel = keywright.channel("thing:<id>");
            for (int i = 0; i < 10_000; i++) {
                Call<String> call;
                if (i % 10 == 0) {
                    call = channel.send(get("k"), reply -> {
                        throw new IllegalArgumentException("not decodable");
                    });
                    if (i % 20 == 0) {
                        assertThatThrownBy(call::await).hasMessage("not decodable");
                    } else {
                        assertThatThrownBy(() -> call.toCompletionStage()
                                        .toCompletableFuture()
                                        .join())
                                .hasRootCauseMessage("not decodable");
                    }
                } else {
                    assertThat(Commands.read(channel, "k")).isEqualTo("v");
                }
            }
        }
    }
}
