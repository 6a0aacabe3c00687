package io.keywright.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A component that is stored as one piece of bytes: a field of a HASH, the field or the value of a HASH map's entry, or
 * a bare STRING.
 *
 * @param component its name
 * @param storedName the name of its field
 * @param type its Java type as declared
 * @param access how it is read from the domain object
 * @param value how it is stored
 * @param counter whether it is changed by increments
 */
public record StoredField(
        String component, String storedName, TypeName type, Access access, ValueType value, boolean counter) {

    private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    /** What is stored when there is something: the value without {@code Optional} and {@code @Nullable}. */
    public ValueType present() {
        if (value instanceof ValueType.NullableOf nullable) {
            return nullable.value();
        }
        return value instanceof ValueType.OptionalOf optional ? optional.value() : value;
    }

    /** Whether it is structured, and so a document in the format of the type, where all else has a text of its own. */
    public boolean isDocument() {
        ValueType value = present();
        return !(value instanceof ValueType.Scalar
                || value instanceof ValueType.EnumOf
                || value instanceof ValueType.CustomOf);
    }

    /** Whether the component may be absent, so that no field is stored. */
    public boolean isOptional() {
        return value instanceof ValueType.NullableOf || value instanceof ValueType.OptionalOf;
    }

    /** The boxed type of what is stored, without {@code Optional}. */
    public TypeName presentType() {
        if (value instanceof ValueType.OptionalOf optional) {
            return switch (optional.kind()) {
                case OBJECT ->
                    ((ParameterizedTypeName) type).typeArguments().get(0).withoutAnnotations();
                case INT -> ClassName.get(Integer.class);
                case LONG -> ClassName.get(Long.class);
                case DOUBLE -> ClassName.get(Double.class);
            };
        }
        return type.withoutAnnotations().box();
    }

    /** The type as a method takes it: nullable or optional as declared. */
    public TypeName parameterType() {
        if (value instanceof ValueType.NullableOf) {
            return type.withoutAnnotations()
                    .box()
                    .annotated(AnnotationSpec.builder(NULLABLE).build());
        }
        return type.withoutAnnotations();
    }

    /** Whether it is a number with a fraction. */
    public boolean isFloating() {
        return present() instanceof ValueType.Scalar scalar
                && (scalar.kind() == ScalarKind.DOUBLE || scalar.kind() == ScalarKind.FLOAT);
    }

    /** The optional kind, where the component is one of {@code java.util}'s optional types. */
    public Optional<ValueType.OptionalKind> optionalKind() {
        return value instanceof ValueType.OptionalOf optional ? Optional.of(optional.kind()) : Optional.empty();
    }
}
