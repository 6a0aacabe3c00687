package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Several patterns as one nondeterministic automaton that shares their common beginnings: a trie whose edges are
 * literal bytes and parts.
 *
 * <p>A state is a node, between two segments, or a place inside a part: then the part's own automaton is at one of its
 * states. Literals are chains and parts are deterministic, so that a path through this automaton and a way of reading
 * the key determine each other. That is what {@link PairSearch} stands on.
 */
final class PatternTrie {
    /** What {@link #onlyPattern} gives where several patterns can still be reached. */
    static final int SEVERAL = -1;

    private final List<TrieNode> nodes = new ArrayList<>();
    private final List<TrieNode.Part> parts = new ArrayList<>();
    private final Map<PartCodec, Dfa> automata = new HashMap<>();
    private final Function<PartCodec, Language> languages;
    private int partStates;
    /** The first state of each part, ascending, for finding a state's part. */
    private final int[] firstStates;

    PatternTrie(List<BoundPattern> patterns, Function<PartCodec, Language> languages) {
        this.languages = languages;
        newNode();
        for (int i = 0; i < patterns.size(); i++) {
            add(patterns.get(i), i);
        }
        for (int i = nodes.size() - 1; i >= 0; i--) {
            nodes.get(i).lookAhead(nodes);
        }
        firstStates = parts.stream()
                .mapToInt(part -> nodes.size() + part.firstState())
                .toArray();
    }

    int start() {
        return 0;
    }

    /** The patterns whose keys end at this state. */
    List<Integer> accepted(int state) {
        return state < nodes.size() ? nodes.get(state).accepted(nodes) : List.of();
    }

    /** The one pattern that can be reached from this state, or {@link #SEVERAL}. */
    int onlyPattern(int state) {
        return nodes.get(state < nodes.size() ? state : part(state).target()).onlyPattern();
    }

    /** Whether some number of bytes could end a key from either state on. */
    boolean canEndTogether(int first, int second) {
        return least(first) <= most(second) && least(second) <= most(first);
    }

    private int least(int state) {
        if (state < nodes.size()) {
            return nodes.get(state).least();
        }
        TrieNode.Part part = part(state);
        return Dfa.plus(
                part.dfa().least(inside(part, state)), nodes.get(part.target()).least());
    }

    private int most(int state) {
        if (state < nodes.size()) {
            return nodes.get(state).most();
        }
        TrieNode.Part part = part(state);
        return Dfa.plus(
                part.dfa().most(inside(part, state)), nodes.get(part.target()).most());
    }

    private int inside(TrieNode.Part part, int state) {
        return state - nodes.size() - part.firstState();
    }

    /** Replaces what is in {@code transitions} by all that leave the state. */
    void transitions(int state, Transitions transitions) {
        transitions.clear();
        if (state < nodes.size()) {
            leaveNode(nodes.get(state), transitions);
        } else {
            TrieNode.Part part = part(state);
            continuePart(part, inside(part, state), transitions);
        }
    }

    private void leaveNode(TrieNode node, Transitions transitions) {
        for (TrieNode.LiteralByte literal : node.literals()) {
            transitions.add(literal.value(), literal.value(), literal.target());
        }
        for (TrieNode.Part part : node.parts()) {
            continuePart(part, 0, transitions);
        }
        for (int next : node.skips()) {
            leaveNode(nodes.get(next), transitions);
        }
    }

    /** Where the part may end after a byte, the node behind it is reached as well as the place inside the part. */
    private void continuePart(TrieNode.Part part, int inside, Transitions transitions) {
        Dfa dfa = part.dfa();
        for (int i = dfa.firstTransition(inside); i < dfa.firstTransition(inside + 1); i++) {
            int next = dfa.target(i);
            if (dfa.isAccepting(next)) {
                transitions.add(dfa.low(i), dfa.high(i), part.target());
            }
            if (!dfa.isFinal(next)) {
                transitions.add(dfa.low(i), dfa.high(i), nodes.size() + part.firstState() + next);
            }
        }
    }

    private TrieNode.Part part(int state) {
        int index = Arrays.binarySearch(firstStates, state);
        return parts.get(index >= 0 ? index : -index - 2);
    }

    private void add(BoundPattern pattern, int number) {
        int at = literal(0, pattern.prefix());
        int placeholders = 0;
        for (Segment segment : pattern.pattern().segments()) {
            if (segment instanceof Literal literal) {
                at = literal(at, literal.text());
            } else {
                at = placeholder(at, (Placeholder) segment, pattern.codecs().get(placeholders++));
            }
        }
        nodes.get(at).addPattern(number);
    }

    private int literal(int from, String text) {
        int at = from;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int node = at;
            at = nodes.get(at).shared(b & 0xff, () -> addByte(node, b & 0xff));
        }
        return at;
    }

    private int placeholder(int from, Placeholder placeholder, PartCodec codec) {
        if (!placeholder.optional()) {
            return nodes.get(from).shared(codec, () -> {
                int target = newNode();
                addPart(from, automaton(codec), target);
                return target;
            });
        }
        Object key = List.of(placeholder.lead(), codec, placeholder.absentText());
        return nodes.get(from).shared(key, () -> addOptional(from, placeholder, codec));
    }

    /**
     * The chains are of this segment alone: what shares their bytes goes on in another way. The absent rendering ends
     * at a node of its own, so that it stays apart from a value with the same text.
     */
    private int addOptional(int from, Placeholder placeholder, PartCodec codec) {
        int behindLead = chain(from, placeholder.lead());
        int behindAbsent = chain(from, placeholder.absentText());
        int target = newNode();
        addPart(behindLead, present(automaton(codec), placeholder), target);
        nodes.get(behindAbsent).addSkip(target);
        return target;
    }

    private int chain(int from, String text) {
        int at = from;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            at = addByte(at, b & 0xff);
        }
        return at;
    }

    private int addByte(int from, int value) {
        int target = newNode();
        nodes.get(from).addLiteral(value, target);
        return target;
    }

    private Dfa automaton(PartCodec codec) {
        return automata.computeIfAbsent(codec, key -> Dfa.of(languages.apply(key)));
    }

    /** What a present part can be: not what the encoder refuses. */
    static Dfa present(Dfa all, Placeholder placeholder) {
        return placeholder
                .reservedText()
                .map(text -> all.without(text.getBytes(StandardCharsets.UTF_8)))
                .orElse(all);
    }

    private void addPart(int from, Dfa dfa, int target) {
        TrieNode.Part part = new TrieNode.Part(dfa, partStates, target);
        partStates += dfa.size();
        parts.add(part);
        nodes.get(from).addPart(part);
    }

    private int newNode() {
        nodes.add(new TrieNode());
        return nodes.size() - 1;
    }
}
