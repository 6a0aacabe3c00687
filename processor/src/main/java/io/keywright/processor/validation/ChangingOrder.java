package io.keywright.processor.validation;

import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.SealedShape;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueModel;
import io.keywright.processor.model.ValueType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds sets and maps without an order of their own: written one after the other, what is equal in Java may have
 * different bytes, and the server would take it for two members.
 */
final class ChangingOrder {

    private final ValueModel model;
    private final Set<Object> visited = new HashSet<>();

    ChangingOrder(ValueModel model) {
        this.model = model;
    }

    /** Whether a value of that type has one in it. */
    boolean isIn(ValueType type) {
        if (type instanceof ValueType.CollectionOf collection) {
            boolean set = collection.kind() == ValueType.CollectionKind.SET;
            return (set && !isSorted(collection.implementation())) || isIn(collection.element());
        }
        if (type instanceof ValueType.MapOf map) {
            return !isSorted(map.implementation()) || isIn(map.value());
        }
        if (type instanceof ValueType.OptionalOf optional) {
            return isIn(optional.value());
        }
        if (type instanceof ValueType.NullableOf nullable) {
            return isIn(nullable.value());
        }
        if (type instanceof ValueType.ObjectOf object) {
            return visited.add(object.type()) && isIn(model.object(object.type()));
        }
        if (type instanceof ValueType.SealedOf sealed) {
            return visited.add(sealed.type())
                    && model.sealed(sealed.type()).subtypes().stream()
                            .map(SealedShape.Subtype::type)
                            .anyMatch(subtype -> visited.add(subtype) && isIn(model.object(subtype)));
        }
        return false;
    }

    private boolean isIn(ObjectShape shape) {
        return shape.stored().stream()
                .map(ValueComponent::value)
                .flatMap(Optional::stream)
                .anyMatch(this::isIn);
    }

    private static boolean isSorted(Optional<?> implementation) {
        return implementation
                .filter(type -> type.toString().startsWith("java.util.Tree"))
                .isPresent();
    }
}
