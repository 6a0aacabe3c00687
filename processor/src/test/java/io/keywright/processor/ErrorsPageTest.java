package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.Compiler.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of messages shows what the compiler says: each example is compiled. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n((?:(?!```).)*)```\n+```\n(\\[keywright:(?:(?!```).)*)\n```", Pattern.DOTALL);

    private static final String HEAD = """
            package shop;
            import static io.keywright.annotation.RedisType.*;
            import io.keywright.annotation.*;
            import java.time.*;
            import java.util.*;
            """;

    private static final String UPPER = """
            class Upper implements io.keywright.key.KeyPartCodec<String> {
                public String encode(String value) { return value; }
                public String decode(String text) { return text; }
            }
            """;

    @TempDir
    Path directory;

    record Example(String source, String message) {

        boolean isPackage() {
            return source.contains("package ");
        }

        @Override
        public String toString() {
            return message.substring(0, message.indexOf(']') + 1);
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            examples.add(new Example(matcher.group(1), matcher.group(2)));
        }
        assertThat(examples).hasSizeGreaterThan(10);
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatTheCompilerSays(Example example) throws IOException {
        Path keyspace = Files.writeString(
                directory.resolve("package-info.java"),
                (example.isPackage() ? example.source() : "@Keyspace(name = \"shop\") package shop;")
                        + "import io.keywright.annotation.Keyspace;");
        String sound = "@RedisKey(pattern = \"sound:{id}\", type = STRING, ttl = \"1h\") record Sound(long id) {}\n";
        Path source = Files.writeString(
                directory.resolve("Example.java"), HEAD + UPPER + (example.isPackage() ? sound : example.source()));

        List<Message> messages = Compiler.JAVAC
                .compile(
                        List.of(keyspace, source),
                        Files.createDirectory(directory.resolve("out")),
                        List.of("-proc:only"))
                .messages();

        assertThat(messages).extracting(Message::text).containsExactly(example.message());
    }
}
