package io.keywright.processor.document;

import io.keywright.processor.model.KeyCost;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Structure;

/** The figures of the document's memory estimate, for the rules that judge by them. */
public final class KeyCosts {

    private KeyCosts() {}

    /** What a key of the schema takes. */
    public static KeyCost of(KeySchema schema, Structure structure) {
        MemoryEstimate estimate = MemoryEstimate.of(schema, structure);
        int own = estimate.key() + estimate.server() + estimate.header();
        return estimate.isCollection()
                ? new KeyCost(own, estimate.value() + estimate.field(), structure.element())
                : new KeyCost(own + estimate.value(), 0, "");
    }
}
