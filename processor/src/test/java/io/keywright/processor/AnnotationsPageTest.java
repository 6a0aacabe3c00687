package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.annotation.KeyspaceIndex;
import io.keywright.annotation.RedisKey;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of annotations has them all, with the attributes, types and defaults that they have. */
class AnnotationsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "annotations.md");
    private static final Path SOURCES = Path.of("..", "annotations", "src", "main", "java");

    @Test
    void hasEachAnnotationAndWhereItStands() throws IOException {
        List<String> index = annotations().stream()
                .map(type -> "`@" + type.getSimpleName() + "` " + places(type))
                .toList();

        List<String> rows = rows(section("# Annotations"), 4).stream()
                .map(row -> row.get(0).replaceAll("\\[(.*)]\\(.*\\)", "$1") + " " + row.get(1))
                .toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(index);
    }

    /** In any order. */
    @Test
    void hasEachAttribute() throws IOException {
        for (Class<?> type : annotations()) {
            Method[] attributes = type.getDeclaredMethods();
            if (attributes.length == 0) {
                continue;
            }
            List<String> rows = rows(section("### " + type.getSimpleName()), 4).stream()
                    .map(row -> String.join(" | ", row.subList(0, 3)))
                    .toList();

            assertThat(rows)
                    .as(type.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(attributes)
                            .map(AnnotationsPageTest::attribute)
                            .toList());
        }
    }

    @Test
    void hasEachConstant() throws IOException {
        List<String> enums = types().stream()
                .filter(Class::isEnum)
                .map(type -> "`" + type.getSimpleName() + "` "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> "`" + constant + "`")
                                .collect(Collectors.joining(" ")))
                .toList();

        assertThat(rows(section("## Constants"), 3).stream()
                        .map(row -> row.get(0) + " " + row.get(1))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(enums);
    }

    private static String attribute(Method attribute) {
        Class<?> type = attribute.getReturnType();
        return "`" + attribute.getName() + "` | `" + type.getSimpleName() + "` | "
                + (attribute.getDefaultValue() == null ? "–" : "`" + written(attribute.getDefaultValue()) + "`");
    }

    /** A default as people write it. */
    private static String written(Object value) {
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        if (value instanceof Class<?> type) {
            return type.getSimpleName() + ".class";
        }
        if (value instanceof Object[] empty && empty.length == 0) {
            return "{}";
        }
        return value.toString().replaceFirst("\\.0$", "");
    }

    private static String places(Class<?> type) {
        Set<String> places = new LinkedHashSet<>();
        List<ElementType> targets = List.of(type.getAnnotation(Target.class).value());
        if (targets.contains(ElementType.TYPE)) {
            places.add("type");
        }
        if (targets.contains(ElementType.PACKAGE)) {
            places.add("package");
        }
        if (targets.contains(ElementType.RECORD_COMPONENT)) {
            places.add("component");
        }
        if (type.isAnnotationPresent(Repeatable.class)) {
            places.add("repeatable");
        }
        return String.join(", ", places);
    }

    /** Those that people write. */
    private static List<Class<?>> annotations() throws IOException {
        return types().stream()
                .filter(type -> type.isAnnotation() && type != KeyspaceIndex.class)
                .toList();
    }

    private static List<Class<?>> types() throws IOException {
        String name = RedisKey.class.getPackageName();
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
            for (Path file : files.sorted().toList()) {
                String simple = file.getFileName().toString().replace(".java", "");
                if (!simple.equals("package-info")) {
                    types.add(Class.forName(name + "." + simple));
                }
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return types;
    }

    /** A heading's own text, up to the next heading. */
    private static String section(String heading) throws IOException {
        String page = "\n" + Files.readString(PAGE);
        int start = page.indexOf("\n" + heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        int end = page.indexOf("\n#", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    /** The cells of its table's rows. */
    private static List<List<String>> rows(String section, int cells) {
        List<List<String>> rows = section.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(cells));
        return rows;
    }
}
