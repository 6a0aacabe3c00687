package io.keywright.realworld;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.pattern.Ambiguity;
import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.ClusterSlot;
import io.keywright.processor.pattern.Overlap;
import io.keywright.processor.pattern.Overlaps;
import io.keywright.processor.pattern.Reading;
import io.keywright.processor.pattern.Witness;
import io.keywright.realworld.Facts.Ambiguous;
import io.keywright.realworld.Facts.Family;
import io.keywright.realworld.Facts.Level;
import io.keywright.realworld.Facts.SharedKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The proofs against systems that nobody made for them: what an independent computation, by automata over the same
 * facts, found to collide or to be ambiguous is what {@link Overlaps} and {@link Ambiguity} find.
 */
class FactsTest {

    static List<Family> families() {
        return Facts.families();
    }

    static Map<String, List<Family>> systems() {
        return families().stream().collect(groupingBy(Family::system, TreeMap::new, toList()));
    }

    @Test
    void thereAreThirtyFourSystems() {
        assertThat(systems()).hasSize(34);
        assertThat(families()).hasSize(536);
    }

    @ParameterizedTest
    @MethodSource("families")
    void eachPatternReadsItsExample(Family family) {
        BoundPattern pattern = FactPattern.ofExample(family);

        Reading reading = pattern.read(family.example()).orElseThrow();
        assertThat(reading.parts()).hasSameSizeAs(pattern.codecs());
        assertThat(ClusterSlot.hashTag(family.example())).isEqualTo(family.hashTag());
        assertThat(ClusterSlot.of(family.example())).isEqualTo(family.slot());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void findsThePairsThatShareAKeyAndNoOthers(Level level) {
        Set<String> found = new TreeSet<>();
        systems().forEach((system, families) -> {
            List<BoundPattern> patterns = families.stream()
                    .map(family -> FactPattern.of(family, level))
                    .toList();
            for (Overlap overlap : Overlaps.all(patterns)) {
                Family first = families.get(overlap.first());
                Family second = families.get(overlap.second());
                Witness witness = overlap.witness();
                assertThat(patterns.get(overlap.first()).read(witness.bytes()))
                        .as("%s of %s", witness, first)
                        .isPresent();
                assertThat(patterns.get(overlap.second()).read(witness.bytes()))
                        .as("%s of %s", witness, second)
                        .isPresent();
                if (first.isChannel() == second.isChannel()) { // channels and keys have nothing to do with each other
                    found.add(system + " " + first.name() + " " + second.name());
                }
            }
        });

        Stream<String> listed = Facts.sharedKeys().stream()
                .filter(pair -> level == Level.FREE_TEXT || pair.level() == Level.STRUCTURAL)
                .map(pair -> pair.system() + " " + pair.first() + " " + pair.second());
        Set<String> expected = Stream.concat(listed, Explained.ONE_PATTERN_TWICE.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (level == Level.STRUCTURAL) {
            expected.addAll(Explained.BYTES_ARE_ANYTHING);
            expected.removeAll(Explained.EPOCHS_ARE_NUMBERS);
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void agreesThatTheListedKeysAreShared() {
        Map<String, BoundPattern> patterns = freePatterns();
        for (SharedKey pair : Facts.sharedKeys()) {
            for (String name : List.of(pair.first(), pair.second())) {
                assertThat(patterns.get(pair.system() + " " + name).matches(pair.witness()))
                        .as("%s is a key of %s", pair.witness(), name)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void findsTheAmbiguousPatternsAndNoOthers(Level level) {
        Set<String> found = new TreeSet<>();
        for (Family family : families()) {
            BoundPattern pattern = FactPattern.of(family, level);
            Ambiguity.of(pattern).ifPresent(witness -> {
                assertThat(pattern.readings(witness.bytes(), 2))
                        .as("%s of %s", witness, family)
                        .hasSize(2);
                found.add(family.system() + " " + family.name());
            });
        }

        Set<String> expected = Facts.ambiguous().stream()
                .filter(ambiguous -> level == Level.FREE_TEXT || ambiguous.level() == Level.STRUCTURAL)
                .map(ambiguous -> ambiguous.system() + " " + ambiguous.family())
                .collect(Collectors.toCollection(TreeSet::new));
        if (level == Level.STRUCTURAL) {
            expected.addAll(Explained.DOTS_ARE_NOT_ESCAPED);
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void agreesThatTheListedKeysAreReadInTwoWays() {
        Map<String, BoundPattern> patterns = freePatterns();
        for (Ambiguous ambiguous : Facts.ambiguous()) {
            BoundPattern pattern = patterns.get(ambiguous.system() + " " + ambiguous.family());
            assertThat(pattern.readings(ambiguous.witness().getBytes(UTF_8), 2))
                    .as("%s of %s", ambiguous.witness(), ambiguous.family())
                    .hasSize(2);
        }
    }

    private static Map<String, BoundPattern> freePatterns() {
        return families().stream()
                .collect(toMap(
                        family -> family.system() + " " + family.name(),
                        family -> FactPattern.of(family, Level.FREE_TEXT)));
    }
}
