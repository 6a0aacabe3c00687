package io.keywright.processor.operation;

import io.keywright.annotation.ValueFormat;
import io.keywright.processor.model.ValueShape;

/** What is stored as one piece of bytes, in words. */
final class ValueWords {

    private ValueWords() {}

    /** Several pieces: {@code JSON documents}. */
    static String things(ValueShape value) {
        if (value instanceof ValueShape.Custom custom) {
            return "values encoded by " + custom.codec().simpleName();
        }
        if (value instanceof ValueShape.Document document) {
            return format(document.format()) + " documents";
        }
        if (value instanceof ValueShape.Members members && members.compound().isPresent()) {
            return format(members.format()) + " documents";
        }
        return "bare values";
    }

    /** One piece: {@code a JSON document}. */
    static String thing(ValueShape value) {
        if (value instanceof ValueShape.Document document) {
            return "a " + format(document.format()) + " document";
        }
        return value instanceof ValueShape.Custom custom
                ? "what " + custom.codec().simpleName() + " writes"
                : "the bare value";
    }

    static String format(ValueFormat format) {
        return format == ValueFormat.JSON ? "JSON" : "MessagePack";
    }
}
