package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.Compiler.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                List.of(new RepositoryProcessor(), new KeyspaceProcessor(), new Other()));

        assertThat(result.messages())
                .filteredOn(message -> message.kind().equals("error"))
                .isEmpty();
        assertThat(result.generated())
                .containsKeys(
                        "shop/DirectRepository.java",
                        "shop/InListRepository.java",
                        "shop/NestedRepository.java",
                        "META-INF/keywright/redis-keys.md");
        assertThat(result.generated().get("META-INF/keywright/keyspace.json"))
                .contains("shop:a:<id>", "shop:b:<id>", "shop:c:<id>");
    }

    /** Writes {@code shop.Generated} in the first round. */
    private static final class Other extends AbstractProcessor {

        private boolean done;

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
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("shop.Generated")
                        .openWriter()) {
                    writer.write("package shop; record Generated(int number) {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
