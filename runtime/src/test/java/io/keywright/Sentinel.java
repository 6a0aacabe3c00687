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
import org.jspecify.annotations.Nullable;

/** A Sentinel process that watches one master by the name of {@code primary}, and fails over alone. */
public final class Sentinel implements AutoCloseable {

    private final Path directory;
    private final int port;

    private @Nullable Process process;

    private Sentinel(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /**
     * One that does not run yet, at a free port.
     *
     * @param directory for its files
     */
    public static Sentinel in(Path directory) {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new Sentinel(directory, socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one, and waits until it knows the replica, and the replica has what its master has. */
    public static Sentinel watching(RedisServer master, RedisServer replica, Path directory) {
        Sentinel sentinel = in(directory);
        sentinel.watch(master, replica);
        return sentinel;
    }

    /** Starts it, and waits until it knows the replica, and the replica has what its master has. */
    public void watch(RedisServer master, RedisServer replica) {
        try {
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
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReplica(replica);
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

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        try {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
