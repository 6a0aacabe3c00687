package io.keywright.processor.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.testkit.OnOneJdk;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Holds the proof against keys that are made at random: of patterns as they are in use, with all codecs, whose keys are
 * too many to be written down. A key that a second pattern reads belongs to a pair that the proof must have found.
 */
@OnOneJdk
class RandomKeysTest {
    private static final int PATTERNS = 30;
    private static final int KEYS = 20;

    private static final List<String> FRONTS = List.of("a:", "");
    private static final List<String> DELIMITERS = List.of(":", ":", "-");
    private static final List<Map.Entry<PartType, List<String>>> FORMATS = List.of(
            Map.entry(
                    new PartType.Text(),
                    List.of("", "hex", "base64url", "[a-z0-9-]1..8", "[0-9a-f]32", "shard(16)", "md5")),
            Map.entry(new PartType.IntegerNumber(64), List.of("", "hex", "06", "hex16", "shard(8)")),
            Map.entry(new PartType.IntegerNumber(8), List.of("", "03")),
            Map.entry(new PartType.Uuid(), List.of("", "hex")),
            Map.entry(new PartType.Bool(), List.of("", "0|1", "a|b")),
            Map.entry(new PartType.Temporal(TemporalKind.LOCAL_DATE), List.of("", "yyyyMMdd", "yyyy-MM")),
            Map.entry(
                    new PartType.Temporal(TemporalKind.INSTANT),
                    List.of("epochSecond/1h", "yyyyMMddHH", "epochMillis")),
            Map.entry(new PartType.EnumConstants(Map.of("OPEN", "1")), List.of("", "lower")));

    private final Random random = new Random(1);

    @Test
    void whatOnePatternMakesAndAnotherReadsIsAnOverlap() {
        List<BoundPattern> patterns = new ArrayList<>();
        while (patterns.size() < PATTERNS) {
            BoundPattern pattern = pattern();
            if (Ambiguity.of(pattern).isEmpty()) {
                patterns.add(pattern);
            }
        }
        Map<PartCodec, Dfa> automata = new HashMap<>();
        List<KeyReader> readers = patterns.stream()
                .map(pattern -> new KeyReader(pattern, automata))
                .toList();
        int made = 0;
        int shared = 0;
        int disjoint = 0;
        Map<List<Integer>, Witness> witnesses = new HashMap<>();
        for (Overlap overlap : Overlaps.all(patterns)) {
            witnesses.put(List.of(overlap.first(), overlap.second()), overlap.witness());
            witnesses.put(List.of(overlap.second(), overlap.first()), overlap.witness());
        }
        for (int i = 0; i < PATTERNS; i++) {
            for (int j = 0; j < PATTERNS; j++) {
                if (i == j) {
                    continue;
                }
                Optional<Witness> witness = Optional.ofNullable(witnesses.get(List.of(i, j)));
                for (int n = 0; n < KEYS; n++) {
                    byte[] key = key(patterns.get(i));
                    if (readers.get(i).readings(key, 1).isEmpty()) {
                        continue; // a time that is no multiple of its step, which no automaton tells
                    }
                    made++;
                    if (!readers.get(j).readings(key, 1).isEmpty()) {
                        assertThat(witness)
                                .as("%s and %s: %s", patterns.get(i), patterns.get(j), KeyText.show(key))
                                .isPresent();
                        assertThat(witness.orElseThrow().bytes().length).isLessThanOrEqualTo(key.length);
                        shared++;
                    }
                }
                if (witness.isPresent() && witness.get().certain()) {
                    assertThat(readers.get(i).readings(witness.get().bytes(), 1))
                            .hasSize(1);
                    assertThat(readers.get(j).readings(witness.get().bytes(), 1))
                            .hasSize(1);
                } else if (witness.isPresent()) {
                    // What a step excludes is no matter of automata, and may stay open.
                    assertThat(List.of(patterns.get(i), patterns.get(j))).anyMatch(RandomKeysTest::hasStep);
                } else {
                    disjoint++;
                }
            }
        }
        assertThat(made).isGreaterThan(PATTERNS * PATTERNS * KEYS * 3 / 4);
        assertThat(shared).isGreaterThan(50);
        assertThat(disjoint).isGreaterThan(PATTERNS * PATTERNS / 4);
    }

    private static boolean hasStep(BoundPattern pattern) {
        return pattern.codecs().stream().anyMatch(TimeCodec.EpochSecond.class::isInstance);
    }

    private BoundPattern pattern() {
        StringBuilder text = new StringBuilder(pick(FRONTS));
        List<PartCodec> codecs = new ArrayList<>();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            Map.Entry<PartType, List<String>> type = pick(FORMATS);
            codecs.add(PartCodec.resolve(type.getKey(), pick(type.getValue())));
            boolean optional = random.nextInt(6) == 0;
            text.append(i == 0 || optional ? "" : pick(DELIMITERS));
            text.append(optional ? "{:p" + i + "?}" : "{p" + i + "}");
        }
        return new BoundPattern("", KeyPattern.parse(text.toString()), codecs);
    }

    private byte[] key(BoundPattern pattern) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        int placeholders = 0;
        for (Segment segment : pattern.pattern().segments()) {
            if (segment instanceof Segment.Literal literal) {
                key.writeBytes(literal.text().getBytes(StandardCharsets.UTF_8));
                continue;
            }
            Segment.Placeholder placeholder = (Segment.Placeholder) segment;
            PartCodec codec = pattern.codecs().get(placeholders++);
            if (placeholder.optional() && random.nextBoolean()) {
                key.writeBytes(placeholder.absentText().getBytes(StandardCharsets.UTF_8));
            } else {
                key.writeBytes(placeholder.lead().getBytes(StandardCharsets.UTF_8));
                write(codec.language(), key);
            }
        }
        return key.toByteArray();
    }

    /** One string of a language. */
    private void write(Language language, ByteArrayOutputStream out) {
        if (language instanceof Language.OneOf oneOf) {
            int[] range = pick(oneOf.bytes().ranges());
            out.write(range[0] + random.nextInt(range[1] - range[0] + 1));
        } else if (language instanceof Language.Sequence sequence) {
            sequence.parts().forEach(part -> write(part, out));
        } else if (language instanceof Language.Choice choice) {
            write(pick(choice.options()), out);
        } else {
            Language.Repeat repeat = (Language.Repeat) language;
            int most = repeat.max() == Language.UNBOUNDED ? repeat.min() + 3 : repeat.max();
            int count = repeat.min() + random.nextInt(most - repeat.min() + 1);
            for (int i = 0; i < count; i++) {
                write(repeat.part(), out);
            }
        }
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
