package io.keywright.processor.pattern;

import java.util.Arrays;

/**
 * Walks through all pairs of states that one key can lead to: the product of a {@link PatternTrie} with itself (the
 * product is Rabin and Scott's, 1959; that the square of an automaton decides its ambiguity, see A. Weber and H. Seidl,
 * "On the Degree of Ambiguity of Finite Automata", 1991). Pairs are visited in the order of their shortest keys, and
 * among those as long by {@link ByteRank}, so that the first key found is the one to show.
 */
abstract class PairSearch {
    /** Set on a pair whose two ways have been at different states before. */
    private static final long PARTED = 1L << 62;

    private static final int NO_PARENT = -1;

    private final PatternTrie trie;
    private final LongSet visited = new LongSet();
    private final IntList first = new IntList();
    private final IntList second = new IntList();
    private final IntList parents = new IntList();
    private final IntList bytes = new IntList();
    private final Transitions firstMoves = new Transitions();
    private final Transitions secondMoves = new Transitions();
    private long[] moves = new long[64];
    private boolean stopped;

    PairSearch(PatternTrie trie) {
        this.trie = trie;
    }

    /** Whether pairs beyond this one can matter. */
    abstract boolean isPromising(int firstState, int secondState);

    /** Whether it matters that the two ways have parted before; otherwise equal pairs count as one. */
    abstract boolean remembersParting();

    /**
     * Called once for each pair.
     *
     * @param parted whether the two ways have been at different states; always false unless that is remembered
     * @param index what {@link #key} gives the key for
     */
    abstract void visit(int firstState, int secondState, boolean parted, int index);

    final void run() {
        enter(trie.start(), trie.start(), false, NO_PARENT, 0);
        for (int i = 0; i < first.size() && !stopped; i++) {
            int p = first.get(i);
            int q = second.get(i);
            boolean parted = p < 0;
            expand(parted ? ~p : p, q, parted, i);
        }
    }

    final void stop() {
        stopped = true;
    }

    /** The first key that led to a pair. */
    final byte[] key(int index) {
        int length = 0;
        for (int i = index; parents.get(i) != NO_PARENT; i = parents.get(i)) {
            length++;
        }
        byte[] key = new byte[length];
        for (int i = index; parents.get(i) != NO_PARENT; i = parents.get(i)) {
            key[--length] = (byte) bytes.get(i);
        }
        return key;
    }

    private void enter(int p, int q, boolean partedBefore, int parent, int value) {
        int low = Math.min(p, q);
        int high = Math.max(p, q);
        boolean parted = remembersParting() && (partedBefore || p != q);
        long pair = (long) low << 31 | high;
        if (trie.canEndTogether(low, high) && isPromising(low, high) && visited.add(parted ? pair | PARTED : pair)) {
            int index = first.size();
            first.add(parted ? ~low : low);
            second.add(high);
            parents.add(parent);
            bytes.add(value);
            visit(low, high, parted, index);
        }
    }

    private void expand(int p, int q, boolean parted, int index) {
        trie.transitions(p, firstMoves);
        trie.transitions(q, secondMoves);
        int count = 0;
        for (int i = 0; i < firstMoves.size(); i++) {
            // On the diagonal each pair of transitions would come twice.
            for (int j = p == q ? i : 0; j < secondMoves.size(); j++) {
                int low = Math.max(firstMoves.low(i), secondMoves.low(j));
                int high = Math.min(firstMoves.high(i), secondMoves.high(j));
                if (low <= high) {
                    if (count == moves.length) {
                        moves = Arrays.copyOf(moves, count * 2);
                    }
                    moves[count++] = (long) ByteRank.best(low, high) << 54 | (long) i << 27 | j;
                }
            }
        }
        Arrays.sort(moves, 0, count);
        for (int k = 0; k < count; k++) {
            int i = (int) (moves[k] >> 27) & (1 << 27) - 1;
            int j = (int) moves[k] & (1 << 27) - 1;
            int value = ByteRank.byteOf((int) (moves[k] >> 54));
            enter(firstMoves.target(i), secondMoves.target(j), parted, index, value);
        }
    }
}
