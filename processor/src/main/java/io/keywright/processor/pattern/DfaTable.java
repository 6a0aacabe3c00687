package io.keywright.processor.pattern;

import java.util.BitSet;

/** A {@link Dfa} in the making: states one after the other, each with its transitions in ascending order. */
final class DfaTable {
    private final IntList from = new IntList();
    private final IntList low = new IntList();
    private final IntList high = new IntList();
    private final IntList target = new IntList();
    private final BitSet accepting = new BitSet();

    /** Adds the next state; the transitions that follow are its own. */
    void addState(boolean isAccepting) {
        accepting.set(from.size(), isAccepting);
        from.add(low.size());
    }

    /** Adds a transition of the last state; an empty range is none, and neighbours with one target become one. */
    void addTransition(int first, int last, int to) {
        if (first > last) {
            return;
        }
        int previous = low.size() - 1;
        boolean sameState = previous >= from.get(from.size() - 1);
        if (sameState && high.get(previous) == first - 1 && target.get(previous) == to) {
            high.set(previous, last);
            return;
        }
        low.add(first);
        high.add(last);
        target.add(to);
    }

    Dfa toDfa() {
        boolean[] accepted = new boolean[from.size()];
        accepting.stream().forEach(state -> accepted[state] = true);
        from.add(low.size());
        return new Dfa(from.toArray(), low.toArray(), high.toArray(), target.toArray(), accepted);
    }
}
