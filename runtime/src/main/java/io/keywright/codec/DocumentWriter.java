package io.keywright.codec;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes one value of a type, the root of a document or an element in it. */
@FunctionalInterface
public interface DocumentWriter<T extends @Nullable Object> {

    /** Writes {@code value} where {@code out} stands. */
    void write(ValueWriter out, T value) throws IOException;
}
