package io.keywright.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.pattern.PartType;
import java.util.Optional;

/**
 * A component that the key is made of.
 *
 * @param component its name
 * @param type its Java type, without {@code Optional}
 * @param access how it is read from the domain object
 * @param partType what it is to the pattern
 * @param absence how the component says that it is not there
 * @param wrapper the record around the value, where the type is one
 * @param codec the user's own codec, where the component names one
 * @param description what it is, for people: {@code String, percent-escaped}
 */
public record KeyPart(
        String component,
        TypeName type,
        Access access,
        PartType partType,
        Absence absence,
        Optional<Wrapper> wrapper,
        Optional<ClassName> codec,
        String description) {

    private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    /** How a component says that it is not there. */
    public enum Absence {
        /** It is always there. */
        NEVER,
        /** By null. */
        NULL,
        /** By {@code Optional.empty()}. */
        EMPTY
    }

    /**
     * A record of one component around the value.
     *
     * @param type the record
     * @param accessor the accessor of its component
     * @param inner the component's type
     */
    public record Wrapper(TypeName type, String accessor, TypeName inner) {}

    /** The type as a method takes it. */
    public TypeName parameterType() {
        return switch (absence) {
            case NEVER -> type;
            case NULL -> type.box().annotated(AnnotationSpec.builder(NULLABLE).build());
            case EMPTY -> ParameterizedTypeName.get(ClassName.get(Optional.class), type.box());
        };
    }

    /** The type of the value itself, inside of a wrapper. */
    public TypeName valueType() {
        return wrapper.map(Wrapper::inner).orElse(type);
    }

    /** Whether the value is a {@code byte[]}, which is equal to itself alone. */
    public boolean isBytes() {
        return valueType().equals(ArrayTypeName.of(TypeName.BYTE));
    }

    /** Whether the component may be absent. */
    public boolean isOptional() {
        return absence != Absence.NEVER;
    }
}
