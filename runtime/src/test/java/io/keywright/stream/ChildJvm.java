package io.keywright.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another JVM with this one's class path, to be killed by a test. Each is ended by its own handle, at the latest when
 * this JVM ends: it lives no longer than its standard input stays open.
 */
public final class ChildJvm implements AutoCloseable {

    private final Process process;

    private ChildJvm(Process process) {
        this.process = process;
    }

    private static final String ENTRIES = "keywright.test.entries";

    /** Starts this main class; its errors go to this JVM's. */
    public static ChildJvm start(Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-D" + ENTRIES + "=" + System.getProperty(ENTRIES, "STRING"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        try {
            return new ChildJvm(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called by the child: ends it when its parent is gone. */
    public static void endWithParent() {
        Thread watch = new Thread(() -> {
            try {
                int ended = System.in.read();
                Runtime.getRuntime().halt(ended);
            } catch (IOException e) {
                Runtime.getRuntime().halt(-1);
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, and nothing else: {@code Process.destroy} would close its standard input too. */
    public void terminate() {
        boolean unused = process.toHandle().destroy();
    }

    /** Waits for its end, and gives its exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The child did not end within a minute");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
