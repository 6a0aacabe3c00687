package io.keywright.codec;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one value of a type, the root of a document or an element in it. */
@FunctionalInterface
public interface DocumentReader<T extends @Nullable Object> {

    /** Reads the value on which {@code in} stands. */
    T read(ValueReader in) throws IOException;
}
