package io.keywright.processor.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all pairs of patterns that share a key.
 *
 * <p>All patterns are searched at once. Those that differ in a literal part company there, and what only one pattern
 * can still reach is never looked at, so that the work grows with the number of patterns and not with that of their
 * pairs, unless they do overlap.
 */
public final class Overlaps {
    private Overlaps() {}

    /**
     * The overlapping pairs, by first and second place; each with a shortest common key. No pair is left out, so an
     * empty list is the proof that the patterns are pairwise disjoint.
     */
    public static List<Overlap> all(List<BoundPattern> patterns) {
        return all(patterns, Integer.MAX_VALUE);
    }

    /**
     * As {@link #all(List)}, but stops when so many pairs are found, those with the shortest keys. For a keyspace that
     * is wrong as a whole: a thousand equal patterns have half a million pairs.
     */
    public static List<Overlap> all(List<BoundPattern> patterns, int limit) {
        Search search = new Search(new PatternTrie(patterns, PartCodec::language), limit);
        search.run();
        List<Overlap> overlaps = new ArrayList<>();
        Map<BoundPattern, KeyReader> readers = new HashMap<>();
        search.keys.forEach((pair, key) -> {
            KeyReader first = readers.computeIfAbsent(patterns.get(pair.first()), KeyReader::new);
            KeyReader second = readers.computeIfAbsent(patterns.get(pair.second()), KeyReader::new);
            overlaps.add(new Overlap(pair.first(), pair.second(), Witnesses.ofTwoPatterns(first, second, key)));
        });
        overlaps.sort(Comparator.comparingInt(Overlap::first).thenComparingInt(Overlap::second));
        return List.copyOf(overlaps);
    }

    private record Pair(int first, int second) {}

    private static final class Search extends PairSearch {
        final Map<Pair, byte[]> keys = new HashMap<>();
        private final PatternTrie trie;
        private final int limit;

        Search(PatternTrie trie, int limit) {
            super(trie);
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
            if (ends.isEmpty()) {
                return;
            }
            for (int second : trie.accepted(secondState)) {
                for (int first : ends) {
                    Pair pair = new Pair(Math.min(first, second), Math.max(first, second));
                    if (first != second && keys.size() < limit && !keys.containsKey(pair)) {
                        keys.put(pair, key(index));
                    }
                }
            }
            if (keys.size() >= limit) {
                stop();
            }
        }
    }
}
