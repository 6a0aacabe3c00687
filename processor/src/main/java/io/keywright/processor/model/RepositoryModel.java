package io.keywright.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A schema with what its repository offers: all that the writers of code and of documents need.
 *
 * @param schema the schema
 * @param structure what there is to say of its data structure
 * @param store the runtime store that the repository stands on
 * @param operations its operations, in the order of the generated class
 */
public record RepositoryModel(KeySchema schema, Structure structure, TypeName store, List<Operation> operations) {

    public RepositoryModel {
        operations = List.copyOf(operations);
    }
}
