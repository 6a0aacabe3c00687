package io.keywright.sample.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The sample as a process of its own, with what it printed; both streams go into files, as in a build's log. */
record SampleProcess(int exitCode, String output, String errors) {

    private static final int LIMIT_MINUTES = 5;

    /** Runs the main class with these arguments until it ends. */
    static SampleProcess run(Path directory, String... arguments) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Path errors = directory.resolve("errors.txt");
        Process process = start(output, errors, arguments);
        try {
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(
                        "The sample did not end; it printed: " + Files.readString(output, UTF_8));
            }
        } finally {
            process.destroyForcibly();
        }
        return new SampleProcess(process.exitValue(), Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
    }

    /** Starts the main class; whoever calls this ends it. */
    static Process start(Path output, Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsample.document=" + System.getProperty("sample.document", "redis-keys.md"),
                "-cp",
                System.getProperty("java.class.path"),
                SampleApp.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
    }
}
