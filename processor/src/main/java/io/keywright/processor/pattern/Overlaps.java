package io.keywright.processor.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds all pairs of patterns that share a key.
 *
 * <p>All patterns are searched at once. Those that differ in a literal part company there, and what only one pattern
 * can still reach is never looked at, so that the work grows with the number of patterns and not with that of their
 * pairs, unless they do overlap.
 */
public final class Overlaps {
    private Overlaps() {}

    /** How many pairs beyond the limit are counted, at 16 bytes each, before the count is given up. */
    private static final int MOST_COUNTED = 500_000;

    /** How many pairs of states are looked at for counting alone: a keyspace that is wrong as a whole has billions. */
    private static final int MOST_COUNTED_STATES = 4_000_000;

    /**
     * The first overlapping pairs, and how many there are.
     *
     * @param overlaps the pairs, by first and second place
     * @param further how many more pairs overlap
     * @param counted false where the counting was given up, so that there are more than {@code further}
     */
    public record Found(List<Overlap> overlaps, int further, boolean counted) {

        /** Keeps an unmodifiable copy of the pairs. */
        public Found {
            overlaps = List.copyOf(overlaps);
        }
    }

    /**
     * The overlapping pairs, by first and second place; each with a shortest common key. No pair is left out, so an
     * empty list is the proof that the patterns are pairwise disjoint. Of {@code n} equal patterns there are {@code n *
     * (n - 1) / 2} pairs: what comes from users is asked for by {@link #first}.
     */
    public static List<Overlap> all(List<BoundPattern> patterns) {
        return first(patterns, Integer.MAX_VALUE).overlaps();
    }

    /**
     * As {@link #all}, but gives at most so many pairs, those with the shortest keys, and counts the others. Time and
     * memory stay bounded for a keyspace that is wrong as a whole. That no pair is given still is the proof that there
     * is none.
     */
    public static Found first(List<BoundPattern> patterns, int limit) {
        Search search = new Search(patterns, limit);
        search.run();
        List<Overlap> overlaps = new ArrayList<>(search.held);
        overlaps.sort(Comparator.comparingInt(Overlap::first).thenComparingInt(Overlap::second));
        return new Found(overlaps, search.further.size(), !search.gaveUp);
    }

    private record Pair(int first, int second) {}

    private static final class Search extends PairSearch {
        private final List<BoundPattern> patterns;
        private final PatternTrie trie;
        private final int limit;
        private final List<Overlap> held = new ArrayList<>();
        /** The pairs that were looked at, whether they hold or the values of two places refute them. */
        private final Set<Pair> decided = new HashSet<>();

        private final LongSet further = new LongSet();
        private final Map<PartCodec, Dfa> automata = new HashMap<>();
        private final Map<BoundPattern, KeyReader> readers = new HashMap<>();
        private boolean gaveUp;

        Search(List<BoundPattern> patterns, int limit) {
            this(patterns, new PatternTrie(patterns, PartCodec::language), limit);
        }

        private Search(List<BoundPattern> patterns, PatternTrie trie, int limit) {
            super(trie);
            this.patterns = patterns;
            this.trie = trie;
            this.limit = limit;
        }

        @Override
        boolean isPromising(int firstState, int secondState) {
            int only = trie.onlyPattern(firstState);
            return only == PatternTrie.SEVERAL || only != trie.onlyPattern(secondState);
        }

        @Override
        boolean remembersParting() {
            return false;
        }

        @Override
        void visit(int firstState, int secondState, boolean parted, int index) {
            List<Integer> ends = trie.accepted(firstState);
            if (!ends.isEmpty()) {
                for (int second : trie.accepted(secondState)) {
                    for (int first : ends) {
                        if (first != second && !gaveUp) {
                            add(Math.min(first, second), Math.max(first, second), index);
                        }
                    }
                }
            }
            if (held.size() >= limit && index > MOST_COUNTED_STATES) {
                giveUp();
            }
        }

        private void add(int first, int second, int index) {
            Pair pair = new Pair(first, second);
            if (decided.contains(pair)) {
                return;
            }
            if (held.size() < limit) {
                decided.add(pair);
                Witnesses.ofTwoPatterns(reader(first), reader(second), key(index))
                        .ifPresent(witness -> held.add(new Overlap(first, second, witness)));
            } else {
                further.add((long) first << 31 | second);
                if (further.size() >= MOST_COUNTED) {
                    giveUp();
                }
            }
        }

        private KeyReader reader(int pattern) {
            return readers.computeIfAbsent(patterns.get(pattern), wanted -> new KeyReader(wanted, automata));
        }

        private void giveUp() {
            gaveUp = true;
            stop();
        }
    }
}
