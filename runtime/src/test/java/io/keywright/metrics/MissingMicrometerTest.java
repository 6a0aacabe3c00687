package io.keywright.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keywright.Keywright;
import io.keywright.WithoutLibrary;
import io.keywright.cache.CacheStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** micrometer-core is optional: without it every class of the runtime links but those of this package. */
class MissingMicrometerTest {

    @Test
    void cachesDoWithoutIt() throws Exception {
        ClassLoader loader = new WithoutLibrary("io.micrometer.");
        for (String name : classesOf(CacheStore.class)) {
            Class<?> linked = Class.forName(name, true, loader);
            assertThat(linked.getDeclaredMethods()).isNotNull();
        }
        Class<?> builder = Class.forName(Keywright.class.getName(), true, loader);
        assertThat(builder.getMethod("builder").invoke(null)).isNotNull();
        assertThatThrownBy(() -> Class.forName(MicrometerCacheMetrics.class.getName(), true, loader)
                        .getDeclaredConstructors())
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessageContaining("io/micrometer");
    }

    private static List<String> classesOf(Class<?> one) throws Exception {
        Path classes =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path directory = classes.resolve(one.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .map(file -> one.getPackageName() + "." + file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }
}
