package io.keywright.processor.validation;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import java.util.List;
import java.util.function.Consumer;

/**
 * One rule about the patterns of keys, which is judged whatever else is wrong with its declaration. A new one is a
 * class and a line in {@link KeySchemaFactory}.
 */
interface PatternRule {

    /**
     * Reports where the patterns of a declaration break the rule.
     *
     * @param patterns that of its own keys first
     */
    void check(KeyDeclaration declaration, List<NamedPattern> patterns, Consumer<Problem> problems);
}
