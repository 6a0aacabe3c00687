package io.keywright.processor.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An immutable set of byte values, 0 to 255. */
public final class ByteSet {
    /** Every byte. */
    public static final ByteSet ALL = range(0, 255);

    static final ByteSet NONE = new ByteSet(new long[4]);
    static final ByteSet DIGITS = range('0', '9');
    static final ByteSet LOWER_HEX = DIGITS.or(range('a', 'f'));
    static final ByteSet UPPER_HEX = DIGITS.or(range('A', 'F'));
    static final ByteSet ALPHANUMERIC = DIGITS.or(range('A', 'Z')).or(range('a', 'z'));
    /** What stands for itself in an escaped String part. */
    static final ByteSet UNRESERVED = ALPHANUMERIC.or(ofChars("._~-"));

    static final ByteSet BASE64_URL = ALPHANUMERIC.or(ofChars("-_"));

    /** Bit b of the 256 is word b / 64, bit b % 64. */
    private final long[] words;

    private ByteSet(long[] words) {
        this.words = words;
    }

    /** The set of one byte. */
    public static ByteSet of(int value) {
        return range(value, value);
    }

    /** The bytes from {@code low} to {@code high}, both included. */
    public static ByteSet range(int low, int high) {
        long[] words = new long[4];
        for (int value = low; value <= high; value++) {
            words[value >> 6] |= 1L << value;
        }
        return new ByteSet(words);
    }

    /** The bytes of these characters, none of which is above 255. */
    static ByteSet ofChars(String characters) {
        ByteSet set = new ByteSet(new long[4]);
        for (int i = 0; i < characters.length(); i++) {
            set = set.or(of(characters.charAt(i)));
        }
        return set;
    }

    /** Whether the byte is in the set. */
    public boolean contains(int value) {
        return (words[value >> 6] >>> value & 1) != 0;
    }

    /** What is in either. */
    public ByteSet or(ByteSet other) {
        long[] union = words.clone();
        for (int i = 0; i < union.length; i++) {
            union[i] |= other.words[i];
        }
        return new ByteSet(union);
    }

    /** What is in this and not in the other. */
    ByteSet minus(ByteSet other) {
        long[] difference = words.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] &= ~other.words[i];
        }
        return new ByteSet(difference);
    }

    boolean isDisjoint(ByteSet other) {
        return minus(other).equals(this);
    }

    boolean isEmpty() {
        return (words[0] | words[1] | words[2] | words[3]) == 0;
    }

    /** The set as the fewest ranges, ascending; each is its first and last byte. */
    List<int[]> ranges() {
        List<int[]> ranges = new ArrayList<>();
        for (int value = 0; value < 256; value++) {
            if (contains(value)) {
                int low = value;
                while (value < 255 && contains(value + 1)) {
                    value++;
                }
                ranges.add(new int[] {low, value});
            }
        }
        return ranges;
    }

    /** The language of exactly so many bytes out of this set. */
    Language times(int count) {
        return new Language.OneOf(this).repeat(count, count);
    }

    /** The language of so many bytes out of this set. */
    Language times(int min, int max) {
        return new Language.OneOf(this).repeat(min, max);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteSet set && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return LanguageRegex.characterClass(this);
    }

    /** What is in any of many sets, without a set for each step: of the languages of numbers there are hundreds. */
    static final class Union {
        private final long[] words = new long[4];

        void add(ByteSet set) {
            for (int i = 0; i < words.length; i++) {
                words[i] |= set.words[i];
            }
        }

        ByteSet toSet() {
            return new ByteSet(words.clone());
        }
    }
}
