package io.keywright.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A server program by its name in the matrix.
 *
 * <ul>
 *   <li>{@code embedded}: Redis 7.0.15 out of the jar of {@code org.signal:embedded-redis}, for Linux and macOS on
 *       x86-64 and arm64.
 *   <li>any other name: {@code NAME/redis-server} under the directory that the system property
 *       {@code keywright.test.serverHome} or the environment variable {@code KEYWRIGHT_SERVERS} names; without them, in
 *       {@code target/servers} of the working directory or the nearest directory above it that has one.
 * </ul>
 *
 * @param name its name in the matrix
 * @param path the program
 */
public record ServerExecutable(String name, Path path) {

    /** The name of the server that needs no installation. */
    public static final String EMBEDDED = "embedded";

    /** All servers that Keywright itself is tested on. */
    public static final List<String> MATRIX = List.of(EMBEDDED, "redis-6.2", "redis-8.0", "valkey-8.1");

    /** The names that the system property {@code keywright.test.servers} asks for; {@code embedded} without it. */
    public static List<String> requested() {
        List<String> names = new ArrayList<>();
        Arrays.stream(System.getProperty("keywright.test.servers", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(names::add);
        return names.isEmpty() ? List.of(EMBEDDED) : List.copyOf(names);
    }

    /** The first that is asked for. */
    public static ServerExecutable preferred() {
        return named(requested().get(0));
    }

    /** The embedded one, for tests that need some server and care little which. */
    public static ServerExecutable embedded() {
        return named(EMBEDDED);
    }

    /**
     * The executable of this name.
     *
     * @throws IllegalStateException if it is not there, with what to do about it
     */
    public static ServerExecutable named(String name) {
        return new ServerExecutable(name, name.equals(EMBEDDED) ? EmbeddedBinary.path() : ServerHome.find(name));
    }
}
