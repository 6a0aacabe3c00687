package io.keywright.processor.validation;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.pattern.BoundPattern;
import java.util.function.Consumer;

/**
 * One rule about a key's pattern, which is judged whatever else is wrong with its declaration. A new one is a class and
 * a line in {@link KeySchemaFactory}.
 */
interface PatternRule {

    /** Reports where the pattern breaks the rule. */
    void check(KeyDeclaration declaration, BoundPattern pattern, Consumer<Problem> problems);
}
