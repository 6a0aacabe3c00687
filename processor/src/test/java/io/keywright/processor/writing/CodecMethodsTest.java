package io.keywright.processor.writing;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.ClassName;
import io.keywright.codec.DocumentFormat;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.MessagePackFormat;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generates codecs for the types in {@code codec/good}, compiles them and sends values through them. */
class CodecMethodsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/codec/expected");
    private static final DocumentFormat JSON = JsonFormat.of("shop:test:<id>");
    private static final List<DocumentFormat> FORMATS = List.of(JSON, MessagePackFormat.of("shop:test:<id>"));

    @ParameterizedTest
    @CsvSource({
        "shop.Product, sku",
        "shop.Order, id",
        "all.Scalars, flag",
        "beans.Account, version",
        "trees.Tree, text",
        "odd.Awkward, in",
    })
    void valuesComeBackAsTheyWere(String type, String given) throws Exception {
        CodecFixture fixture = fixture(type, Set.of(given));

        assertThat(fixture.problems()).isEmpty();
        assertThat(fixture.compilation()).succeededWithoutWarnings();
        Class<?> codec = fixture.load(type + "Codec");
        Class<?> root = codec.getClassLoader().loadClass(type);
        Method samples = root.getDeclaredMethod("samples");
        samples.setAccessible(true);
        Method encode = codec.getMethod("encode", DocumentFormat.class, root);
        Method decode = codec.getMethod("decode", DocumentFormat.class, byte[].class, root);
        for (Object sample : (List<?>) samples.invoke(null)) {
            for (DocumentFormat format : FORMATS) {
                byte[] document = (byte[]) encode.invoke(null, format, sample);
                assertThat(decode.invoke(null, format, document, sample))
                        .as(new String(document, StandardCharsets.UTF_8))
                        .usingRecursiveComparison()
                        .withStrictTypeChecking()
                        .ignoringCollectionOrder()
                        .isEqualTo(sample);
                for (Method again : codec.getMethods()) {
                    if (again.getName().startsWith("again")) {
                        Method accessor = accessor(root, again.getName().substring("again".length()));
                        assertThat(again.invoke(null, format, sample))
                                .as(again.getName())
                                .usingRecursiveComparison()
                                .ignoringCollectionOrder()
                                .isEqualTo(
                                        accessor == null ? again.invoke(null, JSON, sample) : accessor.invoke(sample));
                    }
                }
            }
        }
    }

    /** A record's accessor; a bean's getters are not looked for. */
    private static Method accessor(Class<?> root, String component) throws NoSuchMethodException {
        if (!root.isRecord()) {
            return null;
        }
        Method accessor = root.getDeclaredMethod(component);
        accessor.setAccessible(true);
        return accessor;
    }

    @Test
    void theRuntimeHasEveryTypeThatIsNamed() throws Exception {
        for (var constant : CodecTypes.class.getFields()) {
            Class.forName(((ClassName) constant.get(null)).reflectionName());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.Product", "shop.Order"})
    void generatedTextIsAsExpected(String type) throws IOException {
        String generated = fixture(type, Set.of("sku", "id", CodecFixture.NO_SINGLE_VALUES))
                .generated();

        Path golden = EXPECTED.resolve(type.substring(type.indexOf('.') + 1) + "Codec.java.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, generated);
        }
        assertThat(generated).isEqualTo(Files.readString(golden));
    }

    @Test
    void sameSourcesGiveTheSameText() {
        String first = fixture("odd.Awkward", Set.of()).generated();

        assertThat(fixture("odd.Awkward", Set.of()).generated()).isEqualTo(first);
    }

    private static CodecFixture fixture(String type, Set<String> given) {
        String file = "codec/good/" + type.substring(type.indexOf('.') + 1) + ".java";
        return new CodecFixture(
                type,
                given,
                JavaFileObjects.forResource(file),
                JavaFileObjects.forResource("codec/good/Versioned.java"));
    }
}
