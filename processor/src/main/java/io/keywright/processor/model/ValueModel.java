package io.keywright.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The shapes of all objects and sealed types that are reachable from one declared type, except its own. */
public record ValueModel(Map<TypeName, ObjectShape> objects, Map<TypeName, SealedShape> sealedTypes) {

    public ValueModel {
        objects = new LinkedHashMap<>(objects);
        sealedTypes = new LinkedHashMap<>(sealedTypes);
    }

    /** The shape of an object type that stands in the model. */
    public ObjectShape object(TypeName type) {
        return Objects.requireNonNull(objects.get(type), () -> "No shape of " + type);
    }

    /** The shape of a sealed type that stands in the model. */
    public SealedShape sealed(TypeName type) {
        return Objects.requireNonNull(sealedTypes.get(type), () -> "No shape of " + type);
    }
}
