package io.keywright.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What must not outlive the JVM: server processes and their directories. Whoever made them gives them back; what was
 * forgotten is killed and removed by a shutdown hook.
 */
final class LastResort {

    private static final Set<Process> PROCESSES = ConcurrentHashMap.newKeySet();
    private static final Set<Path> DIRECTORIES = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LastResort::cleanUp, "keywright-testkit-last-resort"));
    }

    private LastResort() {}

    static void watch(Process process) {
        PROCESSES.add(process);
    }

    static void release(Process process) {
        PROCESSES.remove(process);
    }

    static Path temporaryDirectory(String prefix) {
        try {
            Path directory = Files.createTempDirectory(prefix);
            DIRECTORIES.add(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path directory) {
        DIRECTORIES.remove(directory);
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of a server could not be removed", e);
        }
    }

    private static void cleanUp() {
        PROCESSES.forEach(Process::destroyForcibly);
        PROCESSES.forEach(process -> process.onExit().join());
        DIRECTORIES.forEach(LastResort::remove);
    }
}
