package io.keywright.processor.pattern;

import java.util.List;
import java.util.Optional;

/**
 * Two patterns that share a key.
 *
 * @param first the one pattern's place in the list that was looked at
 * @param second the other's place, after the first
 * @param witness a shortest key of both, as the first and as the second reads it
 */
public record Overlap(int first, int second, Witness witness) {

    /** A shortest key that both patterns have; empty is the proof that there is none. */
    public static Optional<Witness> between(BoundPattern first, BoundPattern second) {
        return Overlaps.all(List.of(first, second)).stream()
                .map(Overlap::witness)
                .findFirst();
    }
}
