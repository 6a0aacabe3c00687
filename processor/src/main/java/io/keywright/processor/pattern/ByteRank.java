package io.keywright.processor.pattern;

import java.nio.charset.StandardCharsets;

/** The order in which a witness chooses among bytes that prove the same: the most readable first. */
final class ByteRank {
    private static final String READABLE =
            "abcdefghijklmnopqrstuvwxyz1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ:-_./,;=+@#$!~%&|<>()[]{}*?^'\"`\\ ";

    /** The bytes in order of preference. */
    private static final int[] BY_RANK = byRank();

    private static final int[] RANKS = ranks();

    private ByteRank() {}

    static int rank(int value) {
        return RANKS[value];
    }

    static int byteOf(int rank) {
        return BY_RANK[rank];
    }

    /** The rank of the best byte from {@code low} to {@code high}. */
    static int best(int low, int high) {
        if (low <= 'a' && 'a' <= high) {
            return 0;
        }
        int best = RANKS[low];
        for (int value = low + 1; value <= high; value++) {
            best = Math.min(best, RANKS[value]);
        }
        return best;
    }

    private static int[] byRank() {
        byte[] readable = READABLE.getBytes(StandardCharsets.US_ASCII);
        int[] order = new int[256];
        int next = 0;
        for (byte b : readable) {
            order[next++] = b;
        }
        for (int value = 0; value < 256; value++) {
            if (READABLE.indexOf(value) < 0) {
                order[next++] = value;
            }
        }
        return order;
    }

    private static int[] ranks() {
        int[] ranks = new int[256];
        for (int rank = 0; rank < 256; rank++) {
            ranks[BY_RANK[rank]] = rank;
        }
        return ranks;
    }
}
