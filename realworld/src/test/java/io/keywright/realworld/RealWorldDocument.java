package io.keywright.realworld;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.keywright.realworld.Declared.How;
import io.keywright.realworld.Facts.Expected;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code docs/real-world.md} out of what the tests of this module know. */
final class RealWorldDocument {

    private static final String INTRODUCTION = """
            # The real world

            The key schemas of %d public systems, with the %d key families that were read in their sources, are the test of the
            key language, of the annotations and of the proofs. The module `realworld` declares them as annotated types, one
            package a system; nothing of it is published. %d families (%s) are said in full: key, type, TTL, bound and form of
            the value.

            - *as it is*: the key is the system's own, byte for byte; free text is percent-escaped.
            - *mended*: the system's own key can be another family's, or be read in two ways, or the TTL of a
              collection is sometimes none. A sound form is declared in its place. Keys that collide or are ambiguous stand in
              `src/test/resources/faithful` as their systems make them, and a test holds that they are refused.
            - *verdict*: what was expected from the system's sources, and what the proofs say. For each pair of families
              that share a key, and each that is ambiguous, the tests compare with an independent computation, both ways.

            Each of the %d generated repositories is used on a real server: it writes, the server is asked for the type and the
            TTL, the value is found again, the key is read back. All systems are one run of javac; what such a run takes is
            measured in [Performance](performance.md). A test writes this page:
            `mvn -pl realworld -am test -Dtest=RealWorldDocumentTest -Dgolden.update=true`.

            """;

    private static final Map<String, String> VERDICTS = Map.of(
            "silent", "silent",
            "escaped", "silent once free text is escaped",
            "overlap", "keys are shared",
            "ambiguous", "ambiguous patterns",
            "overlap, ambiguous", "keys are shared, ambiguous patterns");

    private final Map<String, List<Declared>> systems =
            Declared.all().stream().collect(groupingBy(row -> row.family().system(), TreeMap::new, toList()));
    private final StringBuilder text = new StringBuilder();

    private RealWorldDocument() {}

    static String render() {
        return new RealWorldDocument().write();
    }

    private String write() {
        long all = systems.values().stream().mapToLong(List::size).sum();
        long expressed = systems.values().stream()
                .mapToLong(RealWorldDocument::expressed)
                .sum();
        text.append(INTRODUCTION.formatted(systems.size(), all, expressed, share(expressed, all), Declared.served()));
        table();
        hashTags();
        mended();
        missing();
        return text.toString();
    }

    private void table() {
        text.append("## Systems\n\n")
                .append(
                        "| System | Families | As it is | Mended | Expressed | Expected verdict | Verdict | Pairs | Ambiguous |\n")
                .append("|:--|--:|--:|--:|--:|:--|:--|--:|--:|\n");
        Map<String, Expected> expected = Facts.verdicts().stream().collect(toMap(Expected::system, row -> row));
        systems.forEach((system, rows) -> {
            Verdict verdict = Verdict.of(rows.stream().map(Declared::family).toList());
            text.append("| ")
                    .append(system)
                    .append(" | ")
                    .append(rows.size())
                    .append(" | ")
                    .append(count(rows, How.AS_IS))
                    .append(" | ")
                    .append(count(rows, How.MENDED))
                    .append(" | ")
                    .append(share(expressed(rows), rows.size()))
                    .append(" | ")
                    .append(VERDICTS.get(expected.get(system).verdict()))
                    .append(" | ")
                    .append(VERDICTS.get(verdict.word()))
                    .append(" | ")
                    .append(verdict.escapedPairs().size())
                    .append(" | ")
                    .append(verdict.escapedAmbiguous().size())
                    .append(" |\n");
        });
        text.append("\n*Pairs* and *Ambiguous* count what is wrong although each free text is escaped.\n\n");
    }

    private void hashTags() {
        text.append("## Hash tags\n\n| System | What a cluster would refuse or split |\n|:--|:--|\n");
        Facts.verdicts()
                .forEach(row -> row.hashTags()
                        .ifPresent(problem -> text.append("| ")
                                .append(row.system())
                                .append(" | ")
                                .append(problem)
                                .append(" |\n")));
        text.append(
                        "\nA declared pattern shows its hash tag in the document only where no value can move it; `rqueue` and")
                .append("\n`spring-cloud-gateway` have one only because free text is escaped.\n\n");
    }

    private void mended() {
        text.append("## Mended\n\n| System | Families | What differs |\n|:--|:--|:--|\n");
        rows(How.MENDED);
        text.append("\n## Not expressed\n\n");
    }

    private void missing() {
        text.append("| System | Families | Why |\n|:--|:--|:--|\n");
        rows(How.PARTLY);
        rows(How.NO);
    }

    private void rows(How how) {
        systems.forEach((system, rows) -> rows.stream()
                .filter(row -> row.how() == how)
                .collect(groupingBy(Declared::why, TreeMap::new, toList()))
                .forEach((why, alike) -> text.append("| ")
                        .append(system)
                        .append(" | ")
                        .append(alike.stream()
                                .map(row -> "`" + row.family().name() + "`")
                                .collect(joining(", ")))
                        .append(" | ")
                        .append(why)
                        .append(" |\n")));
    }

    private static long count(List<Declared> rows, How how) {
        return rows.stream().filter(row -> row.how() == how).count();
    }

    private static long expressed(List<Declared> rows) {
        return rows.stream().filter(row -> row.how().isExpressed()).count();
    }

    private static String share(long part, long all) {
        return part == all ? "100 %" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / all);
    }
}
