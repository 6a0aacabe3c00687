package io.keywright.processor.pattern;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Suggestion {
    private static final int GREATEST_DISTANCE = 2;

    private Suggestion() {}

    /**
     * The known word nearest to what was written: at edit distance 2 at most, and below the length of what was written;
     * of equally near ones the first.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String nearest = null;
        int least = Math.min(GREATEST_DISTANCE, written.length() - 1) + 1;
        for (String word : known) {
            int distance = distance(written, word);
            if (distance < least) {
                least = distance;
                nearest = word;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The edit distance in which the exchange of two neighbours counts as one edit (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int changed = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(changed, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}
