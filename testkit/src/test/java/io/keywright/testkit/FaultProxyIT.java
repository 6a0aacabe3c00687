package io.keywright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RedisExtension.class)
class FaultProxyIT {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final RedisServer server;
    private FaultProxy proxy;
    private RedisCli cli;

    FaultProxyIT(RedisServer server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        proxy = FaultProxy.to(server);
        cli = RedisCli.connect(proxy.uri());
    }

    @AfterEach
    void close() {
        cli.close();
        proxy.close();
    }

    @Test
    void passesAndCounts() {
        cli.send("SET", "k", "x".repeat(1_000_000));
        cli.send("get", "k");
        assertThat(cli.read().text()).isEqualTo("OK");
        assertThat(cli.read().text()).hasSize(1_000_000);
        assertThat(proxy.commands()).containsExactly("SET", "GET");
        assertThat(proxy.replies()).isEqualTo(2);
        assertThat(proxy.connections()).isEqualTo(1);
        assertThat(proxy.flushes()).isPositive();
        assertThat(proxy.bytesToServer()).isBetween(1_000_000L, 1_000_100L);
        assertThat(proxy.bytesToClient()).isBetween(1_000_000L, 1_000_100L);
        proxy.resetCounters();
        assertThat(proxy.commands()).isEmpty();
        assertThat(proxy.bytesToServer()).isZero();
    }

    @Test
    void losesTheReplyOfACommandThatWasExecuted() {
        proxy.atReplyTo("incrby", Fault.RESET);
        cli.command("PING");
        assertThatThrownBy(() -> cli.command("INCRBY", "k", "1"))
                .hasRootCauseInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(server.command("GET", "k").text()).isEqualTo("1");
        try (RedisCli again = RedisCli.connect(proxy.uri())) {
            assertThat(again.command("INCRBY", "k", "1").integer()).isEqualTo(2);
        }
    }

    @Test
    void keepsACommandFromTheServer() {
        proxy.atCommand("INCRBY", Fault.CLOSE);
        cli.command("PING");
        assertThatThrownBy(() -> cli.command("INCRBY", "k", "1")).hasCauseInstanceOf(EOFException.class);
        assertThat(server.command("EXISTS", "k").integer()).isZero();
    }

    @Test
    void countsToTheMessageAtWhichAFaultSetsIn() {
        proxy.afterReplies(2, Fault.CLOSE);
        for (int i = 0; i < 5; i++) {
            cli.send("INCR", "k");
        }
        assertThat(cli.read().integer()).isEqualTo(1);
        assertThat(cli.read().integer()).isEqualTo(2);
        assertThatThrownBy(cli::read).hasCauseInstanceOf(EOFException.class);
        assertThat(server.command("GET", "k").text()).isEqualTo("5");
    }

    @Test
    void countsCommandsThatStillReachTheServer() {
        proxy.afterCommands(2, Fault.DROP);
        for (int i = 0; i < 5; i++) {
            cli.send("INCR", "k");
        }
        assertThat(cli.read().integer()).isEqualTo(1);
        assertThat(cli.read().integer()).isEqualTo(2);
        proxy.awaitFault();
        assertThat(server.command("GET", "k").text()).isEqualTo("2");
    }

    @Test
    void holdsRepliesUntilItHeals() {
        proxy.atReplyTo("GET", Fault.HOLD);
        cli.send("SET", "k", "v");
        cli.send("GET", "k");
        cli.send("DEL", "k");
        assertThat(cli.read().text()).isEqualTo("OK");
        proxy.awaitFault();
        assertThatThrownBy(() -> cli.timeout(SHORT).read()).hasCauseInstanceOf(SocketTimeoutException.class);
        proxy.heal();
        assertThat(cli.timeout(LONG).read().text()).isEqualTo("v");
        assertThat(cli.read().integer()).isEqualTo(1);
    }

    @Test
    void deliversWhatAClientHadSentThatHasGone() {
        proxy.atCommand("INCR", Fault.HOLD);
        cli.send("INCR", "k");
        cli.send("INCR", "k");
        proxy.awaitFault();
        cli.close();
        assertThat(server.command("EXISTS", "k").integer()).isZero();
        proxy.heal();
        proxy.awaitOpenConnections(0);
        assertThat(server.command("GET", "k").text()).isEqualTo("2");
    }

