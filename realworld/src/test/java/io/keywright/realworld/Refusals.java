package io.keywright.realworld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles systems as they really name their keys, and gives what the compiler refuses. */
final class Refusals {

    /** The declared types. */
    static final Path SOUND = Path.of("src/main/java/io/keywright/realworld");

    /** In place of some of them: the same types with the keys that their systems really use. */
    static final Path FAITHFUL = Path.of("src/test/resources/faithful");

    private static final Pattern RULE = Pattern.compile("\\[keywright:(\\w+)]");
    private static final Pattern COLLISION = Pattern.compile("`([^`]*)` of '(\\w+)' and `([^`]*)` of '(\\w+)' can be");
    private static final Pattern EXAMPLE = Pattern.compile("Example key: (\\S+)");

    /**
     * One error of ours.
     *
     * @param system the package's last part
     * @param type the type on which it is reported
     * @param other the type that it collides with, and how that one's pattern is shown
     */
    record Refusal(
            String rule,
            String system,
            String type,
            String pattern,
            Optional<String> other,
            Optional<String> otherPattern,
            String witness) {}

    private Refusals() {}

    /** The systems that have faithful forms of their own. */
    static List<String> systems() {
        try (Stream<Path> folders = Files.list(FAITHFUL)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All sources of these systems, the faithful forms in place of the sound ones. */
    static List<Path> faithful(List<String> systems) {
        List<Path> sources = new ArrayList<>();
        for (String system : systems) {
            for (Path sound : files(SOUND.resolve(system))) {
                Path faithful = FAITHFUL.resolve(system).resolve(sound.getFileName());
                sources.add(Files.exists(faithful) ? faithful : sound);
            }
        }
        return sources;
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Refusal> compile(List<Path> sources, Path output, List<? extends Processor> processors) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:only",
                "--release",
                "17",
                "-d",
                output.toString(),
                "-Xmaxerrs",
                "2000",
                "-classpath",
                System.getProperty("java.class.path"));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(), files, found, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors);
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Refusals::refusal)
                .toList();
    }

    private static Refusal refusal(Diagnostic<? extends JavaFileObject> diagnostic) {
        String text = diagnostic.getMessage(Locale.ENGLISH);
        Matcher rule = RULE.matcher(text);
        JavaFileObject source = diagnostic.getSource();
        if (!rule.find() || source == null) {
            throw new AssertionError(text);
        }
        Path file = Path.of(source.toUri());
        Matcher collision = COLLISION.matcher(text);
        boolean collides = collision.find();
        Matcher example = EXAMPLE.matcher(text);
        return new Refusal(
                rule.group(1),
                file.getParent().getFileName().toString(),
                file.getFileName().toString().replace(".java", ""),
                collides ? collision.group(1) : "",
                collides ? Optional.of(collision.group(4)) : Optional.empty(),
                collides ? Optional.of(collision.group(3)) : Optional.empty(),
                example.find() ? example.group(1) : text);
    }
}
