package io.keywright.processor.pattern;

import java.util.Arrays;
import java.util.Optional;

/**
 * A key that proves a fault: that two patterns share it, or that one pattern reads it in two ways. No shorter key does,
 * unless a pattern has one component in two places.
 */
public final class Witness {
    private final byte[] bytes;
    private final Reading first;
    private final Reading second;
    private final boolean certain;

    Witness(byte[] bytes, Reading first, Reading second, boolean certain) {
        this.bytes = bytes.clone();
        this.first = first;
        this.second = second;
        this.certain = certain;
    }

    /** The key as text that can be shown, by {@link KeyText}. */
    public String key() {
        return KeyText.show(bytes);
    }

    /** The key as it stands in Redis. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How the first pattern reads it, or the first way of reading it. */
    public Reading first() {
        return first;
    }

    /** How the second pattern reads it, or the second way of reading it. */
    public Reading second() {
        return second;
    }

    /**
     * False in one rare case: a pattern has one component in two places, and whether both places can have the texts
     * that they have here could neither be shown nor be ruled out. Refusing such a pattern is safe; it can be written
     * with a delimiter.
     */
    public boolean certain() {
        return certain;
    }

    /** The line that says so in a message; none where it is certain. */
    public Optional<String> doubt() {
        return certain
                ? Optional.empty()
                : Optional.of(
                        "Not decided: whether one value has these texts in its two places; what can't be ruled out"
                                + " is refused.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Witness witness && Arrays.equals(bytes, witness.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return key() + " (" + first + "; " + second + ")";
    }
}
