package io.keywright.processor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the tables of the manual's page about keys to what the key language does. */
class KeyPatternsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "key-patterns.md");

    private static final String FORMATS = "| Pattern | Component | Value | Example key |";
    private static final String REFUSED = "| Pattern | Component | Why |";

    private static final Map<String, PartType> TYPES = types();

    @ParameterizedTest
    @MethodSource("formats")
    void anExampleIsAKeyOfItsPattern(String pattern, String components, String value, String example) {
        BoundPattern bound = bind(pattern, components);

        assertThat(Ambiguity.of(bound)).isEmpty();
        assertThat(bound.matches(example)).as("%s of %s", pattern, value).isTrue();
        assertThat(bound.matches(bound.example())).as(bound.example()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRefusedPatternIsRefused(String pattern, String components, String why) {
        assertThatExceptionOfType(InvalidPatternException.class).as(why).isThrownBy(() -> bind(pattern, components));
    }

    /** The first row of a type is its standard form, as the page says. */
    @Test
    void eachTypeHasItsStandardFormFirst() {
        Map<String, String> first = new LinkedHashMap<>();
        formats().forEach(row -> first.putIfAbsent((String) row[1], (String) row[0]));

        assertThat(first.keySet()).containsAll(TYPES.keySet());
        TYPES.keySet().stream()
                .filter(type -> !type.equals("LocalDateTime"))
                .forEach(type -> assertThat(KeyPattern.parse(first.get(type)).placeholders())
                        .as(type)
                        .allSatisfy(
                                placeholder -> assertThat(placeholder.format()).isEmpty()));
    }

    static Stream<Object[]> formats() {
        return rows(FORMATS);
    }

    static Stream<Object[]> refused() {
        return rows(REFUSED);
    }

    private static BoundPattern bind(String text, String components) {
        KeyPattern pattern = KeyPattern.parse(text);
        Map<String, PartType> typesByName = new LinkedHashMap<>();
        List<String> types = List.of(components.split(", "));
        for (String name : pattern.names()) {
            String type = types.get(typesByName.size()).replaceAll("Optional<(.*)>", "$1");
            assertThat(TYPES).containsKey(type);
            typesByName.put(name, TYPES.get(type));
        }
        assertThat(typesByName).as("components of %s", text).hasSameSizeAs(types);
        List<PartCodec> codecs = new ArrayList<>();
        for (Segment.Placeholder placeholder : pattern.placeholders()) {
            List<PartType> ofPlaceholder =
                    placeholder.names().stream().map(typesByName::get).toList();
            codecs.add(PartCodec.resolve(ofPlaceholder, placeholder.format()));
        }
        return new BoundPattern("", pattern, codecs);
    }

    /** The rows of the table under the given head, without the code marks of their cells. */
    private static Stream<Object[]> rows(String head) {
        List<String> lines;
        try {
            lines = Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int start = lines.indexOf(head);
        assertThat(start).as("the table %s", head).isNotNegative();
        List<Object[]> rows = lines.stream()
                .skip(start + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(KeyPatternsPageTest::cells)
                .toList();
        assertThat(rows).as("the rows of %s", head).isNotEmpty();
        return rows.stream();
    }

    private static Object[] cells(String line) {
        String[] cells = line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1);
        return Arrays.stream(cells)
                .map(cell -> cell.strip().replace("\\|", "|"))
                .map(cell -> cell.startsWith("`") && cell.endsWith("`") ? cell.substring(1, cell.length() - 1) : cell)
                .toArray();
    }

    private static Map<String, PartType> types() {
        Map<String, PartType> types = new LinkedHashMap<>();
        types.put("byte", new PartType.IntegerNumber(Byte.SIZE));
        types.put("short", new PartType.IntegerNumber(Short.SIZE));
        types.put("int", new PartType.IntegerNumber(Integer.SIZE));
        types.put("Integer", new PartType.IntegerNumber(Integer.SIZE));
        types.put("long", new PartType.IntegerNumber(Long.SIZE));
        types.put("UUID", new PartType.Uuid());
        Map<String, String> constants = new LinkedHashMap<>();
        constants.put("BOOKS", "BOOKS");
        constants.put("TOYS_AND_GAMES", "TOYS_AND_GAMES");
        types.put("Category", new PartType.EnumConstants(constants));
        types.put("boolean", new PartType.Bool());
        types.put("LocalDate", new PartType.Temporal(TemporalKind.LOCAL_DATE));
        types.put("YearMonth", new PartType.Temporal(TemporalKind.YEAR_MONTH));
        types.put("Year", new PartType.Temporal(TemporalKind.YEAR));
        types.put("LocalDateTime", new PartType.Temporal(TemporalKind.LOCAL_DATE_TIME));
        types.put("Instant", new PartType.Temporal(TemporalKind.INSTANT));
        types.put("byte[]", new PartType.Bytes());
        types.put("String", new PartType.Text());
        return types;
    }
}
