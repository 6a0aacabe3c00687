package io.keywright.processor.validation;

import io.keywright.annotation.SegmentCase;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.pattern.KeyPattern;
import io.keywright.processor.pattern.Segment;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Keys are named {@code app:module:id}: the rule Naming. A judgement, so a warning. */
final class NamingRule implements SchemaRule {

    private static final Pattern LOWER = Pattern.compile("[a-z0-9._{}-]+");
    private static final Pattern MIXED = Pattern.compile("[A-Za-z0-9._{}-]+");

    @Override
    public void check(KeyDeclaration declaration, KeySchema schema, Consumer<Problem> problems) {
        if (declaration.keyspace().source().isEmpty()) {
            problems.accept(Problem.of(
                    Rule.NAMING,
                    declaration.key().place(),
                    "`" + schema.pattern().display() + "` has no application in front: '" + declaration.typeName()
                            + "' stands in no @Keyspace",
                    "Expected: app:module:id, so that services can share a server and operators can tell keys apart.",
                    "Fix: put @Keyspace(name = \"…\") on the package, or @Keyspace(name = \"\") if keys are named"
                            + " elsewhere."));
            return;
        }
        for (NamedPattern named : NamedPattern.all(declaration, schema)) {
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
        for (Segment segment : segments) {
            if (segment instanceof Segment.Literal literal
                    && !delimiter.isEmpty()
                    && declaration.keyspace().segments() != SegmentCase.ANY) {
                checkLiteral(declaration, named, literal.text(), problems);
            }
        }
        checkDepth(declaration, named, delimiter, problems);
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
