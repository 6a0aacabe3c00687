package io.keywright.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What the processor adds to a whole cold {@code javac}, beside what MapStruct adds in the same run, with one method a
 * type and with as many as make as long a class as a repository is, and what the mapper of Cassandra's driver adds,
 * which writes data access as Keywright does; and where the time goes. Not JMH: each compilation is a process of its
 * own. The variants take turns, so that a machine that is slow for a while is slow for all of them; the median counts.
 *
 * <p>Arguments: the numbers of types, {@code x<rounds>}, and what to leave out, each after a minus: a peer, or
 * {@code parts}, which say where the time goes; for example {@code 10 100 1000 x5} or {@code 10000 x1 -cassandra}.
 */
public final class CompileBenchmark {

    private static final List<String> NONE = List.of("-proc:none");

    /** With these a mapper has some 220 lines, as many as a repository has without its Javadoc. */
    private static final int METHODS = 11;

    private static final String CASSANDRA = "com.datastax.oss.driver.internal.mapper.processor.MapperProcessor";

    private final Path directory;
    private final Set<String> without;
    private final Path work;
    private final Javac javac;

    private CompileBenchmark(Path directory, Set<String> without) throws IOException {
        this.directory = directory;
        this.without = without;
        this.work = Files.createDirectory(directory.resolve("work"));
        this.javac = new Javac(work);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = 3;
        List<Integer> sizes = new ArrayList<>();
        Set<String> without = new HashSet<>();
        for (String argument : arguments) {
            if (argument.startsWith("x")) {
                rounds = Integer.parseInt(argument.substring(1));
            } else if (argument.startsWith("-")) {
                without.add(argument.substring(1));
            } else {
                sizes.add(Integer.parseInt(argument));
            }
        }
        Path directory = Files.createTempDirectory("keywright-compile");
        try {
            CompileBenchmark benchmark = new CompileBenchmark(directory, without);
            System.out.println("ms, the median of " + rounds + " cold runs of javac "
                    + Runtime.version().feature() + " each");
            for (int size : sizes.isEmpty() ? List.of(10, 100, 1_000) : sizes) {
                benchmark.measure(size, rounds);
            }
        } finally {
            Javac.deleteBelow(directory);
            Files.delete(directory);
        }
    }

    private void measure(int types, int rounds) throws IOException, InterruptedException {
        Path sources = Files.createTempDirectory(directory, "sources");
        List<Path> plain = SourceTree.plain(sources.resolve("plain"), types).files();
        List<Path> keywright =
                SourceTree.keywright(sources.resolve("keywright"), types).files();
        List<Path> mapStruct =
                SourceTree.mapStruct(sources.resolve("mapstruct"), types, 1).files();
        List<Path> mapStructLong = SourceTree.mapStruct(sources.resolve("mapstructs"), types, METHODS)
                .files();
        List<Path> cassandra =
                SourceTree.cassandra(sources.resolve("cassandra"), types).files();
        String keywrightPath = System.getProperty("keywright.processor", "");
        List<String> withKeywright = List.of("-processorpath", keywrightPath);
        List<String> withMapStruct = List.of("-processorpath", javac.jars("mapstruct"));
        List<String> withCassandra = List.of("-processorpath", javac.classPath(), "-processor", CASSANDRA);
        Map<String, List<Javac.Cost>> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            add(times, "plain", javac.run(plain, NONE));
            Javac.deleteBelow(work);
            add(times, "keywright", javac.run(keywright, withKeywright));
            if (!without.contains("parts")) {
                List<Path> written = new ArrayList<>(keywright);
                written.addAll(javac.generated());
                add(times, "keywright, what it generated compiled alone", javac.run(written, NONE));
                add(times, "keywright, without compiling", javac.run(keywright, proc(withKeywright)));
            }
            Javac.deleteBelow(work);
            peer(times, "mapstruct", mapStruct, withMapStruct);
            peer(times, "mapstruct-" + METHODS, mapStructLong, withMapStruct);
            peer(times, "cassandra", cassandra, withCassandra);
        }
        System.out.printf("%n%,d types %42s %9s%n", types, "wall", "cpu");
        times.forEach((name, all) -> System.out.printf(
                "  %-45s %,9.0f %,9.0f%n", name, median(all, Javac.Cost::wall), median(all, Javac.Cost::cpu)));
        perType(times, "wall", types, Javac.Cost::wall);
        perType(times, "cpu", types, Javac.Cost::cpu);
    }

    private void peer(Map<String, List<Javac.Cost>> times, String name, List<Path> sources, List<String> options)
            throws IOException, InterruptedException {
        if (!without.contains(name)) {
            add(times, name + " sources", javac.run(sources, NONE));
            add(times, name, javac.run(sources, options));
            Javac.deleteBelow(work);
        }
    }

    private static void perType(
            Map<String, List<Javac.Cost>> times, String name, int types, ToDoubleFunction<Javac.Cost> kind) {
        ToDoubleFunction<String> of =
                variant -> times.containsKey(variant) ? median(times.get(variant), kind) : Double.NaN;
        System.out.printf(
                "  %s per type: keywright adds %.2f, of which %.2f is compiling what it generated;"
                        + " mapstruct adds %.2f, mapstruct of %d methods %.2f, cassandra %.2f%n",
                name,
                (of.applyAsDouble("keywright") - of.applyAsDouble("plain")) / types,
                (of.applyAsDouble("keywright, what it generated compiled alone") - of.applyAsDouble("plain")) / types,
                (of.applyAsDouble("mapstruct") - of.applyAsDouble("mapstruct sources")) / types,
                METHODS,
                (of.applyAsDouble("mapstruct-" + METHODS) - of.applyAsDouble("mapstruct-" + METHODS + " sources"))
                        / types,
                (of.applyAsDouble("cassandra") - of.applyAsDouble("cassandra sources")) / types);
    }

    private static List<String> proc(List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.add("-proc:only");
        return all;
    }

    private static void add(Map<String, List<Javac.Cost>> times, String name, Javac.Cost cost) {
        times.computeIfAbsent(name, unseen -> new ArrayList<>()).add(cost);
    }

    private static double median(List<Javac.Cost> costs, ToDoubleFunction<Javac.Cost> kind) {
        double[] sorted = costs.stream().mapToDouble(kind).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
