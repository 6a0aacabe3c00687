package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.Compiler.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types that another processor writes may be named anywhere; whoever names them waits for the next round. */
class RoundsTest {

    private static final String SOURCE = """
            package shop;

            import io.keywright.annotation.*;
            import java.util.List;

            @RedisKey(pattern = "a:{id}", type = RedisType.STRING, ttl = "1h")
            record Direct(Generated id, String v) {}

            @RedisKey(pattern = "b:{id}", type = RedisType.HASH, ttl = "1h")
            record InList(long id, List<Generated> v) {}

            @RedisKey(pattern = "c:{id}", type = RedisType.STRING, ttl = "1h")
            record Nested(long id, Line line) {}

            record Line(Generated generated) {}

            @RedisKey(pattern = "d:{id}", type = RedisType.STRING, ttl = "1h")
            class Extends extends GeneratedBase {
                public long id;
            }

            @RedisKey(pattern = "e:{id}", type = RedisType.STRING, ttl = "1h")
            record InValue(long id, Extending extending, Choice choice) {}

            class Extending extends Between {}

            class Between extends GeneratedBase {}

            sealed interface Choice permits GeneratedChoice {}
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void waitsForWhatIsGenerated(Compiler compiler) throws IOException {
        Path source = Files.writeString(directory.resolve("Direct.java"), SOURCE);
        Path output = Files.createDirectory(directory.resolve("out"));

        Result result = compiler.compile(
                List.of(source, BadFixture.FOLDER.resolve("package-info.java")),
                output,
                List.of(),
                List.of(new RepositoryProcessor(), new KeyspaceProcessor(), new Other(Other.GENERATED)));

        assertThat(result.messages())
                .filteredOn(message -> message.kind().equals("error"))
                .isEmpty();
        assertThat(result.generated())
                .containsKeys(
                        "shop/DirectRepository.java",
                        "shop/InListRepository.java",
                        "shop/NestedRepository.java",
                        "shop/ExtendsRepository.java",
                        "shop/InValueRepository.java",
                        "META-INF/keywright/redis-keys.md");
        assertThat(result.generated().get("META-INF/keywright/keyspace.json"))
                .contains("shop:a:<id>", "shop:b:<id>", "shop:c:<id>", "shop:d:<id>", "shop:e:<id>");
        assertThat(result.generated().get("shop/ExtendsRepository.java")).contains("inherited");
        assertThat(result.generated().get("shop/InValueRepository.java")).contains("inherited", "GeneratedChoice");
    }

    /** What a codec, a name or a keyspace says can't be passed over until it is known: it is the form of the data. */
    @ParameterizedTest
    @EnumSource(Compiler.class)
    void waitsForWhatAnnotationsName(Compiler compiler) throws IOException {
        Path keyspace = Files.writeString(directory.resolve("package-info.java"), """
                @io.keywright.annotation.Keyspace(name = Names.KEYSPACE)
                package shop;
                """);
        Path source = Files.writeString(directory.resolve("Priced.java"), """
                package shop;
                import io.keywright.annotation.*;
                @RedisKey(pattern = "g:{id}", type = RedisType.STRING, ttl = "1h")
                record Priced(long id, Price price, Sold sold) {}
                record Price(@Serialized(codec = MoneyCodec.class) Money money) {}
                record Money(long cents) {}
                @Serialized(codec = SoldCodec.class)
                record Sold(long number) {}
                @RedisKey(pattern = "h:{ref}:{color}", type = RedisType.STRING, ttl = "1h")
                record ByParts(Ref ref, Color color, String v) {}
                record Ref(GeneratedKind kind) {}
                enum Color { RED, @StoredAs(Names.BLUE) BLUE }
                """);

        Result result = compiler.compile(
                List.of(source, keyspace),
                Files.createDirectory(directory.resolve("out")),
                List.of(),
                List.of(
                        new RepositoryProcessor(),
                        new KeyspaceProcessor(),
                        new Other(Map.of(
                                "MoneyCodec", codec("MoneyCodec", "Money"),
                                "SoldCodec", codec("SoldCodec", "Sold"),
                                "GeneratedKind", "enum GeneratedKind { ONE, TWO }",
                                "Names",
                                        "class Names { static final String KEYSPACE = \"told\", BLUE = \"b\"; }"))));

        assertThat(result.messages())
                .filteredOn(message -> message.kind().equals("error"))
                .isEmpty();
        assertThat(result.generated().get("shop/PricedRepository.java"))
                .contains("MoneyCodec", "SoldCodec", "told:g:")
                .doesNotContain("cents", "number");
        assertThat(result.generated().get("shop/ByPartsRepository.java")).contains("told:h:", "\"b\"", "TWO");
    }

    private static String codec(String name, String type) {
        return "public class " + name + " implements io.keywright.codec.ValueCodec<" + type + "> {"
                + " public byte[] encode(" + type + " value) { throw new UnsupportedOperationException(); }"
                + " public " + type + " decode(byte[] bytes) { throw new UnsupportedOperationException(); } }";
    }

    /** ECJ tells of the one that is generated too late, and so does an error. */
    @ParameterizedTest
    @EnumSource(Compiler.class)
    void waitsForOneSubtypeOfSeveral(Compiler compiler) throws IOException {
        Path source = Files.writeString(directory.resolve("InMixed.java"), """
                package shop;
                import io.keywright.annotation.*;
                @RedisKey(pattern = "f:{id}", type = RedisType.STRING, ttl = "1h")
                record InMixed(long id, Mixed mixed) {}
                sealed interface Mixed permits Written, GeneratedMixed {}
                record Written(int number) implements Mixed {}
                """);

        Result result = compiler.compile(
                List.of(source, BadFixture.FOLDER.resolve("package-info.java")),
                Files.createDirectory(directory.resolve("out")),
                List.of(),
                List.of(
                        new RepositoryProcessor(),
                        new KeyspaceProcessor(),
                        new Other(Map.of("GeneratedMixed", "record GeneratedMixed(int number) implements Mixed {}"))));

        if (compiler == Compiler.JAVAC) {
            assertThat(result.messages()).isEmpty();
            assertThat(result.generated().get("shop/InMixedRepository.java")).contains("Written", "GeneratedMixed");
        } else {
            assertThat(result.messages())
                    .filteredOn(Compiler.Message::isOurs)
                    .extracting(Compiler.Message::text)
                    .containsExactly("""
                            [keywright:UnsupportedType] The repository of 'InMixed' lacks subtypes of a sealed type, which were generated after the compiler was asked for them.
                              Fix: compile with javac, which tells of them in time, or generate them in a module that this one depends on.""");
        }
    }

    /** Writes what the source names, in the first round. */
    private static final class Other extends AbstractProcessor {

        private static final Map<String, String> GENERATED = Map.of(
                "Generated", "record Generated(int number) {}",
                "GeneratedBase", "class GeneratedBase { public int inherited; }",
                "GeneratedChoice", "record GeneratedChoice(int number) implements Choice {}");

        private final Map<String, String> generated;
        private boolean done;

        Other(Map<String, String> generated) {
            this.generated = generated;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                generated.forEach(this::write);
            }
            return false;
        }

        private void write(String name, String source) {
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("shop." + name).openWriter()) {
                writer.write("package shop; " + source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
