package io.keywright.processor.validation;

import io.keywright.annotation.RedisType;
import io.keywright.annotation.SegmentCase;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.declaration.PartTypeReader;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.pattern.KeyPattern;
import io.keywright.processor.pattern.Segment;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Keys are named {@code app:module:id}: the rule Naming. A judgement, so a warning. */
final class NamingRule implements PatternRule {

    private static final Pattern LOWER = Pattern.compile("[a-z0-9._{}-]+");
    private static final Pattern MIXED = Pattern.compile("[A-Za-z0-9._{}-]+");

    @Override
    public void check(KeyDeclaration declaration, List<NamedPattern> patterns, Consumer<Problem> problems) {
        if (declaration.keyspace().source().isEmpty()) {
            problems.accept(Problem.of(
                    Rule.NAMING,
                    declaration.key().place(),
                    "`" + patterns.get(0).pattern().display() + "` has no application in front: '"
                            + declaration.typeName() + "' stands in no @Keyspace",
                    "Expected: app:module:id, so that services can share a server and operators can tell keys apart.",
                    "Fix: put @Keyspace(name = \"…\") on the package, or @Keyspace(name = \"\") if keys are named"
                            + " elsewhere."));
            return;
        }
        for (NamedPattern named : patterns) {
            check(declaration, named, problems);
        }
    }

    private static void check(KeyDeclaration declaration, NamedPattern named, Consumer<Problem> problems) {
        String delimiter = declaration.keyspace().delimiter();
        KeyPattern pattern = named.pattern().pattern();
        List<Segment> segments = pattern.segments();
        if (segments.isEmpty()
                || !(segments.get(0) instanceof Segment.Literal first)
                || first.text().equals("{")) {
            problems.accept(Problem.of(
                    Rule.NAMING,
                    named.place(),
                    "'" + pattern.text() + "' begins with a placeholder, so its keys name no module",
                    "Expected: app:module:id.",
                    "Fix: begin with a constant segment, such as "
                            + declaration.typeName().toLowerCase(Locale.ROOT) + delimiter + pattern.text()
                            + "."));
            return;
        }
        if (!delimiter.isEmpty()) {
            checkEnds(declaration, named, first.text(), problems);
        }
        for (Segment segment : segments) {
            if (segment instanceof Segment.Literal literal
                    && !delimiter.isEmpty()
                    && declaration.keyspace().segments() != SegmentCase.ANY) {
                checkLiteral(declaration, named, literal.text(), problems);
            }
        }
        checkDepth(declaration, named, delimiter, problems);
    }

    /**
     * What the keyspace puts in front twice, segments that are empty, and a component's name where its value is meant.
     */
    private static void checkEnds(
            KeyDeclaration declaration, NamedPattern named, String first, Consumer<Problem> problems) {
        String delimiter = declaration.keyspace().delimiter();
        String text = named.pattern().pattern().text();
        String prefix = named.pattern().prefix();
        if (!prefix.isEmpty() && first.startsWith(prefix)) {
            report(
                    named,
                    "'" + text + "' begins with '" + prefix + "', which the keyspace puts in front of it once more",
                    "leave '" + prefix + "' out of the pattern.",
                    problems);
        } else if (first.startsWith(delimiter) || text.endsWith(delimiter)) {
            report(
                    named,
                    "'" + text + "' has an empty segment at its " + (first.startsWith(delimiter) ? "beginning" : "end"),
                    "leave the '" + delimiter + "' out.",
                    problems);
        }
        String last = text.substring(text.lastIndexOf(delimiter) + delimiter.length());
        if (named.pattern().pattern().placeholders().isEmpty() && isKeyOfOne(declaration, last)) {
            report(
                    named,
                    "'" + text + "' is one key for every '" + declaration.typeName() + "': its segment '" + last
                            + "' is a text, and not the component of that name",
                    "write {" + last + "} for the value of '" + last + "', or rename the segment.",
                    problems);
        }
    }

    /** Whether a value's first component has that name, and is one that most often tells keys apart. */
    private static boolean isKeyOfOne(KeyDeclaration declaration, String name) {
        boolean whole = declaration.redisType() == RedisType.STRING || declaration.redisType() == RedisType.HASH;
        List<ComponentDeclaration> components = declaration.components();
        return whole
                && components.size() > 1
                && components.get(0).name().equals(name)
                && !components.get(0).isField()
                && PartTypeReader.read(components.get(0)).isPresent();
    }

    private static void report(NamedPattern named, String sentence, String fix, Consumer<Problem> problems) {
        problems.accept(
                Problem.of(Rule.NAMING, named.place(), sentence, "Example key: " + named.example(), "Fix: " + fix));
    }

    /** Optional segments don't count: there are keys without them. */
    private static void checkDepth(
            KeyDeclaration declaration, NamedPattern named, String delimiter, Consumer<Problem> problems) {
        StringBuilder texts = new StringBuilder(named.pattern().prefix());
        for (Segment segment : named.pattern().pattern().segments()) {
            texts.append(segment instanceof Segment.Literal literal ? literal.text() : "");
        }
        int depth = delimiter.isEmpty() ? 1 : texts.toString().split(Pattern.quote(delimiter), -1).length;
        int minimal = declaration.keyspace().minimalDepth();
        if (depth < minimal) {
            problems.accept(Problem.of(
                    Rule.NAMING,
                    named.place(),
                    "Keys of `" + named.pattern().display() + "` have " + depth
                            + (depth == 1 ? " segment" : " segments") + " between '" + delimiter
                            + "', but the keyspace asks for " + minimal,
                    "Example key: " + named.example(),
                    "Fix: name the module in front of the id, or lower minimalDepth of @Keyspace."));
        }
    }

    private static void checkLiteral(
            KeyDeclaration declaration, NamedPattern named, String literal, Consumer<Problem> problems) {
        String delimiter = declaration.keyspace().delimiter();
        boolean lower = declaration.keyspace().segments() == SegmentCase.LOWER;
        for (String segment : literal.split(Pattern.quote(delimiter), -1)) {
            if (!segment.isEmpty() && !(lower ? LOWER : MIXED).matcher(segment).matches()) {
                problems.accept(Problem.of(
                        Rule.NAMING,
                        named.place(),
                        "'" + segment + "' in '" + named.pattern().pattern().text() + "' is not a plain"
                                + (lower ? " lower-case" : "") + " segment between '" + delimiter + "'",
                        "Expected: letters " + (lower ? "a-z" : "a-z and A-Z")
                                + ", digits, '-', '_' and '.', so that keys read alike everywhere.",
                        "Fix: rename it, or accept it with @Accept(rule = \"Naming\", reason = \"…\")."));
            }
        }
    }
}
