package io.keywright.processor.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * A nondeterministic automaton over bytes with empty moves, built from an expression piece by piece (K. Thompson,
 * "Regular Expression Search Algorithm", 1968).
 */
final class Nfa {
    /** For each state the states that are reached without a byte. */
    private final List<List<Integer>> empty = new ArrayList<>();
    /** For each state the bytes that lead on, or null; a state has such a transition or empty moves, not both. */
    private final List<ByteSet> bytes = new ArrayList<>();

    private final List<Integer> target = new ArrayList<>();
    private final int start;
    private final int end;

    Nfa(Language language) {
        start = state();
        end = add(language, start);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    List<Integer> empty(int state) {
        return empty.get(state);
    }

    /** The bytes that lead on from a state; {@link ByteSet#NONE} where there are none. */
    ByteSet bytes(int state) {
        return bytes.get(state);
    }

    int target(int state) {
        return target.get(state);
    }

    int size() {
        return empty.size();
    }

    private int state() {
        empty.add(new ArrayList<>(2));
        bytes.add(ByteSet.NONE);
        target.add(-1);
        return empty.size() - 1;
    }

    /** Adds the language between {@code from} and a new state, which it returns; nothing else leaves {@code from}. */
    private int add(Language language, int from) {
        if (language instanceof Language.OneOf oneOf) {
            int to = state();
            bytes.set(from, oneOf.bytes());
            target.set(from, to);
            return to;
        }
        if (language instanceof Language.Sequence sequence) {
            int at = from;
            for (Language part : sequence.parts()) {
                at = add(part, at);
            }
            return at;
        }
        if (language instanceof Language.Choice choice) {
            List<Integer> ends = new ArrayList<>();
            for (Language option : choice.options()) {
                ends.add(add(option, branch(from)));
            }
            int to = state();
            ends.forEach(optionEnd -> empty.get(optionEnd).add(to));
            return to;
        }
        return repeat((Language.Repeat) language, from);
    }

    private int repeat(Language.Repeat repeat, int from) {
        int at = from;
        for (int i = 0; i < repeat.min(); i++) {
            at = add(repeat.part(), at);
        }
        if (repeat.max() == Language.UNBOUNDED) {
            int loop = branch(at);
            int again = branch(loop);
            empty.get(add(repeat.part(), again)).add(loop);
            return branch(loop);
        }
        List<Integer> exits = new ArrayList<>();
        for (int i = repeat.min(); i < repeat.max(); i++) {
            exits.add(at);
            at = add(repeat.part(), branch(at));
        }
        int to = state();
        exits.forEach(exit -> empty.get(exit).add(to));
        empty.get(at).add(to);
        return to;
    }

    private int branch(int from) {
        int to = state();
        empty.get(from).add(to);
        return to;
    }
}
