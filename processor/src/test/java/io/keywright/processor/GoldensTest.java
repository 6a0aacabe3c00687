package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.Compiler.Message;
import io.keywright.processor.Compiler.Result;
import io.keywright.testkit.OnOneJdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The exact text of the sources that are written for {@code good/}: in {@code expected/}, rewritten by
 * {@code -Dgolden.update=true}. They compile against the runtime without a warning.
 */
class GoldensTest {

    private static final Path EXPECTED = Path.of("src/test/resources/expected");

    @TempDir
    Path output;

    @Test
    void textIsAsExpectedAndCompilesWithoutAWarning() throws IOException {
        Result result = Compiler.JAVAC.compile(GoodFixtures.sources(), output, GoodFixtures.STRICT);

        if (Boolean.getBoolean("golden.update")) {
            rewrite(sources(result));
        }
        assertThat(result.messages()).isEmpty();
        assertSame(sources(result), expected());
    }

    @Test
    void ecjWritesTheSame() throws IOException {
        Result result = Compiler.ECJ.compile(GoodFixtures.sources(), output, List.of("-warn:none"));

        assertSame(sources(result), expected());
        assertThat(result.messages()).filteredOn(Message::isOurs).isEmpty();
        assertThat(result.messages())
                .filteredOn(message -> message.kind().equals("error"))
                .isEmpty();
    }

    /** R56: two builds of the same sources write the same bytes, wherever, whenever and in whatever order. */
    @OnOneJdk
    @Test
    void orderOfSourcesLocaleAndTimeZoneDoNotMatter() throws IOException {
        Map<String, String> here = generate(GoodFixtures.sources(), "here");
        List<Path> reversed = new ArrayList<>(GoodFixtures.sources());
        Collections.reverse(reversed);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            // Turkish has another upper case of i, and Arabic in Egypt other digits.
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

                assertSame(generate(reversed, tag), here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /**
     * R56: what the compiler takes the sources to be encoded in is no matter. One that can't hold the documents' own
     * characters leaves them as they are, and the keys too.
     */
    @Test
    void encodingOfTheSourcesDoesNotMatter() throws IOException {
        Path source = Files.writeString(output.resolve("Cafe.java"), """
                package shop;
                import io.keywright.annotation.*;
                /** A place with a view. */
                @RedisKey(pattern = "caf\\u00e9:{id}", type = RedisType.STRING, ttl = "1h")
                @SuppressWarnings("keywright:Naming")
                record Cafe(long id, String name) {}
                """);
        List<Path> sources = List.of(source, GoodFixtures.FOLDER.resolve("shop/package-info.java"));

        Result utf8 = Compiler.JAVAC.compile(sources, Files.createDirectory(output.resolve("utf8")), List.of());
        Result ascii = Compiler.JAVAC.compile(
                sources, Files.createDirectory(output.resolve("ascii")), List.of("-encoding", "US-ASCII"));

        assertThat(utf8.messages()).isEmpty();
        assertThat(ascii.messages()).isEmpty();
        assertThat(ascii.generated()).containsKeys("META-INF/keywright/redis-keys.md", "shop/CafeRepository.java");
        assertSame(withoutComments(ascii), withoutComments(utf8));
    }

    /** A comment may lose what its file's encoding does not have. */
    private static Map<String, String> withoutComments(Result result) {
        Map<String, String> files = new TreeMap<>(result.generated());
        files.replaceAll(
                (name, text) -> name.endsWith(".java") ? text.replaceAll("(?m)^ *(/\\*\\*|\\*|//).*", "") : text);
        return files;
    }

    /** Compares file by file, so that a difference shows one file. */
    private static void assertSame(Map<String, String> actual, Map<String, String> expected) {
        assertThat(actual).containsOnlyKeys(expected.keySet());
        expected.forEach((name, text) -> assertThat(actual.get(name)).as(name).isEqualTo(text));
    }

    /** All files, the documents included. */
    private Map<String, String> generate(List<Path> sources, String folder) throws IOException {
        Map<String, String> generated = Compiler.JAVAC
                .compile(sources, Files.createDirectory(output.resolve(folder)), List.of("-proc:only"))
                .generated();
        assertThat(generated).containsKeys("META-INF/keywright/redis-keys.md", "shop/ProductRepository.java");
        return generated;
    }

    private static Map<String, String> sources(Result result) {
        Map<String, String> sources = new TreeMap<>(result.generated());
        sources.keySet().removeIf(name -> !name.endsWith(".java"));
        return sources;
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (Stream<Path> files = Files.walk(EXPECTED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                expected.put(EXPECTED.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return expected;
    }

    private static void rewrite(Map<String, String> generated) throws IOException {
        for (String stale : expected().keySet()) {
            Files.delete(EXPECTED.resolve(stale));
        }
        generated.forEach((name, text) -> {
            try {
                Files.createDirectories(EXPECTED.resolve(name).getParent());
                Files.writeString(EXPECTED.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
