package io.keywright.benchmarks;

import java.util.Arrays;

/** How long calls took, in nanoseconds: all of them are kept, up to a limit. For any thread. */
final class Latencies {

    private final long[] nanos = new long[4_000_000];
    private int size;

    synchronized void add(long taken) {
        if (size < nanos.length) {
            nanos[size++] = taken;
        }
    }

    /** Of one thread's. */
    synchronized void addAll(Latencies other) {
        for (int i = 0; i < other.size; i++) {
            add(other.nanos[i]);
        }
    }

    synchronized int size() {
        return size;
    }

    /** The median, the 99th and 99.9th percentile, and the longest, in milliseconds. */
    synchronized String row() {
        if (size == 0) {
            return "-";
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return String.format(
                "%9.3f %9.3f %9.3f %9.3f", at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }
}
