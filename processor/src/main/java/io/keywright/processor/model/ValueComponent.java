package io.keywright.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * One component of a record or class.
 *
 * @param name its name in Java
 * @param storedName the name of its field in a document
 * @param type its Java type
 * @param access how it is read
 * @param value how it is stored; empty if it is not, but given to the reader by the caller (a part of the key, a TTL)
 */
public record ValueComponent(String name, String storedName, TypeName type, Access access, Optional<ValueType> value) {

    /** True if the component is in the document. */
    public boolean isStored() {
        return value.isPresent();
    }
}
