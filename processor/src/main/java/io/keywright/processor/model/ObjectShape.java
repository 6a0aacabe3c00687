package io.keywright.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/** A record or class as a document: its components in the order in which they are written, and how it is made. */
public record ObjectShape(TypeName type, List<ValueComponent> components, Construction construction) {

    public ObjectShape {
        components = List.copyOf(components);
    }

    /** The components that are in the document. */
    public List<ValueComponent> stored() {
        return components.stream().filter(ValueComponent::isStored).toList();
    }

    /** The components that are not, and that the caller gives to the reader. */
    public List<ValueComponent> given() {
        return components.stream().filter(component -> !component.isStored()).toList();
    }

    /** The names of its fields in the document. */
    public List<String> storedNames() {
        return stored().stream().map(ValueComponent::storedName).toList();
    }
}
