package io.keywright.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R38: the key of a number, a UUID or a plain text costs its own array and nothing else.
 *
 * <p>Each figure is taken in a JVM of its own: in this one the other tests have taught the JIT that every branch is
 * taken. A machine under load makes the test slower, not red.
 */
class KeyAllocationTest {

    @ParameterizedTest
    @ValueSource(strings = {"number", "uuid", "text"})
    void r38_aKeyAllocatesItsArrayAlone(String kind) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = classPathOf(KeyWriter.class) + File.pathSeparator + classPathOf(KeyAllocation.class);
        Process process = new ProcessBuilder(java, "-cp", classPath, KeyAllocation.class.getName(), kind)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();

        // The last line: JVMs that options are given to by the environment say so first.
        String[] lengthAndBytes = output.trim().replaceFirst("(?s).*\\R", "").split(" ");
        long array = arraySize(Integer.parseInt(lengthAndBytes[0]));
        assertThat(Double.parseDouble(lengthAndBytes[1])).as("bytes per key").isBetween((double) array, array + 1.0);
    }

    /** 16 bytes of header before the elements, rounded up to a multiple of 8. */
    static long arraySize(int length) {
        return (16 + length + 7) / 8 * 8;
    }

    private static String classPathOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
