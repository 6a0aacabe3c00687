package io.keywright.processor.pattern;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes through many keys that two patterns share, or that one reads in two ways, shortest first: for the case that the
 * first key found does not hold because a component has two places. Each pair of states is entered by a limited number
 * of keys, so that it ends; then nothing is known, unless there were no more.
 */
final class KeyEnumeration {
    private static final int KEYS_PER_PAIR = 300;

    private static final int MOST_KEYS = 20_000;

    private final PatternTrie trie;
    private final Function<byte[], Optional<Witness>> test;
    private final Map<Pair, Integer> entered = new HashMap<>();
    private final Set<String> tested = new HashSet<>();
    private final Transitions firstMoves = new Transitions();
    private final Transitions secondMoves = new Transitions();
    private final boolean severalPatterns;
    private boolean complete = true;

    /**
     * Prepares the search.
     *
     * @param patterns the two, or the one
     * @param test gives the witness if a key holds
     */
    KeyEnumeration(List<BoundPattern> patterns, Function<byte[], Optional<Witness>> test) {
        this.trie = new PatternTrie(patterns, PartCodec::language);
        this.test = test;
        this.severalPatterns = patterns.size() > 1;
    }

    private record Pair(int first, int second, boolean parted) {}

    private record Move(int rank, int first, int second) {}

    /** One key, its bytes as characters, and a pair of states that it leads to. */
    private record Way(Pair pair, String key) {}

    Optional<Witness> find() {
        Deque<Way> open = new ArrayDeque<>();
        open.add(new Way(new Pair(trie.start(), trie.start(), false), ""));
        for (int i = 0; i < MOST_KEYS && !open.isEmpty(); i++) {
            Way way = open.remove();
            Optional<Witness> witness = tryKey(way);
            if (witness.isPresent()) {
                return witness;
            }
            expand(way, open);
        }
        complete &= open.isEmpty();
        return Optional.empty();
    }

    /** Whether a search that found nothing has seen all keys, which proves that there is none. */
    boolean sawAll() {
        return complete;
    }

    private Optional<Witness> tryKey(Way way) {
        boolean ends = !trie.accepted(way.pair().first()).isEmpty()
                && !trie.accepted(way.pair().second()).isEmpty();
        return ends && tested.add(way.key())
                ? test.apply(way.key().getBytes(StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    private void expand(Way way, Deque<Way> open) {
        trie.transitions(way.pair().first(), firstMoves);
        trie.transitions(way.pair().second(), secondMoves);
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < firstMoves.size(); i++) {
            for (int j = 0; j < secondMoves.size(); j++) {
                int high = Math.min(firstMoves.high(i), secondMoves.high(j));
                for (int value = Math.max(firstMoves.low(i), secondMoves.low(j)); value <= high; value++) {
                    moves.add(new Move(ByteRank.rank(value), firstMoves.target(i), secondMoves.target(j)));
                }
            }
        }
        moves.sort(Comparator.comparingInt(Move::rank));
        moves.forEach(move -> enter(way, move, open));
    }

    /** Whether keys of different patterns, or two readings of the only one, can still come of two states. */
    private boolean isPromising(Move move) {
        int only = trie.onlyPattern(move.first());
        boolean different = !severalPatterns || only == PatternTrie.SEVERAL || only != trie.onlyPattern(move.second());
        return different && trie.canEndTogether(move.first(), move.second());
    }

    private void enter(Way way, Move move, Deque<Way> open) {
        if (!isPromising(move)) {
            return;
        }
        boolean parted = way.pair().parted() || move.first() != move.second();
        Pair pair = new Pair(Math.min(move.first(), move.second()), Math.max(move.first(), move.second()), parted);
        if (entered.merge(pair, 1, Integer::sum) <= KEYS_PER_PAIR) {
            open.add(new Way(pair, way.key() + (char) ByteRank.byteOf(move.rank())));
        } else {
            complete = false;
        }
    }
}
