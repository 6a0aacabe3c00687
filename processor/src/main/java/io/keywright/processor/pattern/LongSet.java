package io.keywright.processor.pattern;

import java.util.Arrays;

/** A set of non-negative longs by open addressing: the visited pairs of a search, without an object for each. */
final class LongSet {
    private static final long FREE = -1;

    private long[] slots = new long[64];
    private int size;

    LongSet() {
        Arrays.fill(slots, FREE);
    }

    /** Whether the value was not yet there. */
    boolean add(long value) {
        if (size * 2 > slots.length) {
            grow();
        }
        if (!insert(slots, value)) {
            return false;
        }
        size++;
        return true;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        Arrays.fill(larger, FREE);
        for (long value : slots) {
            if (value != FREE) {
                insert(larger, value);
            }
        }
        slots = larger;
    }

    private static boolean insert(long[] slots, long value) {
        int mask = slots.length - 1;
        // Fibonacci hashing: the golden ratio spreads neighbouring states over the table.
        int slot = (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (slots[slot] != FREE) {
            if (slots[slot] == value) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = value;
        return true;
    }
}
