package io.keywright.processor.declaration;

import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.Construction;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * A record or class as it is declared: its components in their order, and how it is made from them.
 *
 * @param element the declaration
 * @param type the type with its arguments
 */
public record DomainType(
        TypeElement element, DeclaredType type, List<DomainComponent> components, Construction construction) {

    public DomainType {
        components = List.copyOf(components);
    }

    /** Its type for JavaPoet. */
    public TypeName typeName() {
        return TypeName.get(type);
    }
}
