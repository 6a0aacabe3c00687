package io.keywright.processor.document;

import io.keywright.processor.model.KeyCost;
import io.keywright.processor.model.KeySchema;

/** The figures of the document's memory estimate, for the rules that judge by them. */
public final class KeyCosts {

    private KeyCosts() {}

    /** What a key of the schema takes. */
    public static KeyCost of(KeySchema schema) {
        MemoryEstimate estimate = MemoryEstimate.of(schema);
        return estimate.isMap()
                ? new KeyCost(estimate.key() + estimate.server(), estimate.value() + estimate.field())
                : new KeyCost(estimate.key() + estimate.server() + estimate.value(), 0);
    }
}
