package io.keywright.processor.pattern;

import java.util.List;

/** Finds all pairs of patterns that share a key. */
public final class Overlaps {
    private Overlaps() {}

    /**
     * The overlapping pairs, by first and second place; each with a shortest common key. No pair is left out, so an
     * empty list is the proof that the patterns are pairwise disjoint.
     */
    public static List<Overlap> all(List<BoundPattern> patterns) {
        throw new UnsupportedOperationException();
    }
}