    /** The server has two connections of one client, and what comes first on the one is executed last. */
    @Test
    void orphansAConnection() {
        proxy.atCommand("SET", Fault.ORPHAN);
        assertThatThrownBy(() -> cli.command("SET", "k", "old"))
                .hasRootCauseInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        try (RedisCli again = RedisCli.connect(proxy.uri())) {
            assertThat(again.command("SET", "k", "new").text()).isEqualTo("OK");
            assertThat(proxy.openConnections()).isEqualTo(2);
            proxy.heal();
            proxy.awaitOpenConnections(1);
            assertThat(again.command("GET", "k").text()).isEqualTo("old");
        }
    }

    @Test
    void orphansAConnectionWhoseCommandWasExecuted() {
        proxy.atReplyTo("INCR", Fault.ORPHAN);
        assertThatThrownBy(() -> cli.command("INCR", "k")).hasRootCauseInstanceOf(SocketException.class);
        assertThat(server.command("GET", "k").text()).isEqualTo("1");
        assertThat(proxy.openConnections()).isEqualTo(1);
        proxy.heal();
        proxy.awaitOpenConnections(0);
    }

    @Test
    void closesAConnectionThatLostRepliesWhenItHeals() {
        proxy.afterReplies(0, Fault.DROP);
        cli.send("SET", "k", "v");
        proxy.awaitFault();
        assertThatThrownBy(() -> cli.timeout(SHORT).read()).hasCauseInstanceOf(SocketTimeoutException.class);
        proxy.heal();
        assertThatThrownBy(() -> cli.timeout(LONG).read()).hasCauseInstanceOf(EOFException.class);
        try (RedisCli again = RedisCli.connect(proxy.uri())) {
            assertThat(again.command("GET", "k").text()).isEqualTo("v");
        }
    }

    @Test
    void closesInOrderWhatIsOpen() {
        cli.command("PING");
        proxy.closeConnections();
        assertThatThrownBy(cli::read).hasCauseInstanceOf(EOFException.class);
        cli.close();
        proxy.awaitOpenConnections(0);
    }

    @Test
    void resetsWhatIsOpen() {
        cli.command("PING");
        proxy.resetConnections();
        assertThatThrownBy(cli::read).hasCauseInstanceOf(SocketException.class).hasMessageContaining("reset");
        proxy.awaitOpenConnections(0);
    }

    @Test
    void refusesNewConnectionsAndKeepsOpenOnes() {
        cli.command("PING");
        proxy.refuseConnections();
        assertThatThrownBy(() -> RedisCli.connect(proxy.uri())).hasCauseInstanceOf(ConnectException.class);
        assertThat(cli.command("PING").text()).isEqualTo("PONG");
        proxy.acceptConnections();
        try (RedisCli again = RedisCli.connect(proxy.uri())) {
            assertThat(again.command("PING").text()).isEqualTo("PONG");
        }
        assertThat(proxy.connections()).isEqualTo(2);
    }

    @Test
    void delaysRepliesWithoutDelayingTheNextOnesMore() {
        Duration latency = Duration.ofMillis(100);
        proxy.delayReplies(latency);
        long start = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            cli.send("INCR", "k");
            proxy.awaitCommand("INCR");
        }
        for (int i = 1; i <= 50; i++) {
            assertThat(cli.read().integer()).isEqualTo(i);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(taken).isGreaterThan(latency).isLessThan(latency.multipliedBy(50));
        proxy.delayReplies(Duration.ZERO);
        assertThat(cli.command("PING").text()).isEqualTo("PONG");
    }

    @Test
    void saysWhatItWaitedForInVain() {
        cli.command("PING");
        Thread.currentThread().interrupt(); // so that the wait ends at once
        assertThatThrownBy(proxy::awaitFault)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Waited in vain for the fault to set in: 1 connections are open,"
                        + " and the commands so far were [PING]");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closesTheClientIfThereIsNoServer() {
        try (FaultProxy nowhere = FaultProxy.to("127.0.0.1", FreePort.find())) {
            assertThatThrownBy(() -> {
                        try (RedisCli client = RedisCli.connect(nowhere.uri())) {
                            client.command("PING");
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class);
        }
    }
}
