package io.keywright.processor.operation;

import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Structure;
import java.util.List;

/** What one kind of schema offers. A new data structure is one more of these, and its line in {@link Operations}. */
interface TypeOperations {

    /** Whether schemas of this one's kind are served here. */
    boolean serves(KeySchema schema);

    /** What there is to say of the data structure. */
    Structure structure(KeySchema schema);

    /** The runtime store that the repository stands on, with its type arguments. */
    TypeName store(KeySchema schema);

    /** The operations, in the order of the generated class. */
    List<Operation> of(KeySchema schema);
}
