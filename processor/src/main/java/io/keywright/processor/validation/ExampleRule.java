package io.keywright.processor.validation;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.pattern.BoundPattern;
import java.util.List;
import java.util.function.Consumer;

/** A declared example is a key of the pattern: the rule InvalidExample. */
final class ExampleRule implements PatternRule {

    @Override
    public void check(KeyDeclaration declaration, List<NamedPattern> patterns, Consumer<Problem> problems) {
        BoundPattern pattern = patterns.get(0).pattern();
        String example = declaration.key().text("example");
        if (!example.isEmpty() && !pattern.matches(example)) {
            problems.accept(Problem.of(
                    Rule.INVALID_EXAMPLE,
                    declaration.key().place("example"),
                    "'" + example + "' is not a key of `" + pattern.display() + "`",
                    "Example key: " + pattern.example(),
                    "Fix: correct the example, or remove it: the document then shows one that is made up."));
        }
    }
}
