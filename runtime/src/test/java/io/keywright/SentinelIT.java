package io.keywright;

import static io.keywright.Commands.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keywright.repository.CommandChannel;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.ServerExecutable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master that Sentinel watches, before and after a failover. */
class SentinelIT {

    @TempDir
    private Path directory;

    @Test
    void theMasterIsFoundAlsoByAnEarlierClientAndFollowedAfterAFailover() throws Exception {
        int port = freePort();
        try (RedisServer master = RedisServer.start();
                RedisServer replica = RedisServer.start("--replicaof", master.host() + " " + master.port());
                Keywright keywright = Commands.patient()
                        .sentinel("primary", "redis://127.0.0.1:" + port)
                        .connect()) {
            Process sentinel = startSentinel(port, master);
            try (RedisServer watcher = RedisServer.external("redis://127.0.0.1:" + port)) {
                eventually(
                        "a replica that follows",
                        () -> String.valueOf(
                                        replica.command("INFO", "replication").text())
                                .contains("master_link_status:up"));
                eventually(
                        "a sentinel that knows the replica",
                        () -> catchThrowable(() -> watcher.command("PING")) == null
                                && !watcher.command("SENTINEL", "REPLICAS", "primary")
                                        .list()
                                        .isEmpty());
                CommandChannel channel = keywright.channel("thing:<id>");
                Commands.awaitConnection(channel);
                channel.send(Commands.set("k", "before"), reply -> reply).await();
                assertThat(master.command("GET", "k").text()).isEqualTo("before");
                eventually(
                        "replication",
                        () -> "before".equals(replica.command("GET", "k").text()));

                master.kill();
                eventually("an answer of the new master", () -> writes(channel));
                assertThat(replica.command("GET", "k").text()).isEqualTo("after");
            } finally {
                sentinel.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private static boolean writes(CommandChannel channel) {
        return catchThrowable(() ->
                        channel.send(Commands.set("k", "after"), reply -> reply).await())
                == null;
    }

    private Process startSentinel(int port, RedisServer master) throws IOException {
        Path configuration = directory.resolve("sentinel.conf");
        Files.writeString(configuration, """
                port %d
                bind 127.0.0.1
                sentinel monitor primary %s %d 1
                sentinel down-after-milliseconds primary 1000
                """.formatted(port, master.host(), master.port()));
        ProcessBuilder builder = new ProcessBuilder(
                        ServerExecutable.preferred().path().toString(), configuration.toString(), "--sentinel")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("sentinel.log").toFile());
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
