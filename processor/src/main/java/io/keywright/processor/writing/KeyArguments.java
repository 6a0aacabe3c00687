package io.keywright.processor.writing;

import com.palantir.javapoet.CodeBlock;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.KeyShape;
import java.util.function.Function;

/** A method's key parameters as one key object. */
public final class KeyArguments {

    private KeyArguments() {}

    /** The parameter itself, or a new {@code Key} of all of them. */
    public static CodeBlock of(KeySchema schema) {
        return of(schema.key());
    }

    /** The same of any key. */
    public static CodeBlock of(KeyShape key) {
        return of(key, part -> CodeBlock.of("$N", part.component()));
    }

    /** A key whose parts are these expressions. */
    static CodeBlock of(KeyShape key, Function<KeyPart, CodeBlock> value) {
        CodeBlock parts = key.parts().stream().map(value).collect(CodeBlock.joining(",$W"));
        return key.isSimple() ? parts : CodeBlock.of("new $T($L)", key.type(), parts);
    }
}
