package io.keywright.processor.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * A place between two segments in a {@link PatternTrie}. Nodes are numbered so that every edge leads to a higher one.
 */
final class TrieNode {
    private static final int NONE = -2;

    /** One byte of a literal. */
    record LiteralByte(int value, int target) {}

    /**
     * A part.
     *
     * @param dfa the part's automaton
     * @param firstState the number of the automaton's state 0 among the states of all parts
     * @param target the node behind the part
     */
    record Part(Dfa dfa, int firstState, int target) {}

    private final List<LiteralByte> literals = new ArrayList<>(1);
    private final List<Part> parts = new ArrayList<>(0);
    private final List<Integer> skips = new ArrayList<>(0);
    private final List<Integer> patterns = new ArrayList<>(0);
    private final Map<Object, Integer> shared = new HashMap<>(2);
    private int onlyPattern = NONE;
    private int least = Dfa.ENDLESS;
    private int most;

    List<LiteralByte> literals() {
        return literals;
    }

    List<Part> parts() {
        return parts;
    }

    /** The nodes that are reached without a byte, past an optional part. */
    List<Integer> skips() {
        return skips;
    }

    int onlyPattern() {
        return onlyPattern;
    }

    /** How many bytes at least end a key from here on. */
    int least() {
        return least;
    }

    /** How many bytes at most end a key from here on; {@link Dfa#ENDLESS} where there is no limit. */
    int most() {
        return most;
    }

    /** The node behind a segment that patterns share, made when the first of them comes. */
    int shared(Object segment, IntSupplier make) {
        Integer known = shared.get(segment);
        if (known != null) {
            return known;
        }
        int made = make.getAsInt();
        shared.put(segment, made);
        return made;
    }

    void addLiteral(int value, int target) {
        literals.add(new LiteralByte(value, target));
    }

    void addPart(Part part) {
        parts.add(part);
    }

    void addSkip(int target) {
        skips.add(target);
    }

    void addPattern(int number) {
        patterns.add(number);
    }

    /** The patterns that end here, also past optional parts. */
    List<Integer> accepted(List<TrieNode> nodes) {
        if (skips.isEmpty()) {
            return patterns;
        }
        List<Integer> all = new ArrayList<>(patterns);
        skips.forEach(next -> all.addAll(nodes.get(next).accepted(nodes)));
        return all;
    }

    /** Needs the answer of all higher nodes. */
    void lookAhead(List<TrieNode> nodes) {
        patterns.forEach(pattern -> mayReach(pattern, 0, 0));
        literals.forEach(literal -> mayReach(nodes.get(literal.target()), 1, 1));
        parts.forEach(part -> mayReach(
                nodes.get(part.target()), part.dfa().least(0), part.dfa().most(0)));
        skips.forEach(next -> mayReach(nodes.get(next), 0, 0));
    }

    private void mayReach(TrieNode next, int fewest, int longest) {
        mayReach(next.onlyPattern, Dfa.plus(fewest, next.least), Dfa.plus(longest, next.most));
    }

    private void mayReach(int pattern, int fewest, int longest) {
        onlyPattern = onlyPattern == NONE || onlyPattern == pattern ? pattern : PatternTrie.SEVERAL;
        least = Math.min(least, fewest);
        most = Math.max(most, longest);
    }
}
