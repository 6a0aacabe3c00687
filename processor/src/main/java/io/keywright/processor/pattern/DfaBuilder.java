package io.keywright.processor.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes an expression deterministic by the subset construction (M. Rabin and D. Scott, "Finite Automata and Their
 * Decision Problems", 1959), over byte ranges instead of single bytes.
 */
final class DfaBuilder {
    private final Nfa nfa;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final Deque<BitSet> open = new ArrayDeque<>();
    private final List<BitSet> sets = new ArrayList<>();
    private final IntList from = new IntList();
    private final IntList low = new IntList();
    private final IntList high = new IntList();
    private final IntList to = new IntList();

    DfaBuilder(Language language) {
        nfa = new Nfa(language);
    }

    Dfa build() {
        BitSet start = new BitSet();
        close(nfa.start(), start);
        number(start);
        while (!open.isEmpty()) {
            from.add(low.size());
            expand(open.remove());
        }
        from.add(low.size());
        boolean[] accepting = new boolean[sets.size()];
        for (int i = 0; i < accepting.length; i++) {
            accepting[i] = sets.get(i).get(nfa.end());
        }
        return new Dfa(from.toArray(), low.toArray(), high.toArray(), to.toArray(), accepting);
    }

    private int number(BitSet set) {
        Integer known = numbers.get(set);
        if (known != null) {
            return known;
        }
        numbers.put(set, sets.size());
        sets.add(set);
        open.add(set);
        return sets.size() - 1;
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
                add(cut, cuts.nextSetBit(cut + 1) - 1, number(next));
            }
        }
    }

    private void add(int first, int last, int target) {
        int previous = low.size() - 1;
        boolean sameState = previous >= from.get(from.size() - 1);
        if (sameState && high.get(previous) == first - 1 && to.get(previous) == target) {
            high.set(previous, last);
            return;
        }
        low.add(first);
        high.add(last);
        to.add(target);
    }

    private void close(int state, BitSet set) {
        if (!set.get(state)) {
            set.set(state);
            nfa.empty(state).forEach(next -> close(next, set));
        }
    }
}
