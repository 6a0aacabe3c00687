package io.keywright;

import static io.keywright.Commands.get;
import static io.keywright.Commands.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keywright.repository.Call;
import io.keywright.repository.CommandChannel;
import io.keywright.testkit.Fault;
import io.keywright.testkit.FaultProxy;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Connecting and closing. */
@RedisTest
class KeywrightIT {

    @Test
    void anAclUserIsLoggedInAlsoAfterAReconnectWithARotatedPassword(RedisServer server) {
        server.command("ACL", "SETUSER", "shop", "reset", "on", ">first", "~*", "+@all");
        String[] password = {"first"};
        try (FaultProxy proxy = FaultProxy.to(server);
                Keywright keywright = Commands.patient()
                        .uri(proxy.uri())
                        .credentials("shop", () -> password[0].toCharArray())
                        .clientName("shop-service")
                        .connect()) {
            CommandChannel channel = keywright.channel("thing:<id>");
            channel.send(set("k", "v"), reply -> reply).await();
            assertThat(server.command("CLIENT", "LIST").text()).contains("name=shop-service", "user=shop");

            server.command("ACL", "SETUSER", "shop", "resetpass", ">second");
            password[0] = "second";
            proxy.resetConnections();
            Commands.awaitConnection(channel);

            assertThat(Commands.read(channel, "k")).isEqualTo("v");
        } finally {
            server.command("ACL", "DELUSER", "shop");
        }
    }

    @Test
    void wrongCredentialsAreRefusedWithoutShowingThem(RedisServer server) {
        KeywrightBuilder builder =
                Commands.patient().uri(server.uri()).credentials("nobody", "s3cr3t-password".toCharArray());

        assertThatThrownBy(builder::connect)
                .isInstanceOf(RedisUnavailableException.class)
                .hasStackTraceContaining("WRONGPASS")
                .extracting(KeywrightIT::stackTrace)
                .asString()
                .doesNotContain("s3cr3t");
    }

    private static String stackTrace(Throwable failure) {
        java.io.StringWriter text = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    @Test
    void aServerThatIsNotThereIsUnavailable(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            proxy.refuseConnections();

            assertThatThrownBy(() -> Commands.patient()
                            .uri(proxy.uri())
                            .whenUnreachable(WhenUnreachable.FAIL)
                            .connect())
                    .isInstanceOf(RedisUnavailableException.class)
                    .hasMessage("No connection to Redis could be made");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsUnavailableWithinTheConnectTimeout(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            proxy.afterReplies(0, Fault.DROP);
            long start = System.nanoTime();

            assertThatThrownBy(() -> Commands.patient()
                            .uri(proxy.uri())
                            .connectTimeout(Duration.ofMillis(300))
                            .whenUnreachable(WhenUnreachable.FAIL)
                            .connect())
                    .isInstanceOf(RedisUnavailableException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void closingEndsTheCallsInFlightAndTheConnectionAndMayBeRepeated(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server)) {
            Keywright keywright = Commands.patient()
                    .uri(proxy.uri())
                    .commandTimeout(Duration.ofSeconds(30))
                    .connect();
            CommandChannel channel = keywright.channel("thing:<id>");
            proxy.atReplyTo("GET", Fault.HOLD);
            CompletableFuture<byte[]> inFlight =
                    channel.send(get("k"), reply -> reply).toCompletionStage().toCompletableFuture();
            proxy.awaitFault();

            keywright.close();
            keywright.close();

            assertThatThrownBy(() -> inFlight.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ConnectionLostException.class);
            assertThatThrownBy(() -> Commands.read(channel, "k"))
                    .isInstanceOf(RedisUnavailableException.class)
                    .hasMessage("GET on thing:<id> was not sent: the connection is closed");
            try (Pipeline pipeline = keywright.pipeline()) {
                Call<byte[]> late = pipeline.channel("thing:<id>").send(get("k"), reply -> reply);
                pipeline.send();
                assertThatThrownBy(late::await).isInstanceOf(RedisUnavailableException.class);
            }
            proxy.awaitOpenConnections(0);
        }
    }

    @Test
    void aThreadThatIsInterruptedClosesAllTheSame(RedisServer server) {
        Set<Thread> others = clientThreads();
        Keywright keywright = Commands.connect(server.uri());
        assertThat(clientThreads()).isNotEqualTo(others);

        Thread.currentThread().interrupt();
        Throwable failure = catchThrowable(keywright::close);
        boolean kept = Thread.interrupted();

        assertThat(failure).isNull();
        assertThat(kept).isTrue();
        Commands.eventually("the client's threads end", () -> others.containsAll(clientThreads()));
    }

    @Test
    void aThreadThatIsInterruptedWhileConnectingIsToldSo(RedisServer server) {
        Set<Thread> others = clientThreads();
        KeywrightBuilder builder = Commands.patient().uri(server.uri());

        Thread.currentThread().interrupt();
        Throwable failure = catchThrowable(builder::connect);
        boolean kept = Thread.interrupted();

        assertThat(failure).isInstanceOf(WaitInterruptedException.class);
        assertThat(kept).isTrue();
        Commands.eventually("the client's threads end", () -> others.containsAll(clientThreads()));
    }

    private static Set<Thread> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lettuce-"))
                .collect(Collectors.toSet());
    }

    @Test
    void theApplicationsOwnThreadsStayOpen(RedisServer server) throws Exception {
        ClientResources resources = DefaultClientResources.create();
        try {
            Commands.patient()
                    .uri(server.uri())
                    .clientResources(resources)
                    .connect()
                    .close();
            try (Keywright again = Commands.patient()
                    .uri(server.uri())
                    .clientResources(resources)
                    .connect()) {
                again.channel("thing:<id>").send(set("k", "v"), reply -> reply).await();
            }
        } finally {
            resources.shutdown(0, 1, TimeUnit.SECONDS).get();
        }
        assertThat(server.command("GET", "k").text()).isEqualTo("v");
    }

    @Test
    void theNamespaceIsHandedToRepositories(RedisServer server) {
        try (Keywright keywright =
                Commands.patient().uri(server.uri()).namespace("staging:").connect()) {
            assertThat(keywright.namespace()).isEqualTo("staging:".getBytes(StandardCharsets.UTF_8));
        }
    }
}
