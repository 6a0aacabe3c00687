package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads keys by one pattern: tries the segments from left to right, and remembers what has led nowhere. */
final class KeyReader {
    private final BoundPattern pattern;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Dfa> automata = new ArrayList<>();

    KeyReader(BoundPattern pattern) {
        this(pattern, new HashMap<>());
    }

    /** A reader that shares automata with others: {@code known} has those that were made. */
    KeyReader(BoundPattern pattern, Map<PartCodec, Dfa> known) {
        this.pattern = pattern;
        if (!pattern.prefix().isEmpty()) {
            segments.add(new Literal(pattern.prefix()));
        }
        segments.addAll(pattern.pattern().segments());
        for (int i = 0; i < pattern.codecs().size(); i++) {
            Dfa all = known.computeIfAbsent(pattern.codecs().get(i), key -> Dfa.of(key.language()));
            automata.add(
                    PatternTrie.present(all, pattern.pattern().placeholders().get(i)));
        }
    }

    BoundPattern pattern() {
        return pattern;
    }

    /** The readings in which a component that occurs twice has the same value in both places, at most so many. */
    List<Reading> readings(byte[] key, int limit) {
        return new Attempt(key, limit, true).run();
    }

    /** The readings in which every place stands alone. */
    List<Reading> independentReadings(byte[] key, int limit) {
        return new Attempt(key, limit, false).run();
    }

    /**
     * The key with samples in the place of those parts whose samples are as long, as far as {@code holds} allows:
     * {@code v:2026-03-14} instead of {@code v:1111-11-11}.
     */
    byte[] withSamples(byte[] key, Predicate<byte[]> holds) {
        Attempt attempt = new Attempt(key, 1, true);
        attempt.run();
        byte[] best = key;
        for (int i = 0; i < attempt.starts.length && !attempt.found.isEmpty(); i++) {
            String name = pattern.pattern().placeholders().get(i).names().get(0);
            byte[] sample = pattern.codecs().get(i).sample(name).getBytes(StandardCharsets.UTF_8);
            if (sample.length == attempt.lengths[i]) {
                byte[] candidate = best.clone();
                System.arraycopy(sample, 0, candidate, attempt.starts[i], sample.length);
                best = holds.test(candidate) ? candidate : best;
            }
        }
        return best;
    }

    /**
     * Keys like this one in which the places of each component agree: for each place the key in which the others follow
     * it.
     */
    List<byte[]> agreeing(byte[] key) {
        Attempt attempt = new Attempt(key, 1, false);
        attempt.run();
        List<byte[]> keys = new ArrayList<>();
        for (int i = 0; i < attempt.lengths.length; i++) {
            if (attempt.lengths[i] > 0) {
                byte[][] texts = attempt.foundTexts(key);
                TextRelations.round(pattern, texts);
                TextRelations.follow(pattern, texts, i);
                keys.add(write(texts));
            }
        }
        return keys;
    }

    private byte[] write(byte[][] texts) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        int index = 0;
        for (Segment segment : segments) {
            if (segment instanceof Literal literal) {
                key.writeBytes(literal.text().getBytes(StandardCharsets.UTF_8));
                continue;
            }
            Placeholder placeholder = (Placeholder) segment;
            byte[] text = texts[index++];
            String around = text.length == 0 ? placeholder.absentText() : placeholder.lead();
            key.writeBytes(around.getBytes(StandardCharsets.UTF_8));
            key.writeBytes(text);
        }
        return key.toByteArray();
    }

    private final class Attempt {
        private final byte[] key;
        private final int limit;
        private final boolean consistent;
        private final byte[][] texts = new byte[automata.size()][];
        /** By segment and place: from here the key's end is not reached. */
        private final boolean[][] dead;

        private final List<Reading> found = new ArrayList<>();
        /** Where the parts of the last reading found begin, and how long they are. */
        private final int[] starts = new int[automata.size()];

        private final int[] lengths = new int[automata.size()];

        Attempt(byte[] key, int limit, boolean consistent) {
            this.key = key;
            this.limit = limit;
            this.consistent = consistent;
            Arrays.fill(texts, TextRelations.ABSENT);
            this.dead = new boolean[segments.size() + 1][key.length + 1];
        }

        List<Reading> run() {
            read(0, 0, 0);
            return List.copyOf(found);
        }

        byte[][] foundTexts(byte[] key) {
            byte[][] texts = new byte[lengths.length][];
            for (int i = 0; i < lengths.length; i++) {
                texts[i] = Arrays.copyOfRange(key, starts[i], starts[i] + lengths[i]);
            }
            return texts;
        }

        /** Whether the key's end was reached, in a consistent reading or not. */
        private boolean read(int segment, int placeholder, int at) {
            if (dead[segment][at] || found.size() >= limit) {
                return false;
            }
            boolean reached;
            if (segment == segments.size()) {
                reached = at == key.length;
                if (reached && (!consistent || TextRelations.agree(pattern, texts))) {
                    found.add(reading());
                    for (int i = 0; i < texts.length; i++) {
                        lengths[i] = texts[i].length;
                    }
                }
            } else if (segments.get(segment) instanceof Literal literal) {
                int end = end(literal.text(), at);
                reached = end >= 0 && read(segment + 1, placeholder, end);
            } else {
                reached = readPlaceholder((Placeholder) segments.get(segment), segment, placeholder, at);
            }
            dead[segment][at] |= !reached && found.size() < limit;
            return reached;
        }

        private boolean readPlaceholder(Placeholder placeholder, int segment, int index, int at) {
            boolean reached = false;
            if (placeholder.optional()) {
                int end = end(placeholder.absentText(), at);
                reached = end >= 0 && read(segment + 1, index + 1, end);
            }
            int start = end(placeholder.lead(), at);
            if (start < 0) {
                return reached;
            }
            Dfa dfa = automata.get(index);
            int state = 0;
            for (int i = start; i < key.length && found.size() < limit; i++) {
                state = dfa.step(state, key[i] & 0xff);
                if (state == Dfa.NONE) {
                    break;
                }
                if (dfa.isAccepting(state)) {
                    texts[index] = Arrays.copyOfRange(key, start, i + 1);
                    starts[index] = found.isEmpty() ? start : starts[index];
                    reached |= read(segment + 1, index + 1, i + 1);
                    texts[index] = TextRelations.ABSENT;
                }
            }
            return reached;
        }

        private int end(String literal, int at) {
            byte[] bytes = literal.getBytes(StandardCharsets.UTF_8);
            int end = at + bytes.length;
            return end <= key.length && Arrays.equals(bytes, 0, bytes.length, key, at, end) ? end : -1;
        }

        private Reading reading() {
            List<Placeholder> placeholders = pattern.pattern().placeholders();
            List<Reading.Part> parts = new ArrayList<>();
            for (int i = 0; i < texts.length; i++) {
                Optional<String> text = texts[i].length == 0 ? Optional.empty() : Optional.of(KeyText.show(texts[i]));
                parts.add(new Reading.Part(placeholders.get(i), text));
            }
            return new Reading(parts, consistent && TextRelations.areKnown(pattern, texts));
        }
    }
}
