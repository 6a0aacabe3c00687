package io.keywright.processor.validation;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.pattern.Ambiguity;
import java.util.function.Consumer;

/** A key must say which values it was made of: the rule AmbiguousPattern. */
final class AmbiguityRule implements SchemaRule {

    @Override
    public void check(KeyDeclaration declaration, KeySchema schema, Consumer<Problem> problems) {
        NamedPattern.all(declaration, schema).forEach(named -> check(named, problems));
    }

    private static void check(NamedPattern named, Consumer<Problem> problems) {
        Ambiguity.of(named.pattern())
                .ifPresent(witness -> problems.accept(Problem.of(
                        Rule.AMBIGUOUS_PATTERN,
                        named.place(),
                        "'" + named.pattern().pattern().text() + "' makes one key of different values",
                        "Example key: " + witness.key() + " is both " + witness.first() + " and " + witness.second(),
                        "Fix: put a delimiter that no part can contain between the parts, or give one of them a fixed"
                                + " length.")));
    }
}
