package io.keywright.processor.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a key that differs from a given one in one part, and by that in its cluster slot. */
final class OtherKeys {

    private static final int WORDS = 20;

    private OtherKeys() {}

    static Optional<String> inAnotherSlot(BoundPattern pattern, String key) {
        int slot = ClusterSlot.of(key);
        List<PartCodec> codecs = pattern.codecs();
        for (int i = codecs.size() - 1; i >= 0; i--) {
            for (String word : words(codecs.get(i))) {
                String other = PatternText.example(pattern, i, word);
                if (ClusterSlot.of(other) != slot && pattern.matches(other)) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** Some texts of a codec. */
    private static List<String> words(PartCodec codec) {
        List<String> words = new ArrayList<>();
        collect(Dfa.of(codec.language()), 0, "", words);
        return words;
    }

    private static void collect(Dfa dfa, int state, String text, List<String> words) {
        if (dfa.isAccepting(state)) {
            words.add(text);
        }
        for (int rank = 0; rank < 256 && words.size() < WORDS; rank++) {
            int value = ByteRank.byteOf(rank);
            int next = value < 0x80 ? dfa.step(state, value) : Dfa.NONE;
            if (next != Dfa.NONE && dfa.least(next) < Dfa.ENDLESS) {
                collect(dfa, next, text + (char) value, words);
            }
        }
    }
}
