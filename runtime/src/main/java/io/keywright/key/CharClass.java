package io.keywright.key;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The characters that a raw part may have: {@code [A-Za-z0-9_.$-]}.
 *
 * <p>Single characters and ranges of code points between brackets; {@code -} stands for itself at either end, and
 * {@code \]}, {@code \\}, {@code \-}, {@code \^} and {@code \[} for the character after the backslash. A class can't be
 * negated: what may stand in a key is listed. Immutable; a test of an ASCII character takes constant time.
 */
public final class CharClass {

    private final String text;
    private final long low;
    private final long high;
    /** The ranges beyond ASCII: first and last code point by turns, ascending. */
    private final int[] ranges;

    private CharClass(String text, long low, long high, int[] ranges) {
        this.text = text;
        this.low = low;
        this.high = high;
        this.ranges = ranges;
    }

    /**
     * Reads a class from its text, brackets included.
     *
     * @throws IllegalArgumentException if the text is no class, is empty or negated
     */
    public static CharClass of(String text) {
        List<int[]> parsed = new CharClassParser(text).parse();
        long low = 0;
        long high = 0;
        List<int[]> beyond = new ArrayList<>();
        for (int[] range : parsed) {
            for (int c = range[0]; c <= Math.min(range[1], 127); c++) {
                if (c < 64) {
                    low |= 1L << c;
                } else {
                    high |= 1L << c;
                }
            }
            if (range[1] > 127) {
                beyond.add(new int[] {Math.max(range[0], 128), range[1]});
            }
        }
        beyond.sort(Comparator.comparingInt(range -> range[0]));
        int[] ranges = new int[2 * beyond.size()];
        for (int i = 0; i < beyond.size(); i++) {
            ranges[2 * i] = beyond.get(i)[0];
            ranges[2 * i + 1] = beyond.get(i)[1];
        }
        return new CharClass(text, low, high, ranges);
    }

    /** Whether the class has the code point. */
    public boolean contains(int codePoint) {
        if (codePoint < 128) {
            return codePoint >= 0 && (((codePoint < 64 ? low : high) >>> codePoint) & 1) != 0;
        }
        for (int i = 0; i < ranges.length && ranges[i] <= codePoint; i += 2) {
            if (codePoint <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The text that the class was read from. */
    @Override
    public String toString() {
        return text;
    }
}
