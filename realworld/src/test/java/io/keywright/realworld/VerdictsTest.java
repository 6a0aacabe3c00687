package io.keywright.realworld;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.processor.KeyspaceProcessor;
import io.keywright.processor.RepositoryProcessor;
import io.keywright.processor.pattern.Ambiguity;
import io.keywright.realworld.Declared.How;
import io.keywright.realworld.Facts.Family;
import io.keywright.realworld.Facts.Level;
import io.keywright.realworld.Refusals.Refusal;
import io.keywright.testkit.OnOneJdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys as the systems really name them are refused where they collide or are ambiguous, by the right rule and with a
 * key that proves it. That all others compile is what the compiler has said of this module.
 */
@OnOneJdk
class VerdictsTest {

    @TempDir
    private Path output;

    /** Also patterns that can be read in two ways take part in the proof that they are disjoint. */
    @Test
    void refusesEachPairThatSharesAKey() {
        List<Refusal> refusals =
                Refusals.compile(Refusals.faithful(Refusals.systems()), output, List.of(new KeyspaceProcessor()));

        Set<String> declared = declared();
        Set<String> expected = Stream.concat(
                        Facts.sharedKeys().stream()
                                .filter(pair -> pair.level() == Level.STRUCTURAL)
                                .flatMap(pair -> Stream.of(List.of(
                                        pair.system() + "/" + pair.first(), pair.system() + "/" + pair.second()))),
                        Explained.ALSO_SHARED.stream())
                .filter(declared::containsAll)
                .filter(pair -> !Explained.NOT_SHARED.contains(pair))
                .map(pair -> String.join(" ", new TreeSet<>(pair)))
                .collect(toCollection(TreeSet::new));
        assertThat(refusals).allMatch(refusal -> refusal.rule().equals("KeyCollision"));
        Families families = new Families();
        Set<String> found = new TreeSet<>();
        for (Refusal refusal : refusals) {
            List<Family> first = families.of(refusal.system(), refusal.type(), refusal.pattern());
            List<Family> second = families.of(
                    refusal.system(),
                    refusal.other().orElseThrow(),
                    refusal.otherPattern().orElseThrow());
            for (Family family : Stream.concat(first.stream(), second.stream()).toList()) {
                String key = families.inFacts(family, refusal.witness());
                assertThat(FactPattern.of(family, Level.FREE_TEXT).matches(key))
                        .as("%s is a key of %s: %s", key, family, refusal)
                        .isTrue();
            }
            first.forEach(one -> second.forEach(other ->
                    found.add(String.join(" ", new TreeSet<>(List.of(one.toString(), other.toString()))))));
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void refusesEachPatternThatIsReadInTwoWays() {
        List<Path> sources = Refusals.systems().stream()
                .flatMap(system -> Refusals.files(Refusals.FAITHFUL.resolve(system)).stream())
                .toList();
        List<Path> all = Stream.concat(
                        sources.stream(),
                        Refusals.systems().stream()
                                .map(system -> Refusals.SOUND.resolve(system).resolve("package-info.java")))
                .toList();

        List<Refusal> refusals = Refusals.compile(all, output, List.of(new RepositoryProcessor()));

        assertThat(refusals).allMatch(refusal -> refusal.rule().equals("AmbiguousPattern"));
        Families families = new Families();
        Set<String> found = new TreeSet<>();
        for (Refusal refusal : refusals) {
            Family family = families.of(refusal.system(), refusal.type(), "").get(0);
            String key = families.inFacts(family, refusal.witness());
            assertThat(FactPattern.of(family, Level.FREE_TEXT).readings(key.getBytes(UTF_8), 2))
                    .as("%s of %s", key, family)
                    .hasSize(2);
            found.add(family.toString());
        }
        Set<String> expected = ambiguous();
        expected.retainAll(declared());
        assertThat(found).containsExactlyElementsOf(expected);
    }

    /** What {@link FactsTest} has compared with the other computation. */
    private static Set<String> ambiguous() {
        return Facts.families().stream()
                .filter(family ->
                        Ambiguity.of(FactPattern.of(family, Level.STRUCTURAL)).isPresent())
                .map(Family::toString)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> declared() {
        return Declared.all().stream()
                .filter(row -> row.how() != How.NO)
                .map(Declared::toString)
                .collect(Collectors.toSet());
    }

    /** Which family a message speaks of. */
    private static final class Families {
        private final Map<String, List<Family>> byPattern = new HashMap<>();
        private final Map<String, List<Family>> byType = new HashMap<>();

        Families() {
            for (Declared row : Declared.all()) {
                row.key().ifPresent(key -> {
                    byPattern
                            .computeIfAbsent(key.domain() + ' ' + key.pattern(), pattern -> new ArrayList<>())
                            .add(row.family());
                    byType.computeIfAbsent(key.domain(), type -> new ArrayList<>())
                            .add(row.family());
                });
            }
        }

        /**
         * By its type and its pattern as it is shown. A faithful form has one of its own, but its type has no other.
         * Several families may be one declaration.
         */
        List<Family> of(String system, String type, String pattern) {
            String domain = "io.keywright.realworld." + system + "." + type;
            List<Family> shown = byPattern.get(domain + ' ' + pattern);
            return shown != null ? shown : byType.get(domain);
        }

        /** The key as the facts write it, with {@code <ns>} for a namespace. */
        String inFacts(Family family, String key) {
            Declared row = Declared.all().stream()
                    .filter(candidate -> candidate.family().equals(family))
                    .findFirst()
                    .orElseThrow();
            String prefix = row.key().orElseThrow().prefix();
            String head = family.key().matches("<\\w+:ns=[^>]*>:.*")
                    ? "<ns>:"
                    : family.key().matches("<\\w+:ns=.*") ? "<ns>" : DeclarationsTest.head(family, prefix);
            return head + key.substring(prefix.length());
        }
    }
}
