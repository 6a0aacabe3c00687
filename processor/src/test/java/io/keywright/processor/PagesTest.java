package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The manual's examples are Java, as far as a parser sees that, and its links lead somewhere. */
class PagesTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```java\n(.*?)^```$");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** What an example may be: a file, members of a class, statements, or an annotation by itself. */
    private static final List<UnaryOperator<String>> FORMS = List.of(
            text -> text,
            text -> "class Example {\n" + text + "}",
            text -> "class Example { Object example() throws Exception {\n" + local(text) + ";} }",
            text -> text + "class Example {}");

    private static List<Path> pages() {
        try (Stream<Path> docs = Files.list(Path.of("..", "docs"))) {
            List<Path> pages =
                    new ArrayList<>(docs.filter(page -> page.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            List.of("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md").forEach(name -> pages.add(Path.of("..", name)));
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Local types and constants are neither public nor static. */
    private static String local(String text) {
        return text.replaceAll("(?m)^((public|private|static) )+", "");
    }

    /** A block of a page, by page and line. */
    private record Example(String name, String text) {

        /** What is left out is written as an ellipsis. */
        JavaFileObject source(UnaryOperator<String> form) {
            String source = form.apply(text.replace("…", ""));
            return new SimpleJavaFileObject(
                    URI.create("example:/" + name + "/Example.java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return source;
                }
            };
        }
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Path page : pages()) {
            String text = read(page);
            EXAMPLE.matcher(text)
                    .results()
                    .forEach(match -> examples.add(new Example(
                            page.getFileName() + ":"
                                    + (text.substring(0, match.start()).lines().count() + 1),
                            match.group(1))));
        }
        return examples;
    }

    @Test
    void examplesAreJava() throws IOException {
        Map<String, Example> left = examples().stream()
                .collect(Collectors.toMap(Example::name, example -> example, (a, b) -> a, LinkedHashMap::new));
        assertThat(left.size()).as("examples").isGreaterThan(80);
        for (UnaryOperator<String> form : FORMS) {
            if (!left.isEmpty()) {
                left.keySet().retainAll(refused(left.values(), form));
            }
        }
        assertThat(left).as("examples that no parser takes").isEmpty();
    }

    private static Set<String> refused(Iterable<Example> examples, UnaryOperator<String> form) throws IOException {
        Set<String> refused = new HashSet<>();
        List<JavaFileObject> sources = new ArrayList<>();
        Map<URI, String> names = new LinkedHashMap<>();
        for (Example example : examples) {
            JavaFileObject source = example.source(form);
            sources.add(source);
            names.put(source.toUri(), example.name());
        }
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        problem -> {
                            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                                refused.add(names.get(problem.getSource().toUri()));
                            }
                        },
                        List.of("-proc:none", "-Xmaxerrs", "100000"),
                        null,
                        sources);
        task.parse();
        return refused;
    }

    /**
     * To pages of the repository and to headings in them, as GitHub names them; addresses elsewhere are not looked at.
     */
    @Test
    void linksLeadSomewhere() {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(prose(page)).results().map(match -> match.group(1)).forEach(link -> {
                if (!link.contains("://") && !leads(page, link)) {
                    broken.add(page.getFileName() + ": " + link);
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Path from, String link) {
        int hash = link.indexOf('#');
        Path target = hash == 0
                ? from
                : from.resolveSibling(hash < 0 ? link : link.substring(0, hash)).normalize();
        return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
    }

    private static List<String> anchors(Path page) {
        return HEADING.matcher(prose(page))
                .results()
                .map((MatchResult match) -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String prose(Path page) {
        return FENCED.matcher(read(page)).replaceAll("");
    }
}
