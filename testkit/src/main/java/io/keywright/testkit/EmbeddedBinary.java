package io.keywright.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** The server program inside the jar of {@code org.signal:embedded-redis}, unpacked once a JVM. */
final class EmbeddedBinary {

    private static final String VERSION = "7.0.15";

    private EmbeddedBinary() {}

    static Path path() {
        return Unpacked.PATH;
    }

    /** The resource for this machine; the jar has none for Windows. */
    static String resourceName(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x86-64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            default -> osArch;
        };
        String system = os.contains("linux") ? "linux" : os.contains("mac") || os.contains("darwin") ? "darwin" : os;
        return "redis-server-" + VERSION + "-" + system + "-" + arch;
    }

    /** Unpacks on first use. */
    private static final class Unpacked {

        static final Path PATH = unpack(resourceName(System.getProperty("os.name"), System.getProperty("os.arch")));

        private static Path unpack(String resource) {
            try (InputStream in = EmbeddedBinary.class.getResourceAsStream("/" + resource)) {
                if (in == null) {
                    throw new IllegalStateException("There is no embedded server for this machine (" + resource
                            + " is not in org.signal:embedded-redis).\nUse one that runs:"
                            + " -Dkeywright.test.redis=redis://host:port");
                }
                Path directory = LastResort.temporaryDirectory("keywright-server-");
                Path executable = directory.resolve("redis-server");
                Files.copy(in, executable);
                Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwx------"));
                return executable;
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded server could not be unpacked", e);
            }
        }
    }
}
