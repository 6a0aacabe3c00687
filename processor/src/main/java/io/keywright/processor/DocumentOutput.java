package io.keywright.processor;

import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.document.DocumentModel;
import io.keywright.processor.document.JsonDocument;
import io.keywright.processor.document.MarkdownDocument;
import io.keywright.processor.model.Invalidation;
import io.keywright.processor.model.RepositoryModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents go: into the class output, so that they are in the jar, and, where the build asks for it, to a
 * file in the project, so that it can be committed and read.
 *
 * <p>A file in the project is only ever written below the project's own directory, and never over a file that Keywright
 * did not write.
 */
final class DocumentOutput {

    /** The project's directory, an absolute path; what {@code keywright.document} is relative to. */
    static final String PROJECT = "keywright.project";

    /** The document in the project: a path relative to it. */
    static final String DOCUMENT = "keywright.document";

    /** {@code write}, the default, or {@code check}: the build fails when the document is out of date. */
    static final String MODE = "keywright.document.mode";

    /** The options that the compiler may pass with {@code -A}. */
    static final Set<String> OPTIONS = Set.of(PROJECT, DOCUMENT, MODE);

    private static final String FOLDER = "META-INF/keywright/";

    private final ProcessingEnvironment environment;
    private final Problems problems;

    DocumentOutput(ProcessingEnvironment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /**
     * Writes the documents; reports what can't be written.
     *
     * @param origins the types that they are about, in their order
     */
    void write(List<RepositoryModel> models, List<Invalidation> invalidations, List<TypeElement> origins) {
        DocumentModel document = new DocumentModel(keyspace(models), models, invalidations);
        Element[] elements = origins.toArray(Element[]::new);
        Place place = Place.of(elements[0]);
        String markdown = MarkdownDocument.render(document);
        writeResource("redis-keys.md", markdown, place, elements);
        writeResource("keyspace.json", JsonDocument.render(document), place, elements);
        String path = environment.getOptions().get(DOCUMENT);
        if (path != null && !path.isBlank()) {
            writeToProject(path, markdown, place);
        }
    }

    /** The keyspace's name; of several, those that occur, joined. */
    private static String keyspace(List<RepositoryModel> models) {
        return models.stream()
                .map(model -> model.schema().keyspace())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
    }

    private void writeResource(String name, String text, Place place, Element[] origins) {
        try {
            FileObject file =
                    environment.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + name, origins);
            try (OutputStream out = file.openOutputStream()) { // its writer would take the encoding of the sources
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            report(
                    Rule.INVALID_DOCUMENT_PATH,
                    place,
                    "Can't write " + FOLDER + name + ": " + e.getMessage(),
                    "let the compiler write to " + FOLDER + " in its output directory.");
        }
    }

    private void writeToProject(String path, String markdown, Place place) {
        String mode = environment.getOptions().getOrDefault(MODE, "write");
        if (!mode.equals("write") && !mode.equals("check")) {
            report(Rule.INVALID_DOCUMENT_PATH, place, "-A" + MODE + "=" + mode + " is no mode", "use write or check.");
            return;
        }
        Path target = target(path, place);
        if (target == null) {
            return;
        }
        try {
            if (mode.equals("check")) {
                check(target, path, markdown, place);
            } else if (!isCurrent(target, markdown)) {
                overwrite(target, path, markdown, place);
            }
        } catch (IOException e) {
            report(
                    Rule.INVALID_DOCUMENT_PATH,
                    place,
                    "Can't use -A" + DOCUMENT + "=" + path + ": " + e.getMessage(),
                    "give a path to a text file that can be read and written.");
        }
    }

    private void check(Path target, String path, String markdown, Place place) throws IOException {
        if (!isCurrent(target, markdown)) {
            report(
                    Rule.DOCUMENT_OUT_OF_DATE,
                    place,
                    "'" + path + "' "
                            + (Files.exists(target)
                                    ? "is out of date: these types document something else"
                                    : "does not exist, though the build checks it"),
                    "build once with -A" + MODE + "=write, and commit the file.");
        }
    }

    private void overwrite(Path target, String path, String markdown, Place place) throws IOException {
        if (Files.exists(target) && !Files.readString(target).contains(MarkdownDocument.MARKER)) {
            report(
                    Rule.INVALID_DOCUMENT_PATH,
                    place,
                    "-A" + DOCUMENT + "=" + path + " names a file that Keywright did not write",
                    "name another file, or delete this one.");
            return;
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, markdown, StandardCharsets.UTF_8);
    }

    private static boolean isCurrent(Path target, String markdown) throws IOException {
        return Files.exists(target)
                && Files.readString(target).replace("\r\n", "\n").equals(markdown);
    }

    /** The file to write, or null after it was refused: it must stay below the project, links resolved. */
    private @Nullable Path target(String path, Place place) {
        String project = environment.getOptions().get(PROJECT);
        if (project == null || project.isBlank()) {
            report(
                    Rule.INVALID_DOCUMENT_PATH,
                    place,
                    "-A" + DOCUMENT + "=" + path + " is relative to the project, but no project is named",
                    "add -A" + PROJECT
                            + "=<the project's directory>: ${project.basedir} in Maven, $projectDir in Gradle.");
            return null;
        }
        try {
            Path root = Path.of(project).toRealPath();
            Path target = root.resolve(path).normalize();
            if (!Path.of(path).isAbsolute()
                    && target.startsWith(root)
                    && !target.equals(root)
                    && !leaves(root, target)) {
                return target;
            }
            report(
                    Rule.INVALID_DOCUMENT_PATH,
                    place,
                    "-A" + DOCUMENT + "=" + path + " leads to no file below the project's directory",
                    "name a path below it, without links that lead elsewhere.");
        } catch (IOException | InvalidPathException e) {
            report(
                    Rule.INVALID_DOCUMENT_PATH,
                    place,
                    "-A" + PROJECT + "=" + project + " with -A" + DOCUMENT + "=" + path + " is no usable path",
                    "name the project's existing directory and a path below it.");
        }
        return null;
    }

    /** Whether a link on the way leads out of the root. */
    private static boolean leaves(Path root, Path target) throws IOException {
        for (Path at = target; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                return !at.toRealPath().startsWith(root);
            }
            if (Files.isSymbolicLink(at)) {
                return true; // a dangling link: writing would follow it
            }
        }
        return true;
    }

    private void report(Rule rule, Place place, String sentence, String fix) {
        problems.add(Problem.of(rule, place, sentence, "Fix: " + fix));
    }
}
