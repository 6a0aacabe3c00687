package io.keywright.processor.declaration;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Field;
import io.keywright.annotation.KeyPart;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import io.keywright.processor.diagnostics.Place;
import java.lang.annotation.Annotation;
import java.util.Optional;

/**
 * A component of an annotated type with the facets that stand on it.
 *
 * @param component the component
 */
public record ComponentDeclaration(DomainComponent component) {

    /** Its name. */
    public String name() {
        return component.name();
    }

    /** Its type as a message shows it: {@code List<String>}. */
    public String typeText() {
        return component.typeName().toString().replaceAll("\\bjava\\.(lang|util|time)\\.(?=[A-Z])", "");
    }

    /** Where messages about it stand. */
    public Place place() {
        return Place.of(component.element());
    }

    /** The facet of that type, where it bears one. */
    public Optional<DeclaredAnnotation> facet(Class<? extends Annotation> type) {
        return DeclaredAnnotation.find(component.element(), type);
    }

    /** Whether it is the field of a HASH map. */
    public boolean isField() {
        return facet(Field.class).isPresent();
    }

    /** Whether it is stored bare. */
    public boolean isValue() {
        return facet(Value.class).isPresent();
    }

    /** Whether it is changed by increments. */
    public boolean isCounter() {
        return facet(Counter.class).isPresent();
    }

    /** Whether it gives the TTL. */
    public boolean isTtl() {
        return facet(Ttl.class).isPresent();
    }

    /** The user's own key codec, where it names one. */
    public Optional<DeclaredAnnotation> keyPart() {
        return facet(KeyPart.class);
    }
}
