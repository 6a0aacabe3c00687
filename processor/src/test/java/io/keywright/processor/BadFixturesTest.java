package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.Compiler.Message;
import io.keywright.processor.Compiler.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong is said in exactly the expected words at exactly the expected place, and nothing else is said. With
 * {@code -Dgolden.update=true} the messages that were given take the place of the expected ones.
 *
 * <p>ECJ gives the same messages of ours on the same lines; its own messages have its own words. It differs in one
 * thing: its {@code Messager} has no place for what stands on a record, on a record's component or on a package, so
 * that such messages come without file and line. That is why each names the type or the pattern that it is about.
 */
class BadFixturesTest {

    @TempDir
    Path directory;

    static List<BadFixture> fixtures() {
        return BadFixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void underJavac(BadFixture fixture) throws IOException {
        List<Message> messages = compile(Compiler.JAVAC, fixture).messages();

        if (Boolean.getBoolean("golden.update")) {
            for (Path source : fixture.sources()) {
                Files.writeString(source, BadFixture.annotate(source, messages));
            }
            return;
        }
        assertThat(messages).containsExactlyElementsOf(fixture.expectedOfJavac());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void underEcj(BadFixture fixture) throws IOException {
        assertThat(compile(Compiler.ECJ, fixture).messages())
                .filteredOn(Message::isOurs)
                .containsExactlyElementsOf(fixture.expectedOfEcj());
    }

    private Result compile(Compiler compiler, BadFixture fixture) throws IOException {
        Path project = Files.createDirectory(directory.resolve("project"));
        List<String> options = fixture.options().stream()
                .map(option -> option.replace("${project}", project.toString()))
                .toList();
        return compiler.compile(fixture.sources(), Files.createDirectory(directory.resolve("out")), options);
    }
}
