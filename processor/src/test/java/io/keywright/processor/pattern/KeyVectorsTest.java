package io.keywright.processor.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.testkit.OnOneJdk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The keys of real systems: {@code key-vectors.txt} has a line for each key family with its system, name, pattern, the
 * kinds of its placeholders, an example key ({@code \xNN} is a byte), the example's hash tag and its slot as a real
 * server gave it.
 */
@OnOneJdk
class KeyVectorsTest {

    record Vector(String name, String pattern, List<String> kinds, byte[] example, String hashTag, int slot) {
        @Override
        public String toString() {
            return name;
        }

        BoundPattern bound() {
            return new BoundPattern(
                    "",
                    KeyPattern.parse(pattern),
                    kinds.stream().map(KeyVectorsTest::codec).toList());
        }
    }

    static Stream<Vector> vectors() {
        try (InputStream file = KeyVectorsTest.class.getResourceAsStream("/key-vectors.txt")) {
            String lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().map(KeyVectorsTest::vector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector vector(String line) {
        String[] columns = line.split("\t");
        List<String> kinds = columns[3].equals("-") ? List.of() : Arrays.asList(columns[3].split(","));
        String name = columns[0] + " " + columns[1];
        return new Vector(name, columns[2], kinds, bytes(columns[4]), columns[5], Integer.parseInt(columns[6]));
    }

    private static byte[] bytes(String example) {
        Matcher escape = Pattern.compile("\\\\x([0-9a-f]{2})").matcher(example);
        String unescaped = escape.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return unescaped.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** These systems do not escape free text; it is taken as any printable ASCII. */
    private static PartCodec codec(String kind) {
        if (kind.startsWith("enum(")) {
            Map<String, String> constants = new LinkedHashMap<>();
            for (String value : kind.substring(5, kind.length() - 1).split("\\|")) {
                constants.put("V" + constants.size(), value);
            }
            return PartCodec.resolve(new PartType.EnumConstants(constants), "");
        }
        PartType text = new PartType.Text();
        PartType instant = new PartType.Temporal(TemporalKind.INSTANT);
        return switch (kind) {
            case "int" -> PartCodec.resolve(new PartType.IntegerNumber(64), "");
            case "uuid" -> PartCodec.resolve(new PartType.Uuid(), "");
            case "md5" -> PartCodec.resolve(text, "md5");
            case "hex" -> PartCodec.resolve(text, "[0-9a-f]");
            case "epochMillis", "epochSecond" -> PartCodec.resolve(instant, kind);
            case "day" -> PartCodec.resolve(new PartType.Temporal(TemporalKind.LOCAL_DATE), "yyyyMMdd");
            case "bytes" -> PartCodec.resolve(new PartType.Bytes(), "raw");
            case "ns" -> PartCodec.resolve(new PartType.Custom("[A-Za-z0-9:]"), "");
            case "slug" -> PartCodec.resolve(text, "[a-z0-9-]");
            case "token" -> PartCodec.resolve(text, "[A-Za-z0-9]");
            case "name", "ident" -> PartCodec.resolve(text, "[A-Za-z0-9_-]");
            case "class" -> PartCodec.resolve(text, "[A-Za-z0-9./$;]");
            case "host", "ip" -> PartCodec.resolve(text, "[a-z0-9.:-]");
            case "text" -> PartCodec.resolve(text, "[ -~]");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void hashTagAndSlotAreTheServers(Vector vector) {
        String key = new String(vector.example(), StandardCharsets.ISO_8859_1);
        assertThat(ClusterSlot.hashTag(key))
                .isEqualTo(Optional.of(vector.hashTag()).filter(tag -> !tag.equals("-")));
        assertThat(ClusterSlot.of(vector.example())).isEqualTo(vector.slot());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void patternReadsItsExample(Vector vector) {
        BoundPattern pattern = vector.bound();
        assertThat(pattern.read(vector.example())).isPresent();
        String key = new String(vector.example(), StandardCharsets.ISO_8859_1);
        assertThat(key).matches(pattern.regex());
        assertThat(key).startsWith(pattern.literalPrefix());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void patternReadsTheExampleThatItMakes(Vector vector) {
        BoundPattern pattern = vector.bound();
        assertThat(pattern.read(pattern.example())).isPresent();
    }

    @Test
    void allFamiliesOfTheCorpusAreThere() {
        assertThat(vectors()).hasSize(536);
    }

    /**
     * A constant tag is the example's tag; a part's value was chosen by the corpus, so only its presence is compared.
     */
    @ParameterizedTest
    @MethodSource("vectors")
    void certainHashTagsAreInEveryExample(Vector vector) {
        vector.bound().hashTag().ifPresent(tag -> {
            assertThat(vector.hashTag()).isNotEqualTo("-");
            if (!tag.contains("<")) {
                assertThat(vector.hashTag()).isEqualTo(tag);
            }
        });
    }
}
