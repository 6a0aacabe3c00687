package io.keywright.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cold {@code javac} of this JDK, in a process of its own, as a clean build starts it. */
final class Javac {

    private final Path work;
    private final String classPath = System.getProperty("java.class.path");

    Javac(Path work) {
        this.work = work;
    }

    /** One compilation into a fresh directory. */
    Cost run(List<Path> sources, List<String> options) throws IOException, InterruptedException {
        Path output = Files.createTempDirectory(work, "classes");
        Path arguments = Files.createTempFile(work, "javac", ".args");
        List<String> lines = new ArrayList<>(options);
        lines.addAll(List.of("-nowarn", "-g", "--release", "17", "-cp", classPath, "-d", output.toString()));
        lines.addAll(
                List.of("-s", Files.createDirectory(output.resolve("sources")).toString()));
        sources.forEach(source -> lines.add(source.toString()));
        Files.write(arguments, lines);
        double cpu = ChildTime.millis();
        long start = System.nanoTime();
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-J-Xmx3g",
                        "@" + arguments)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("javac.log").toFile())
                .start();
        int status = javac.waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        if (status != 0) {
            throw new IllegalStateException("javac failed:\n" + Files.readString(work.resolve("javac.log")));
        }
        return new Cost(millis, ChildTime.millis() - cpu);
    }

    /**
     * What a compilation took, in milliseconds.
     *
     * @param wall by the clock on the wall
     * @param cpu of all its threads
     */
    record Cost(double wall, double cpu) {}

    /** The source files that the last compilations generated. */
    List<Path> generated() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(file -> file.toString().contains("sources")
                            && file.toString().endsWith(".java"))
                    .toList();
        }
    }

    /** Deletes all that is in a directory. */
    static void deleteBelow(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What is compiled against. */
    String classPath() {
        return classPath;
    }

    /** The class path entries whose file names begin so. */
    String jars(String prefix) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith(prefix))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
