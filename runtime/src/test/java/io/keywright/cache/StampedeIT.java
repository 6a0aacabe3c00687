package io.keywright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Commands;
import io.keywright.testkit.RedisExtension;
import io.keywright.testkit.RedisServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * R20: one load of a cold key, of all threads of several processes. The requirement's size is
 * {@code -Dkeywright.test.processes=4 -Dkeywright.test.threads=64}.
 */
@ExtendWith(RedisExtension.class)
class StampedeIT {

    private static final int PROCESSES = Integer.getInteger("keywright.test.processes", 2);
    private static final int THREADS = Integer.getInteger("keywright.test.threads", 16);

    @Test
    void oneOfManyProcessesLoads(RedisServer server) throws Exception {
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                StampedeProcess.class.getName(),
                                server.uri(),
                                Integer.toString(THREADS),
                                Integer.toString(PROCESSES * THREADS))
                        .inheritIO()
                        .start());
            }
            waitUntilReady(server, processes);
            server.command("SET", "go", "1");
            for (Process process : processes) {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isZero();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        assertThat(server.command("GET", "loads").text()).isEqualTo("1");
    }

    /** A busy machine takes its time to start several JVMs. */
    private static void waitUntilReady(RedisServer server, List<Process> processes) {
        for (int tries = 0; tries < 12; tries++) {
            try {
                Commands.eventually(
                        "all are ready",
                        () -> String.valueOf(processes.size())
                                .equals(server.command("GET", "ready").text()));
                return;
            } catch (AssertionError notYet) {
                assertThat(processes).allMatch(Process::isAlive);
            }
        }
        throw new AssertionError("The processes did not start within two minutes");
    }
}
