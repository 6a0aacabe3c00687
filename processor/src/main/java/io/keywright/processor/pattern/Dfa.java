package io.keywright.processor.pattern;

import java.util.Arrays;

/**
 * A deterministic automaton over bytes. State 0 is the start. A state's transitions are disjoint ranges, ascending, and
 * numbered from {@link #firstTransition} of the state to that of the next.
 */
final class Dfa {
    static final int NONE = -1;

    /** A length without limit; the sum of two still is an int. */
    static final int ENDLESS = 1 << 29;

    /** For each state the number of its first transition, and at the end that of all transitions. */
    private final int[] from;

    private final int[] low;
    private final int[] high;
    private final int[] target;
    private final boolean[] accepting;
    private final int[] least;
    private final int[] most;

    Dfa(int[] from, int[] low, int[] high, int[] target, boolean[] accepting) {
        this.from = from;
        this.low = low;
        this.high = high;
        this.target = target;
        this.accepting = accepting;
        this.least = new int[accepting.length];
        this.most = new int[accepting.length];
        findLengths();
    }

    /** Settles after as many rounds as the longest way through the automaton; what still grows then is in a loop. */
    private void findLengths() {
        Arrays.fill(least, ENDLESS);
        boolean changed = true;
        for (int round = 0; changed; round++) {
            changed = false;
            // Targets mostly have higher numbers than their sources.
            for (int state = accepting.length - 1; state >= 0; state--) {
                int fewer = accepting[state] ? 0 : ENDLESS;
                int more = 0;
                for (int i = from[state]; i < from[state + 1]; i++) {
                    fewer = Math.min(fewer, plus(least[target[i]], 1));
                    more = Math.max(more, round > accepting.length ? ENDLESS : plus(most[target[i]], 1));
                }
                changed |= fewer != least[state] || more != most[state];
                least[state] = fewer;
                most[state] = more;
            }
        }
    }

    /** The sum of two lengths, either of which may be {@link #ENDLESS}. */
    static int plus(int a, int b) {
        return Math.min(a + b, ENDLESS);
    }

    /** How many bytes at least complete a string from this state on. */
    int least(int state) {
        return least[state];
    }

    /** How many bytes at most complete a string from this state on; {@link #ENDLESS} where there is no limit. */
    int most(int state) {
        return most[state];
    }

    static Dfa of(Language language) {
        return new DfaBuilder(language).build();
    }

    /**
     * The automaton of the same language without one word. Its first states go along the word beside the old ones, and
     * join them where the bytes part from it.
     */
    Dfa without(byte[] word) {
        if (!accepts(word)) {
            return this;
        }
        int shift = word.length + 1;
        DfaTable copy = new DfaTable();
        int along = 0;
        for (int i = 0; i <= word.length; i++) {
            copy.addState(accepting[along] && i < word.length);
            int next = i < word.length ? word[i] & 0xff : NONE;
            for (int t = from[along]; t < from[along + 1]; t++) {
                copy.addTransition(low[t], Math.min(high[t], next - 1), target[t] + shift);
                if (low[t] <= next && next <= high[t]) {
                    copy.addTransition(next, next, i + 1);
                }
                copy.addTransition(Math.max(low[t], next + 1), high[t], target[t] + shift);
            }
            along = i < word.length ? step(along, next) : along;
        }
        for (int state = 0; state < accepting.length; state++) {
            copy.addState(accepting[state]);
            for (int t = from[state]; t < from[state + 1]; t++) {
                copy.addTransition(low[t], high[t], target[t] + shift);
            }
        }
        return copy.toDfa();
    }

    int size() {
        return accepting.length;
    }

    /** Whether the language has exactly one string. */
    boolean isOneWord() {
        int state = 0;
        while (!accepting[state]) {
            int onward = NONE;
            for (int i = from[state]; i < from[state + 1]; i++) {
                if (least[target[i]] < ENDLESS) {
                    if (onward != NONE || low[i] != high[i]) {
                        return false;
                    }
                    onward = target[i];
                }
            }
            if (onward == NONE) {
                return false;
            }
            state = onward;
        }
        return most[state] == 0;
    }

    /** Whether the bytes that lead to this state are a string of the language. */
    boolean isAccepting(int state) {
        return accepting[state];
    }

    /** Whether nothing leaves this state. */
    boolean isFinal(int state) {
        return from[state] == from[state + 1];
    }

    int firstTransition(int state) {
        return from[state];
    }

    /** The first byte of a transition. */
    int low(int transition) {
        return low[transition];
    }

    /** The last byte of a transition. */
    int high(int transition) {
        return high[transition];
    }

    int target(int transition) {
        return target[transition];
    }

    /** The state after one more byte, or {@link #NONE}. */
    int step(int state, int value) {
        for (int i = from[state]; i < from[state + 1]; i++) {
            if (value <= high[i]) {
                return value >= low[i] ? target[i] : NONE;
            }
        }
        return NONE;
    }

    boolean accepts(byte[] bytes) {
        int state = 0;
        for (int i = 0; i < bytes.length && state != NONE; i++) {
            state = step(state, bytes[i] & 0xff);
        }
        return state != NONE && accepting[state];
    }
}
