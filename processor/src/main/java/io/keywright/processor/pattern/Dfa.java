package io.keywright.processor.pattern;

/**
 * A deterministic automaton over bytes. State 0 is the start; every state can still reach acceptance. A state's
 * transitions are disjoint ranges, ascending, and numbered from {@link #firstTransition} of the state to that of the
 * next.
 */
final class Dfa {
    static final int NONE = -1;

    /** For each state the number of its first transition, and at the end that of all transitions. */
    private final int[] from;

    private final int[] low;
    private final int[] high;
    private final int[] target;
    private final boolean[] accepting;

    Dfa(int[] from, int[] low, int[] high, int[] target, boolean[] accepting) {
        this.from = from;
        this.low = low;
        this.high = high;
        this.target = target;
        this.accepting = accepting;
    }

    static Dfa of(Language language) {
        return new DfaBuilder(language).build();
    }

    int size() {
        return accepting.length;
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
