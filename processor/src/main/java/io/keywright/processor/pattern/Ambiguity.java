package io.keywright.processor.pattern;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides whether a pattern reads one key in two ways. */
public final class Ambiguity {
    private Ambiguity() {}

    /**
     * A shortest key that the pattern reads in two ways; empty is the proof that it reads every key in one. It is about
     * the parts' texts: whether a text comes from several values is {@link PartCodec#invertible}. That a present part
     * looks like an absent one is no ambiguity, as the encoder refuses it ({@link Segment.Placeholder#reservedText}).
     */
    public static Optional<Witness> of(BoundPattern pattern) {
        return key(pattern, PartCodec::language).flatMap(key -> Witnesses.ofTwoReadings(pattern, key));
    }

    /** A shortest key that is read in two ways if the parts have the given languages. */
    static Optional<byte[]> key(BoundPattern pattern, Function<PartCodec, Language> languages) {
        if (Delimited.isDelimited(pattern)) {
            return Optional.empty();
        }
        Search search = new Search(new PatternTrie(List.of(pattern), languages));
        search.run();
        return Optional.ofNullable(search.found);
    }

    /** A key has two readings if and only if two ways to its end have parted somewhere. */
    private static final class Search extends PairSearch {
        private final PatternTrie trie;
        private byte @Nullable [] found;

        Search(PatternTrie trie) {
            super(trie);
            this.trie = trie;
        }

        @Override
        boolean isPromising(int firstState, int secondState) {
            return true;
        }

        @Override
        boolean remembersParting() {
            return true;
        }

        @Override
        void visit(int firstState, int secondState, boolean parted, int index) {
            boolean ends = !trie.accepted(firstState).isEmpty()
                    && !trie.accepted(secondState).isEmpty();
            if (parted && ends && found == null) {
                found = key(index);
                stop();
            }
        }
    }
}
