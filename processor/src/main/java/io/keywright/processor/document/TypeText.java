package io.keywright.processor.document;

import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueType;

/** Java types as people write them. */
final class TypeText {

    private TypeText() {}

    /** The type without packages and annotations: {@code Map<String, Money>}. */
    static String of(TypeName type) {
        return type.toString()
                .replaceAll("@[\\w.]+(?:\\([^)]*\\))?\\s*", "")
                .replaceAll("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])", "");
    }

    /** The type of a field in a cell, and that it may be absent. */
    static String cell(StoredField field) {
        return MarkdownText.code(of(field.type())) + (isNullable(field.value()) ? ", may be absent" : "");
    }

    /** The type of a document's field in a cell, and that it may be absent. */
    static String cell(ValueComponent component) {
        boolean nullable = component.value().filter(TypeText::isNullable).isPresent();
        return MarkdownText.code(of(component.type())) + (nullable ? ", may be absent" : "");
    }

    private static boolean isNullable(ValueType type) {
        return type instanceof ValueType.NullableOf;
    }
}
