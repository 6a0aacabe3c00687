package io.keywright.processor.validation;

import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyspaceDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.pattern.InvalidTtlException;
import io.keywright.processor.pattern.Jitter;
import java.util.Objects;
import java.util.Optional;

/** What a package says of all its keys has to make sense: the rule InvalidKeyspace. */
final class KeyspaceRule {

    private static final String REFUSED = "*?[]\\{}";

    private final KeyspaceDeclaration keyspace;
    private final DeclaredAnnotation annotation;
    private final Problems problems;

    private KeyspaceRule(KeyspaceDeclaration keyspace, DeclaredAnnotation annotation, Problems problems) {
        this.keyspace = keyspace;
        this.annotation = annotation;
        this.problems = problems;
    }

    /** Reports what is wrong with a keyspace; each of its types may ask, what is found counts once. */
    static void check(KeyspaceDeclaration keyspace, Problems problems) {
        keyspace.source().ifPresent(annotation -> new KeyspaceRule(keyspace, annotation, problems).check());
    }

    private void check() {
        String name = keyspace.name();
        String delimiter = keyspace.delimiter();
        checkCharacters("name", name);
        checkCharacters("delimiter", delimiter);
        if (!name.isEmpty() && delimiter.isEmpty()) {
            report(
                    annotation.declares("delimiter") ? "delimiter" : "name",
                    "Nothing stands between the keyspace's name '" + name + "' and the patterns",
                    "give a delimiter, such as \":\", or an empty name.");
        } else if (!delimiter.isEmpty() && (name.startsWith(delimiter) || name.endsWith(delimiter))) {
            report(
                    "name",
                    "The keyspace's name '" + name + "' "
                            + (name.startsWith(delimiter) ? "begins" : "ends") + " with the delimiter '" + delimiter
                            + "', which is put between it and each pattern",
                    "leave the delimiter out of the name.");
        }
        try {
            Jitter.parse(keyspace.jitter());
        } catch (InvalidTtlException e) {
            report("jitter", Objects.requireNonNull(e.getMessage()), e.fix());
        }
    }

    private void checkCharacters(String member, String text) {
        Optional<String> refused = text.codePoints()
                .filter(c -> REFUSED.indexOf(c) >= 0 || Character.isWhitespace(c) || isInvisible(c))
                .mapToObj(KeyspaceRule::describe)
                .findFirst();
        refused.ifPresent(character -> report(
                member,
                "The keyspace's " + member + " holds " + character
                        + ", which would stand at the beginning of every key",
                "use letters, digits and signs such as ':', '-', '_' and '.'; braces and the signs of globs have a"
                        + " meaning of their own in Redis."));
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String describe(int codePoint) {
        return REFUSED.indexOf(codePoint) >= 0
                ? "'" + Character.toString(codePoint) + "'"
                : codePoint == ' ' ? "a space" : String.format("the character U+%04X", codePoint);
    }

    private void report(String member, String sentence, String fix) {
        problems.add(Problem.of(Rule.INVALID_KEYSPACE, annotation.place(member), sentence, Problem.fix(fix)));
    }
}
