package io.keywright.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.pattern.BoundPattern;
import java.util.List;

/**
 * What keys are made of and how they are written: all that a key codec is generated from.
 *
 * @param pattern the keys
 * @param parts the components that they are made of, in the order of the pattern
 * @param record the record that is generated for a key where no component's own type can stand for it
 */
public record KeyShape(BoundPattern pattern, List<KeyPart> parts, ClassName record) {

    public KeyShape {
        parts = List.copyOf(parts);
    }

    /** Whether the key is one component that is always there, so that its own type can stand for the key. */
    public boolean isSimple() {
        return parts.size() == 1 && !parts.get(0).isOptional();
    }

    /** The type of a key: the only component's, or the generated record. */
    public TypeName type() {
        return isSimple() ? parts.get(0).type() : record;
    }
}
