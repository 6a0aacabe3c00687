package io.keywright.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sound sources: every kind of schema, and names that could trouble generated code. */
final class GoodFixtures {

    static final Path FOLDER = Path.of("src/test/resources/good");

    /** Warnings are errors, also those of the Javadoc, for a user who builds like that must be able to. */
    static final List<String> STRICT = List.of("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror");

    private GoodFixtures() {}

    /** All sources, by path. */
    static List<Path> sources() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
