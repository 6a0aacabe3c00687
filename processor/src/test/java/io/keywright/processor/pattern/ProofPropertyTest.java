package io.keywright.processor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.keywright.testkit.OnOneJdk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the proofs against the enumeration of all short keys of thousands of random patterns. */
@OnOneJdk
class ProofPropertyTest {
    private static final int LENGTH = 5;
    private static final int PATTERNS = 1_500;

    @Test
    void overlapIsWhatEnumerationFinds() {
        RandomPatterns random = new RandomPatterns(1, false);
        int overlapping = 0;
        int disjoint = 0;
        for (int i = 0; i < PATTERNS; i++) {
            BoundPattern first = random.next(LENGTH);
            BoundPattern second = random.next(LENGTH);
            Optional<Witness> witness = Overlap.between(first, second);
            Set<String> common =
                    new HashSet<>(BruteForce.readings(first, LENGTH).keySet());
            common.retainAll(BruteForce.readings(second, LENGTH).keySet());
            OptionalInt shortest = common.stream().mapToInt(String::length).min();
            if (witness.isEmpty()) {
                assertThat(common).as("%s and %s", first, second).isEmpty();
                disjoint++;
            } else {
                String key = key(witness.get());
                if (shortest.isPresent() || key.length() <= LENGTH) {
                    assertThat(common).as("%s and %s", first, second).contains(key);
                    assertThat(key).hasSize(shortest.orElse(-1));
                }
                assertThat(witness.get().certain()).isTrue();
                overlapping++;
            }
        }
        assertThat(Math.min(overlapping, disjoint)).isGreaterThan(PATTERNS / 10);
    }

    @Test
    void ambiguityIsWhatEnumerationFinds() {
        RandomPatterns random = new RandomPatterns(2, false);
        int ambiguous = 0;
        int unambiguous = 0;
        for (int i = 0; i < 3 * PATTERNS; i++) {
            BoundPattern pattern = random.next(LENGTH);
            Optional<Witness> witness = Ambiguity.of(pattern);
            Map<String, Set<List<String>>> readings = BruteForce.readings(pattern, LENGTH);
            OptionalInt shortest = readings.entrySet().stream()
                    .filter(entry -> entry.getValue().size() > 1)
                    .mapToInt(entry -> entry.getKey().length())
                    .min();
            if (witness.isEmpty()) {
                assertThat(shortest).as("%s", pattern).isEmpty();
                unambiguous++;
            } else {
                String key = key(witness.get());
                if (shortest.isPresent() || key.length() <= LENGTH) {
                    assertThat(readings.get(key)).as("%s: %s", pattern, key).hasSizeGreaterThan(1);
                    assertThat(key).hasSize(shortest.orElse(-1));
                }
                assertThat(witness.get().first()).isNotEqualTo(witness.get().second());
                ambiguous++;
            }
        }
        assertThat(Math.min(ambiguous, unambiguous)).isGreaterThan(PATTERNS / 10);
    }

    @Test
    void allFindsThePairsThatBetweenFinds() {
        RandomPatterns random = new RandomPatterns(3, false);
        for (int round = 0; round < 10; round++) {
            List<BoundPattern> patterns = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                patterns.add(random.next(LENGTH));
            }
            List<String> found = Overlaps.all(patterns).stream()
                    .map(overlap -> overlap.first() + "/" + overlap.second() + " "
                            + key(overlap.witness()).length())
                    .toList();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < patterns.size(); i++) {
                for (int j = i + 1; j < patterns.size(); j++) {
                    String pair = i + "/" + j + " ";
                    Overlap.between(patterns.get(i), patterns.get(j))
                            .ifPresent(
                                    witness -> expected.add(pair + key(witness).length()));
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void componentsInTwoPlacesHaveOneValue() {
        RandomPatterns random = new RandomPatterns(4, true);
        int certain = 0;
        int uncertain = 0;
        for (int i = 0; i < PATTERNS / 3; i++) {
            BoundPattern first = random.next(LENGTH);
            BoundPattern second = random.next(LENGTH);
            Optional<Witness> witness = Overlap.between(first, second);
            Set<String> common =
                    new HashSet<>(BruteForce.readings(first, LENGTH).keySet());
            common.retainAll(BruteForce.readings(second, LENGTH).keySet());
            if (witness.isEmpty()) {
                assertThat(common).as("%s and %s", first, second).isEmpty();
            } else if (witness.get().certain()) {
                String key = key(witness.get());
                if (key.length() <= LENGTH) {
                    assertThat(common).as("%s and %s", first, second).contains(key);
                }
                certain++;
            } else {
                uncertain++;
            }
        }
        assertThat(certain).isGreaterThan(PATTERNS / 30);
        assertThat(uncertain).isLessThan(PATTERNS / 60);
    }

    @Test
    void theRegexReadsUnambiguousKeysAsTheyWereWritten() {
        RandomPatterns random = new RandomPatterns(5, false);
        int checked = 0;
        for (int i = 0; i < PATTERNS / 2; i++) {
            BoundPattern pattern = random.next(LENGTH);
            if (Ambiguity.of(pattern).isPresent()) {
                continue;
            }
            Pattern regex = Pattern.compile(pattern.regex());
            KeyReader reader = new KeyReader(pattern);
            for (Map.Entry<String, Set<List<String>>> entry :
                    BruteForce.readings(pattern, 4).entrySet()) {
                Matcher matcher = regex.matcher(entry.getKey());
                if (!matcher.matches()) {
                    fail(pattern + " does not match " + entry.getKey() + " by " + regex);
                }
                List<String> groups = new ArrayList<>();
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    groups.add(matcher.group(group) == null ? "<absent>" : matcher.group(group));
                }
                assertThat(Set.of(groups)).isEqualTo(entry.getValue());
                assertThat(reader.readings(entry.getKey().getBytes(StandardCharsets.ISO_8859_1), 2))
                        .hasSize(1);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(3_000);
    }

    private static String key(Witness witness) {
        return new String(witness.bytes(), StandardCharsets.ISO_8859_1);
    }
}
