package io.keywright.processor;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.RepositoryModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/** Where the documents go. */
final class DocumentOutput {

    /** The options that say so. */
    static final Set<String> OPTIONS =
            Set.of("keywright.project", "keywright.document", "keywright.document.mode");

    DocumentOutput(ProcessingEnvironment environment, Problems problems) {}

    void write(List<RepositoryModel> models, Map<KeySchema, KeyDeclaration> schemas) {}
}
