package io.keywright;

import static io.keywright.Commands.eventually;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keywright.testkit.RedisServer;
import io.keywright.testkit.ServerExecutable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A Sentinel process that watches one master by the name of {@code primary}, and fails over alone. */
public final class Sentinel implements AutoCloseable {

    private final Process process;
    private final int port;

    private Sentinel(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one, and waits until it knows the replica, and the replica has what its master has.
     *
     * @param directory for its files
     */
    public static Sentinel watching(RedisServer master, RedisServer replica, Path directory) {
        try {
            int port = freePort();
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
            Sentinel sentinel = new Sentinel(builder.start(), port);
            sentinel.awaitReplica(replica);
            return sentinel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReplica(RedisServer replica) {
        eventually(
                "a replica that follows",
                () -> String.valueOf(replica.command("INFO", "replication").text())
                        .contains("master_link_status:up"));
        try (RedisServer itself = RedisServer.external(uri())) {
            eventually(
                    "a sentinel that knows the replica",
                    () -> catchThrowable(() -> itself.command("PING")) == null
                            && !itself.command("SENTINEL", "REPLICAS", "primary")
                                    .list()
                                    .isEmpty());
        }
    }

    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** A client's builder that asks it for the master. */
    public KeywrightBuilder patient() {
        return Commands.patient().sentinel("primary", uri());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
