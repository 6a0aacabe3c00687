package io.keywright.processor.pattern;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for a key that differs from a given one in one component, and by that in its cluster slot. */
final class OtherKeys {

    private static final int WORDS = 20;

    private OtherKeys() {}

    static Optional<String> inAnotherSlot(BoundPattern pattern, String key) {
        int slot = ClusterSlot.of(key);
        KeyReader reader = new KeyReader(pattern);
        List<PartCodec> codecs = pattern.codecs();
        for (int i = codecs.size() - 1; i >= 0; i--) {
            for (String word : words(codecs.get(i))) {
                for (byte[] other : candidates(pattern, reader, i, word)) {
                    if (ClusterSlot.of(other) != slot
                            && !reader.readings(other, 1).isEmpty()) {
                        return Optional.of(new String(other, StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Keys with this text in one place. Where the component has other places too, they follow, or have the same text:
     * 1 is that in hex, too. Some are no keys of the pattern.
     */
    private static List<byte[]> candidates(BoundPattern pattern, KeyReader reader, int index, String word) {
        List<byte[]> keys = new ArrayList<>();
        for (boolean everywhere : new boolean[] {false, true}) {
            byte[] key =
                    PatternText.example(pattern, index, word, everywhere).getBytes(StandardCharsets.UTF_8);
            keys.add(key);
            keys.addAll(reader.agreeing(key));
        }
        return keys;
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
