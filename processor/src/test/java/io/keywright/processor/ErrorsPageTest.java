package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.Compiler.Message;
import io.keywright.processor.diagnostics.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of messages shows what the compiler says: each example is compiled. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n((?:(?!```).)*)```\n+```\n(\\[keywright:(?:(?!```).)*)\n```", Pattern.DOTALL);

    private static final Pattern KEYSPACE = Pattern.compile("^@Keyspace.*\npackage [^\n]*\n", Pattern.DOTALL);

    private static final Pattern INDEX = Pattern.compile("^@KeyspaceIndex.* class (\\w+) \\{}\n", Pattern.DOTALL);

    private static final String SHOP = "@Keyspace(name = \"shop\") package shop;";

    private static final String SOUND =
            "@RedisKey(pattern = \"sound:{id}\", type = STRING, ttl = \"1h\") record Sound(long id) {}\n";

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

    /**
     * Under one heading; the first lines may be options of the compiler, and then a package with its keyspace. Or it is
     * the index that another module brings.
     */
    record Example(String rule, String source, String message) {

        List<String> options() {
            return source.startsWith("// -A")
                    ? List.of(source.substring(3, source.indexOf('\n')).split(" "))
                    : List.of();
        }

        String packageInfo() {
            return KEYSPACE.matcher(source)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElse(SHOP);
        }

        /** The name of the class that is the index of another module. */
        Optional<String> index() {
            return INDEX.matcher(source).results().map(match -> match.group(1)).findFirst();
        }

        String types() {
            String types =
                    INDEX.matcher(KEYSPACE.matcher(source).replaceFirst("")).replaceFirst("");
            return types.isBlank() ? SOUND : types;
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String section : Files.readString(PAGE).split("(?m)^## ")) {
            Matcher matcher = EXAMPLE.matcher(section);
            while (matcher.find()) {
                examples.add(
                        new Example(section.lines().findFirst().orElseThrow(), matcher.group(1), matcher.group(2)));
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatTheCompilerSays(Example example) throws IOException {
        Path keyspace = Files.writeString(
                directory.resolve("package-info.java"),
                example.packageInfo() + "\nimport io.keywright.annotation.*;\n");
        Path source = Files.writeString(directory.resolve("Example.java"), HEAD + UPPER + example.types());
        List<String> options = new ArrayList<>(List.of("-proc:only", "-Akeywright.project=" + directory));
        options.addAll(example.options());

        List<Path> sources = new ArrayList<>(List.of(keyspace, source));
        if (example.index().isPresent()) {
            sources.add(Files.writeString(
                    directory.resolve(example.index().get() + ".java"),
                    "package keywright.index; import io.keywright.annotation.*;\n" + example.source()));
        }

        List<Message> messages = Compiler.JAVAC
                .compile(sources, Files.createDirectory(directory.resolve("out")), options)
                .messages();

        if (Boolean.getBoolean("golden.update") && messages.size() == 1) {
            String page = Files.readString(PAGE);
            Files.writeString(
                    PAGE,
                    page.replace(
                            example.source() + "```\n\n```\n" + example.message(),
                            example.source() + "```\n\n```\n" + messages.get(0).text()));
            return;
        }
        assertThat(messages).extracting(Message::text).containsExactly(example.message());
        assertThat(example.message()).startsWith("[keywright:" + example.rule() + "]");
    }

    /** What is wrong, an example that is compiled, how to mend it, and how to accept it where that may be right. */
    @ParameterizedTest
    @EnumSource(Rule.class)
    void eachRuleIsSaidWhole(Rule rule) throws IOException {
        String section = Arrays.stream(Files.readString(PAGE).split("(?m)^## "))
                .filter(text -> text.startsWith(rule.id() + "\n"))
                .findFirst()
                .orElseThrow();

        assertThat(section.substring(rule.id().length()).strip())
                .startsWith(rule.kind() == Diagnostic.Kind.ERROR ? "*Error" : "*Warning.*")
                .contains("Mend: ");
        if (rule.isSuppressible() && rule != Rule.UNUSED_ACCEPTANCE) {
            assertThat(section).containsPattern("[Aa]ccept it");
        }
        assertThat(examples()).extracting(Example::rule).contains(rule.id());
    }
}
