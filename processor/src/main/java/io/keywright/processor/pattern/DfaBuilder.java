package io.keywright.processor.pattern;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes an expression deterministic by the subset construction (M. Rabin and D. Scott, "Finite Automata and Their
 * Decision Problems", 1959), over byte ranges instead of single bytes.
 */
final class DfaBuilder {
    private final Nfa nfa;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final Deque<BitSet> open = new ArrayDeque<>();
    private final DfaTable table = new DfaTable();

    DfaBuilder(Language language) {
        nfa = new Nfa(language);
    }

    Dfa build() {
        BitSet start = new BitSet();
        close(nfa.start(), start);
        number(start);
        while (!open.isEmpty()) {
            BitSet set = open.remove();
            table.addState(set.get(nfa.end()));
            expand(set);
        }
        return table.toDfa();
    }

    private int number(BitSet set) {
        Integer known = numbers.get(set);
        if (known != null) {
            return known;
        }
        numbers.put(set, numbers.size());
        open.add(set);
        return numbers.size() - 1;
    }

    /** Cuts the bytes where any transition of the set begins or ends, and follows each piece. */
    private void expand(BitSet set) {
        BitSet cuts = new BitSet(257);
        for (int state = set.nextSetBit(0); state >= 0; state = set.nextSetBit(state + 1)) {
            for (int[] range : nfa.bytes(state).ranges()) {
                cuts.set(range[0]);
                cuts.set(range[1] + 1);
            }
        }
        for (int cut = cuts.nextSetBit(0); cut >= 0 && cut < 256; cut = cuts.nextSetBit(cut + 1)) {
            BitSet next = new BitSet();
            for (int state = set.nextSetBit(0); state >= 0; state = set.nextSetBit(state + 1)) {
                if (nfa.bytes(state).contains(cut)) {
                    close(nfa.target(state), next);
                }
            }
            if (!next.isEmpty()) {
                table.addTransition(cut, cuts.nextSetBit(cut + 1) - 1, number(next));
            }
        }
    }

    private void close(int state, BitSet set) {
        if (!set.get(state)) {
            set.set(state);
            nfa.empty(state).forEach(next -> close(next, set));
        }
    }
}
