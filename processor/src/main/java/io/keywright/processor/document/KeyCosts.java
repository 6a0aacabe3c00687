package io.keywright.processor.document;

import io.keywright.processor.model.KeyCost;
import io.keywright.processor.model.RepositoryModel;

/** The figures of the document's memory estimate, for the rules that judge by them. */
public final class KeyCosts {

    private KeyCosts() {}

    /** What a key of the repository takes. */
    public static KeyCost of(RepositoryModel repository) {
        MemoryEstimate estimate = MemoryEstimate.of(repository);
        int own = estimate.key() + estimate.server() + estimate.header();
        return estimate.isCollection()
                ? new KeyCost(
                        own,
                        estimate.value() + estimate.field(),
                        repository.structure().element())
                : new KeyCost(own + estimate.value(), 0, "");
    }
}
