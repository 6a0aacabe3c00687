package io.keywright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A type of the fixtures' package that was compiled with its repository, without a message, and loaded: what is
 * generated runs without a server, called by static methods of the type itself.
 */
final class LoadedType implements AutoCloseable {

    private final URLClassLoader loader;
    private final Class<?> type;

    private LoadedType(URLClassLoader loader, Class<?> type) {
        this.loader = loader;
        this.type = type;
    }

    /**
     * Compiles and loads a type.
     *
     * @param directory an empty one
     * @param name the type's simple name
     */
    static LoadedType of(Path directory, String name, String text) throws IOException, ClassNotFoundException {
        Path source = Files.writeString(directory.resolve(name + ".java"), text);
        Path output = Files.createDirectory(directory.resolve("out"));
        assertThat(Compiler.JAVAC
                        .compile(
                                List.of(source, BadFixture.FOLDER.resolve("package-info.java")),
                                output,
                                List.of(),
                                List.of(new RepositoryProcessor()))
                        .messages())
                .isEmpty();
        URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()}, LoadedType.class.getClassLoader());
        return new LoadedType(loader, loader.loadClass("shop." + name));
    }

    Class<?> type() {
        return type;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
