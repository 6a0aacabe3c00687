package io.keywright.realworld;

import io.keywright.processor.pattern.Ambiguity;
import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.Overlap;
import io.keywright.processor.pattern.Overlaps;
import io.keywright.realworld.Facts.Family;
import io.keywright.realworld.Facts.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * What the proofs say of a system's keys as they are.
 *
 * @param escapedPairs the pairs that share a key, each free text escaped
 * @param escapedAmbiguous the families that are ambiguous, each free text escaped
 * @param faults the pairs and families with free text as it is
 */
record Verdict(List<String> escapedPairs, List<String> escapedAmbiguous, int faults) {

    /** Proves the families of one system. */
    static Verdict of(List<Family> families) {
        return new Verdict(
                pairs(families, Level.STRUCTURAL),
                ambiguous(families, Level.STRUCTURAL),
                pairs(families, Level.FREE_TEXT).size()
                        + ambiguous(families, Level.FREE_TEXT).size());
    }

    /** Those that share a key; a channel and a key have nothing to do with each other. */
    static List<String> pairs(List<Family> families, Level level) {
        List<BoundPattern> patterns =
                families.stream().map(family -> FactPattern.of(family, level)).toList();
        List<String> pairs = new ArrayList<>();
        for (Overlap overlap : Overlaps.all(patterns)) {
            Family first = families.get(overlap.first());
            Family second = families.get(overlap.second());
            String pair = first.system() + " " + first.name() + " " + second.name();
            if (first.isChannel() == second.isChannel()) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static List<String> ambiguous(List<Family> families, Level level) {
        return families.stream()
                .filter(family -> Ambiguity.of(FactPattern.of(family, level)).isPresent())
                .map(family -> family.system() + " " + family.name())
                .filter(family -> level == Level.FREE_TEXT || !Explained.DOTS_ARE_NOT_ESCAPED.contains(family))
                .toList();
    }

    /** In the words of {@code verdicts.tsv}. */
    String word() {
        List<String> words = new ArrayList<>();
        if (!escapedPairs.stream()
                .allMatch(pair -> pair.startsWith("node-rate-limiter-flexible"))) { // one counter under two names
            words.add("overlap");
        }
        if (!escapedAmbiguous.isEmpty()) {
            words.add("ambiguous");
        }
        return !words.isEmpty() ? String.join(", ", words) : faults > 0 ? "escaped" : "silent";
    }
}
