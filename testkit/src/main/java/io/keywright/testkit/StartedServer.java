package io.keywright.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server that this JVM started: its process, its port, its directory. */
final class StartedServer implements RedisServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(1);
    private static final int PORT_ATTEMPTS = 5;

    private final ServerExecutable executable;
    private final List<String> options;
    private final RedisAddress address;
    private final Path directory;
    private final SharedObjects shared = new SharedObjects();
    private @Nullable Process process;
    private boolean paused;
    private boolean closed;
    private String lastOutput = "";

    private StartedServer(ServerExecutable executable, List<String> options, int port) {
        this.executable = executable;
        this.options = options;
        this.address = RedisAddress.local(port, valueOf("--requirepass", options));
        this.directory = LastResort.temporaryDirectory("keywright-redis-");
    }

    static StartedServer start(ServerExecutable executable, String... options) {
        if (valueOf("--port", List.of(options)) != null) {
            throw new IllegalArgumentException("The port is chosen by the testkit: leave out --port");
        }
        for (int attempt = 1; ; attempt++) {
            StartedServer server = new StartedServer(executable, List.of(options), FreePort.find());
            try {
                server.launch();
                return server;
            } catch (RuntimeException e) {
                server.close();
                // Somebody else may have taken the port since it was found free.
                if (attempt == PORT_ATTEMPTS || !server.output().contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    private static @Nullable String valueOf(String option, List<String> options) {
        int index = options.lastIndexOf(option);
        return index < 0 || index + 1 == options.size() ? null : options.get(index + 1);
    }

    private void launch() {
        ProcessBuilder builder = new ProcessBuilder(commandLine())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
        builder.environment().put("LC_ALL", "C"); // a locale that is not installed keeps Redis 7 from starting
        Process started;
        try {
            started = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("The server " + executable + " can't be executed: " + e.getMessage(), e);
        }
        LastResort.watch(started);
        process = started;
        boolean ready = Deadline.reaches(START_LIMIT, () -> !started.isAlive() || answers(started));
        if (!ready || !started.isAlive()) {
            String why = started.isAlive()
                    ? "does not answer on port " + port()
                    : "ended with exit code " + started.exitValue();
            end(true);
            throw new IllegalStateException("The server " + name() + " " + why + ". It was started by " + commandLine()
                    + " and printed:\n" + output());
        }
    }

    private List<String> commandLine() {
        List<String> line = new ArrayList<>(List.of(executable.path().toString()));
        line.addAll(List.of("--port", Integer.toString(port()), "--bind", RedisAddress.LOOPBACK));
        line.addAll(List.of("--save", "", "--appendonly", "no", "--dir", directory.toString()));
        if (System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("aarch64")) {
            line.addAll(List.of("--ignore-warnings", "ARM64-COW-BUG")); // nothing is forked to save to disk
        }
        line.addAll(options);
        return line;
    }

    /** Whether it is this process, and no other on the same port, that answers a PING. */
    private boolean answers(Process started) {
        try (RedisCli cli = RedisCli.connect(address, PROBE_LIMIT)) {
            cli.command("PING");
            long id = ServerInfo.of(cli).processId();
            return id == started.pid() || started.descendants().anyMatch(child -> child.pid() == id);
        } catch (UncheckedIOException e) {
            return false;
        } catch (RedisErrorException e) {
            // A server whose options let nobody in is ready too.
            return List.of("NOAUTH", "NOPERM", "WRONGPASS").contains(e.code());
        }
    }

    @Override
    public String name() {
        return executable.name();
    }

    @Override
    public String host() {
        return address.host();
    }

    @Override
    public int port() {
        return address.port();
    }

    @Override
    public String uri() {
        return address.uri();
    }

    @Override
    public RedisCli connect() {
        return RedisCli.connect(address, START_LIMIT);
    }

    @Override
    public <T extends AutoCloseable> T shared(Class<T> type, Function<? super RedisServer, ? extends T> open) {
        return shared.get(type, () -> open.apply(this));
    }

    @Override
    public void flush() {
        try (RedisCli cli = connect()) {
            cli.command("FLUSHALL");
            cli.command("SCRIPT", "FLUSH");
        }
    }

    @Override
    public boolean isRunning() {
        Process current = process;
        return current != null && current.isAlive();
    }

    @Override
    public void stop() {
        end(false);
    }

    @Override
    public void kill() {
        end(true);
    }

    @Override
    public void restart() {
        if (closed) {
            throw new IllegalStateException("The server " + this + " is closed");
        }
        stop();
        launch();
    }

    @Override
    public void pause() {
        signal("STOP");
        paused = true;
    }

    @Override
    public void resume() {
        signal("CONT");
        paused = false;
    }

    /** The JDK sends no other signals than SIGTERM and SIGKILL; the shell's own kill is everywhere. */
    private void signal(String name) {
        Process current = process;
        if (current == null || !current.isAlive()) {
            throw new IllegalStateException("The server " + this + " is not running");
        }
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + current.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("SIG" + name + " could not be sent to " + this);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Undoes what a test may have left behind: a frozen or a stopped process. */
    void revive() {
        if (!isRunning()) {
            restart();
        } else if (paused) {
            resume();
        }
    }

    private void end(boolean forcibly) {
        Process current = process;
        if (current == null) {
            return;
        }
        try {
            if (!forcibly && !paused) {
                current.destroy();
                current.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            }
            current.destroyForcibly();
            current.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        LastResort.release(current);
        process = null;
        paused = false;
    }

    private File log() {
        return directory.resolve("server.log").toFile();
    }

    @Override
    public String output() {
        try {
            return closed || !log().exists() ? lastOutput : Files.readString(log().toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        try {
            shared.close();
        } finally {
            end(false);
            lastOutput = output();
            closed = true;
            LastResort.remove(directory);
        }
    }

    @Override
    public String toString() {
        return name() + " (" + address + ")";
    }
}
