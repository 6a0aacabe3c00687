package io.keywright.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processor time of this process's children that have ended, where the kernel tells it (Linux): unlike the clock on
 * the wall it hardly depends on what else the machine does.
 */
final class ChildTime {

    private static final Path STATUS = Path.of("/proc/self/stat");

    /** Fields 16 and 17 of proc(5), counted from the end of the command's name, in ticks of 10 ms. */
    private static final int USER = 13;

    private static final int SYSTEM = 14;
    private static final int TICK_MILLIS = 10;

    private ChildTime() {}

    /** Milliseconds so far; NaN where the kernel does not tell. */
    static double millis() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Double.NaN;
        }
        String status = Files.readString(STATUS);
        String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
        return TICK_MILLIS * (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]));
    }
}
