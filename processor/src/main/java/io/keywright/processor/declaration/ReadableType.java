package io.keywright.processor.declaration;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** A type whose values are only read, and never made: what generated code can read of it. */
public record ReadableType(TypeElement element, List<DomainComponent> components) {

    public ReadableType {
        components = List.copyOf(components);
    }
}
