package io.keywright.processor.pattern;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A regular set of byte strings, written as an expression. Immutable. */
public sealed interface Language {

    /** One byte out of a set. */
    record OneOf(ByteSet bytes) implements Language {}

    /** One after the other; of no part, the empty string. */
    record Sequence(List<Language> parts) implements Language {
        /** Keeps an unmodifiable copy of the parts. */
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** Any of them. */
    record Choice(List<Language> options) implements Language {
        /** Keeps an unmodifiable copy of the options. */
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * Several in a row.
     *
     * @param min how many at least
     * @param max how many at most; {@link #UNBOUNDED} for no limit
     */
    record Repeat(Language part, int min, int max) implements Language {}

    /** The {@link Repeat#max} of a repetition without limit. */
    int UNBOUNDED = -1;

    /** One after the other. */
    static Language sequence(Language... parts) {
        return new Sequence(List.of(parts));
    }

    /** Any of them. */
    static Language choice(List<? extends Language> options) {
        return options.size() == 1 ? options.get(0) : new Choice(List.copyOf(options));
    }

    /** Any of them. */
    static Language choice(Language... options) {
        return choice(List.of(options));
    }

    /** This text alone, in UTF-8. */
    static Language text(String text) {
        List<Language> bytes = new ArrayList<>();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(new OneOf(ByteSet.of(b & 0xff)));
        }
        return bytes.size() == 1 ? bytes.get(0) : new Sequence(bytes);
    }

    /** This language at least {@code min} and at most {@code max} times in a row. */
    default Language repeat(int min, int max) {
        return min == 1 && max == 1 ? this : new Repeat(this, min, max);
    }

    /** The length of the longest string; empty where there is none. */
    default OptionalInt maxLength() {
        return LanguageLength.max(this);
    }
}
