package io.keywright.processor.writing;

import com.palantir.javapoet.CodeBlock;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueType;
import io.keywright.processor.model.ValueType.OptionalKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Code that goes between {@code java.util}'s optional types and nullable values. */
public final class OptionalCode {

    private OptionalCode() {}

    /** The value of a variable of the field's type, or null. */
    public static CodeBlock orNull(StoredField field, String variable) {
        return field.optionalKind()
                .map(kind -> kind == OptionalKind.OBJECT
                        ? CodeBlock.of("$N.orElse(null)", variable)
                        : CodeBlock.of("$N.isPresent() ? $N.$L() : null", variable, variable, getter(kind)))
                .orElse(CodeBlock.of("$N", variable));
    }

    /** The method that gives the value of a present optional. */
    static String getter(OptionalKind kind) {
        return switch (kind) {
            case OBJECT -> "get";
            case INT -> "getAsInt";
            case LONG -> "getAsLong";
            case DOUBLE -> "getAsDouble";
        };
    }

    /** An {@code Optional} expression as the optional type of that kind. */
    static CodeBlock fromOptional(OptionalKind kind, CodeBlock optional) {
        return switch (kind) {
            case OBJECT -> optional;
            case INT ->
                CodeBlock.of("$L.map($T::of).orElseGet($T::empty)", optional, OptionalInt.class, OptionalInt.class);
            case LONG ->
                CodeBlock.of("$L.map($T::of).orElseGet($T::empty)", optional, OptionalLong.class, OptionalLong.class);
            case DOUBLE ->
                CodeBlock.of(
                        "$L.map($T::of).orElseGet($T::empty)", optional, OptionalDouble.class, OptionalDouble.class);
        };
    }

    /** The 0 of a counter's type. */
    static CodeBlock zero(StoredField field) {
        String type = field.presentType().toString();
        return CodeBlock.of(
                switch (type) {
                    case "java.lang.Integer" -> "0";
                    case "java.lang.Long" -> "0L";
                    default -> "0.0";
                });
    }

    /** What stands for a missing collection or map: an empty one. Empty where the field is none of the plain ones. */
    static Optional<CodeBlock> emptyCollection(StoredField field) {
        if (field.value() instanceof ValueType.CollectionOf collection
                && collection.implementation().isEmpty()) {
            return Optional.of(CodeBlock.of(
                    "$T.of()", collection.kind() == ValueType.CollectionKind.LIST ? List.class : Set.class));
        }
        if (field.value() instanceof ValueType.MapOf map && map.implementation().isEmpty()) {
            return Optional.of(CodeBlock.of("$T.of()", Map.class));
        }
        return Optional.empty();
    }
}
