package io.keywright.processor.writing;

import com.palantir.javapoet.CodeBlock;
import io.keywright.processor.model.KeySchema;

/** A method's key parameters as one key object. */
public final class KeyArguments {

    private KeyArguments() {}

    /** The parameter itself, or a new {@code Key} of all of them. */
    public static CodeBlock of(KeySchema schema) {
        if (schema.hasSimpleKey()) {
            return CodeBlock.of("$N", schema.parts().get(0).component());
        }
        CodeBlock parts = schema.parts().stream()
                .map(part -> CodeBlock.of("$N", part.component()))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("new $T($L)", schema.keyType(), parts);
    }
}
