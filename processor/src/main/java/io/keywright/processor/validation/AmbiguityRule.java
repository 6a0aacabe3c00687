package io.keywright.processor.validation;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.pattern.Ambiguity;
import io.keywright.processor.pattern.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A key must say which values it was made of: the rule AmbiguousPattern. */
final class AmbiguityRule implements PatternRule {

    @Override
    public void check(KeyDeclaration declaration, List<NamedPattern> patterns, Consumer<Problem> problems) {
        patterns.forEach(named -> check(named, problems));
    }

    private static void check(NamedPattern named, Consumer<Problem> problems) {
        Ambiguity.of(named.pattern())
                .ifPresent(witness -> problems.accept(new Problem(
                        Rule.AMBIGUOUS_PATTERN,
                        "'" + named.pattern().pattern().text() + "' makes one key of different values",
                        details(witness),
                        named.place())));
    }

    private static List<String> details(Witness witness) {
        List<String> details = new ArrayList<>();
        details.add("Example key: " + witness.key() + " is both " + witness.first() + " and " + witness.second());
        witness.doubt().ifPresent(details::add);
        details.add("Fix: put a delimiter that no part can contain between the parts, or give one of them a fixed"
                + " length.");
        return details;
    }
}
