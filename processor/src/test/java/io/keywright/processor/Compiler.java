package io.keywright.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that the processors must work under. Each compiles files on disk with all entry points. */
enum Compiler {
    JAVAC {
        @Override
        JavaCompiler tool() {
            return ToolProvider.getSystemJavaCompiler();
        }

        @Override
        String text(Diagnostic<?> diagnostic) {
            return super.text(diagnostic).replace("\n  ", "\n");
        }
    },
    ECJ {
        @Override
        JavaCompiler tool() {
            return new EclipseCompiler();
        }
    };

    abstract JavaCompiler tool();

    /** The text as it was given; javac shows all lines but the first two columns further to the right. */
    String text(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ENGLISH);
    }

    /**
     * One thing that the compiler said.
     *
     * @param file the file's name; empty where it said it of none
     * @param line the line, from 1; less where it knew none
     * @param kind {@code error} or {@code warning}
     * @param text the whole text
     */
    record Message(String file, long line, String kind, String text) implements Comparable<Message> {

        private static final Comparator<Message> ORDER =
                Comparator.comparing(Message::file).thenComparing(Message::line).thenComparing(Message::text);

        boolean isOurs() {
            return text.startsWith("[keywright:");
        }

        /** The rule's id, of a message of ours. */
        String rule() {
            return text.substring("[keywright:".length(), text.indexOf(']'));
        }

        @Override
        public int compareTo(Message other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What came of it.
     *
     * @param messages what the compiler said, by file and line
     * @param generated the sources and documents that were written, by path
     */
    record Result(List<Message> messages, Map<String, String> generated) {}

    private static List<Processor> all() {
        return List.of(new RepositoryProcessor(), new EvictionProcessor(), new KeyspaceProcessor());
    }

    /** Compiles sources into an empty directory; the runtime is on the class path. */
    Result compile(List<Path> sources, Path output, List<String> options) {
        return compile(sources, output, options, all());
    }

    Result compile(List<Path> sources, Path output, List<String> options, List<? extends Processor> processors) {
        return compile(sources, List.of(), output, options, processors);
    }

    /** Compiles sources against others that were compiled before, which stand on the class path behind the runtime. */
    Result compileAgainst(List<Path> dependencies, List<Path> sources, Path output, List<String> options) {
        return compile(sources, dependencies, output, options, all());
    }

    /**
     * Processes types that were compiled into the output before, without their sources: as a build tool does with those
     * that did not change.
     *
     * @param types their names
     */
    Result processAgain(List<String> types, List<Path> sources, Path output) {
        return compile(sources, types, List.of(output), output, List.of(), all());
    }

    private Result compile(
            List<Path> sources,
            List<Path> dependencies,
            Path output,
            List<String> options,
            List<? extends Processor> processors) {
        return compile(sources, List.of(), dependencies, output, options, processors);
    }

    private Result compile(
            List<Path> sources,
            List<String> types,
            List<Path> dependencies,
            Path output,
            List<String> options,
            List<? extends Processor> processors) {
        JavaCompiler compiler = tool();
        DiagnosticCollector<JavaFileObject> collected = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(
                List.of("-d", output.toString(), "-s", output.toString(), "-classpath", classPath(dependencies)));
        all.addAll(List.of("--release", "17", "-encoding", "UTF-8"));
        all.addAll(options);
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(collected, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(), files, collected, all, types, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors);
            task.call();
            return new Result(
                    collected.getDiagnostics().stream()
                            .map(this::message)
                            .sorted()
                            .toList(),
                    generated(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath(List<Path> dependencies) {
        return Stream.concat(
                        Stream.of(System.getProperty("java.class.path")),
                        dependencies.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file =
                source == null ? "" : Path.of(source.toUri()).getFileName().toString();
        String kind = diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING
                ? "warning"
                : diagnostic.getKind().name().toLowerCase(Locale.ROOT);
        return new Message(file, Math.max(0, diagnostic.getLineNumber()), kind, text(diagnostic));
    }

    private static Map<String, String> generated(Path output) throws IOException {
        Map<String, String> generated = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".class")) {
                    generated.put(output.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return generated;
    }
}
