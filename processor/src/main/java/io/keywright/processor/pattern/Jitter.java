package io.keywright.processor.pattern;

/**
 * By how much TTLs are shortened at random.
 *
 * @param text as written: {@code 10%}
 * @param fraction from 0 to 0.5
 */
public record Jitter(String text, double fraction) {

    /**
     * Reads a percentage from {@code 0%} to {@code 50%}.
     *
     * @throws InvalidTtlException if the text is none, or outside of that range
     */
    public static Jitter parse(String text) {
        throw new UnsupportedOperationException();
    }
}
