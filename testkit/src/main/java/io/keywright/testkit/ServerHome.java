package io.keywright.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The directory with the servers of the matrix that had to be installed. */
final class ServerHome {

    private static final String PROPERTY = "keywright.test.serverHome";
    private static final String VARIABLE = "KEYWRIGHT_SERVERS";
    private static final Path DEFAULT = Path.of("target", "servers");

    private ServerHome() {}

    static Path find(String name) {
        Path home = directory();
        Path executable = home.resolve(name).resolve("redis-server");
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || !Files.isExecutable(executable)) {
            throw new IllegalStateException("The tests ask for the server '" + name + "', but " + executable
                    + " is no executable.\nInstall the servers of the matrix (in Keywright's own build: ci/servers.sh),"
                    + " or name their directory by -D" + PROPERTY + "=… or " + VARIABLE
                    + ",\nor ask for other servers by -Dkeywright.test.servers=embedded");
        }
        return executable.toAbsolutePath();
    }

    private static Path directory() {
        String configured = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, ""));
        if (!configured.isBlank()) {
            return Path.of(configured);
        }
        @Nullable Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.isDirectory(directory.resolve(DEFAULT))) {
            directory = directory.getParent();
        }
        return directory == null ? DEFAULT : directory.resolve(DEFAULT);
    }
}
