package io.keywright.processor;

import io.keywright.processor.Compiler.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sources that break rules, with the messages that they must give: below a line, {@code // ^ error: …} is one message
 * of that line, and {@code // | …} continues its text; {@code // ^ error of ECJ: …} is one that javac does not give. A
 * first line {@code // options: …} gives the compiler's options, in which <code>${project}</code> is the project's
 * directory.
 *
 * <p>A fixture is a file, which is compiled in the keyspace {@code shop} of {@code bad/package-info.java}, or a folder
 * of files.
 */
record BadFixture(String name, List<Path> sources, List<String> options, List<Message> expected) {

    static final Path FOLDER = Path.of("src/test/resources/bad");

    private static final Pattern EXPECTED = Pattern.compile("\\s*// \\^ (error|warning|error of ECJ): (.*)");
    private static final Pattern CONTINUED = Pattern.compile("\\s*// \\| (.*)");
    private static final Pattern DECLARATION = Pattern.compile("\\b(record|class|interface|enum) [A-Z]");
    private static final String OF_ECJ = " of ECJ";
    private static final String OPTIONS = "// options: ";

    /** All fixtures, by name. */
    static List<BadFixture> all() {
        try (Stream<Path> entries = Files.list(FOLDER)) {
            return entries.filter(entry -> !entry.endsWith("package-info.java"))
                    .sorted()
                    .map(BadFixture::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadFixture read(Path entry) {
        List<Path> sources = new ArrayList<>();
        List<String> options = new ArrayList<>();
        List<Message> expected = new ArrayList<>();
        try (Stream<Path> files = Files.walk(entry)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            for (Path source : sources) {
                List<String> lines = Files.readAllLines(source);
                if (lines.get(0).startsWith(OPTIONS)) {
                    Collections.addAll(
                            options, lines.get(0).substring(OPTIONS.length()).split(" "));
                }
                expected.addAll(expected(source.getFileName().toString(), lines));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Files.isRegularFile(entry)) {
            sources.add(FOLDER.resolve("package-info.java"));
        }
        Collections.sort(expected);
        return new BadFixture(entry.getFileName().toString().replace(".java", ""), sources, options, expected);
    }

    private static List<Message> expected(String file, List<String> lines) {
        List<Message> expected = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher first = EXPECTED.matcher(lines.get(i));
            Matcher further = CONTINUED.matcher(lines.get(i));
            if (first.matches()) {
                expected.add(new Message(file, at, first.group(1), first.group(2)));
            } else if (further.matches()) {
                Message begun = expected.remove(expected.size() - 1);
                expected.add(new Message(file, at, begun.kind(), begun.text() + "\n" + further.group(1)));
            } else {
                at = i + 1;
            }
        }
        return expected;
    }

    /** The expected messages of javac. */
    List<Message> expectedOfJavac() {
        return expected.stream()
                .filter(message -> !message.kind().endsWith(OF_ECJ))
                .toList();
    }

    /**
     * The expected messages of ours as ECJ gives them: for what stands in a record or in {@code package-info.java} it
     * knows neither file nor line.
     */
    List<Message> expectedOfEcj() {
        return expected.stream()
                .filter(Message::isOurs)
                .map(message -> new Message(
                        message.file(), message.line(), message.kind().replace(OF_ECJ, ""), message.text()))
                .map(message -> isPlaceless(message) ? new Message("", 0, message.kind(), message.text()) : message)
                .sorted()
                .toList();
    }

    private boolean isPlaceless(Message message) {
        Path source = sources.stream()
                .filter(candidate -> candidate.endsWith(message.file()))
                .findFirst()
                .orElseThrow();
        if (source.endsWith("package-info.java")) {
            return true;
        }
        try (Stream<String> lines = Files.lines(source)) {
            return lines.skip(message.line() - 1)
                    .map(DECLARATION::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .filter(declaration -> declaration.group(1).equals("record"))
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source as it would be with these messages, to be read and put in its place. */
    static String annotate(Path source, List<Message> messages) throws IOException {
        StringBuilder text = new StringBuilder();
        int number = 0;
        boolean kept = true;
        for (String line : Files.readAllLines(source)) {
            number++;
            Matcher expected = EXPECTED.matcher(line);
            kept = expected.matches()
                    ? line.contains(OF_ECJ)
                    : kept || !CONTINUED.matcher(line).matches();
            if (!kept) {
                continue;
            }
            text.append(line).append('\n');
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            for (Message message : messages) {
                if (message.line() == number && source.endsWith(message.file())) {
                    text.append(indent)
                            .append("// ^ ")
                            .append(message.kind())
                            .append(": ")
                            .append(message.text().replace("\n", "\n" + indent + "// | "))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
