package io.keywright.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * How the values of one Java type are represented in a document.
 *
 * <p>Objects and sealed types stand here by their name only, so that a type may contain itself; their
 * {@linkplain ObjectShape shapes} are in the {@link ValueModel}.
 */
public sealed interface ValueType {

    /** A type that a format has a form for; primitive and boxed types are one. */
    record Scalar(ScalarKind kind) implements ValueType {}

    /** An enum, stored by name. */
    record EnumOf(ClassName type, List<Constant> constants) implements ValueType {

        public EnumOf {
            constants = List.copyOf(constants);
        }

        /** A constant and the name that it is stored under. */
        public record Constant(String name, String storedName) {}
    }

    /** A collection, stored as an array. */
    record CollectionOf(CollectionKind kind, Optional<ClassName> implementation, ValueType element)
            implements ValueType {}

    /**
     * A map, stored as an object.
     *
     * @param implementation the class that the component asks for, empty for {@code Map} itself
     * @param key a {@link Scalar} whose kind may be a map's key, or an {@link EnumOf}
     */
    record MapOf(Optional<ClassName> implementation, ValueType key, ValueType value) implements ValueType {}

    /** {@code Optional} and its primitive kinds; only ever the type of a component, which is absent when empty. */
    record OptionalOf(OptionalKind kind, ValueType value) implements ValueType {}

    /** A type declared {@code @Nullable}: as a component absent when null, as an element null. */
    record NullableOf(ValueType value) implements ValueType {}

    /** A record or class whose components are stored as fields: {@link ValueModel#object} has its shape. */
    record ObjectOf(TypeName type) implements ValueType {}

    /** A sealed hierarchy, told apart by a discriminator: {@link ValueModel#sealed} has its shape. */
    record SealedOf(TypeName type) implements ValueType {}

    /** A type that a {@code ValueCodec} of the user's own encodes. */
    record CustomOf(ClassName codec, TypeName type) implements ValueType {}

    /** What a {@link CollectionOf} is read as. */
    enum CollectionKind {
        LIST,
        SET
    }

    /** The four optional types of {@code java.util}. */
    enum OptionalKind {
        OBJECT,
        INT,
        LONG,
        DOUBLE
    }
}
