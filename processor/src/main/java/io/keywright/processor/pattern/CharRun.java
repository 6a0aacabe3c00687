package io.keywright.processor.pattern;

/**
 * A run of characters out of a declared class, as a format writes it: {@code [A-Za-z0-9_.$-]} (one or more),
 * {@code [0-9a-f]32} (exactly 32), {@code [a-z]1..64}, {@code [a-z]2..} (two or more).
 *
 * @param text the run as written
 * @param allowed the characters
 * @param min how many at least; 1 or more
 * @param max how many at most; {@link Language#UNBOUNDED} for no limit
 */
public record CharRun(String text, ByteSet allowed, int min, int max) {

    /**
     * Reads a run. In the brackets {@code -} between two characters is a range; a backslash before {@code ] [ \ - ^}
     * makes it stand for itself. Only ASCII may stand there, so that a character is a byte.
     *
     * @throws InvalidPatternException if the text is not a run
     */
    public static CharRun parse(String text) {
        return new CharRunParser(text).parse();
    }

    Language language() {
        return allowed.times(min, max);
    }

    @Override
    public String toString() {
        return text;
    }
}
