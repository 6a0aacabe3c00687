package io.keywright.processor.validation;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.model.KeySchema;
import java.util.function.Consumer;

/** One rule about one schema. A new one is a class and a line in {@link KeySchemaFactory}. */
interface SchemaRule {

    /** Reports where the schema breaks the rule. */
    void check(KeyDeclaration declaration, KeySchema schema, Consumer<Problem> problems);
}
