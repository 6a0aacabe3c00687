package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Keywright;
import io.keywright.annotation.RedisKey;
import io.keywright.processor.Compiler.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated for {@code exported/} compiles without a warning of any kind: in a module that exports its packages,
 * and of types whose components, constants, subtypes and codecs are deprecated.
 */
class ExportedModuleTest {

    @TempDir
    Path directory;

    @Test
    void compilesWithoutAWarning() throws IOException {
        List<String> options = new ArrayList<>(GoodFixtures.STRICT);
        options.add("-Akeywright.project=" + directory);
        options.add("--module-path");
        options.add(String.join(
                File.pathSeparator,
                place(RedisKey.class).toString(),
                place(NullMarked.class).toString(),
                runtime().toString()));

        Result result = Compiler.JAVAC.compile(sources(), Files.createDirectory(directory.resolve("out")), options);

        assertThat(result.messages()).isEmpty();
        assertThat(result.generated())
                .containsKeys("catalog/ArticleRepository.java", "catalog/KindsPageMovedEvictions.java");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/exported"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The runtime's jar; before there is one, a jar of its classes, which do not tell the module's name. */
    private Path runtime() throws IOException {
        Path classes = place(Keywright.class);
        if (Files.isRegularFile(classes)) {
            return classes;
        }
        Path manifest =
                Files.writeString(directory.resolve("manifest"), "Automatic-Module-Name: io.keywright.runtime\n");
        Path jar = directory.resolve("runtime.jar");
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "-cfm", jar.toString(), manifest.toString(), "-C", classes.toString(), ".");
        assertThat(failed).isZero();
        return jar;
    }

    private static Path place(Class<?> type) {
        return Path.of(
                type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
