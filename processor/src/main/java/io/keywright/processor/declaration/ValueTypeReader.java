package io.keywright.processor.declaration;

import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.ValueModel;
import io.keywright.processor.model.ValueType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads how values are stored from their Java types, and gathers the shapes of all types on the way. One instance
 * serves one declared type.
 */
public final class ValueTypeReader {

    public ValueTypeReader(Elements elements, Types types, String packageName, Consumer<ReadProblem> problems) {}

    /** How one component is stored, or empty after problems were reported. */
    public Optional<ValueType> read(DomainComponent component) {
        return Optional.empty();
    }

    /**
     * The shape of a whole document, or empty after problems were reported.
     *
     * @param given the names of the components that are not stored in it
     */
    public Optional<ObjectShape> document(DomainType type, Set<String> given) {
        return Optional.empty();
    }

    /** The shapes of all types that were met so far. */
    public ValueModel model() {
        return new ValueModel(java.util.Map.of(), java.util.Map.of());
    }
}
