package io.keywright.cache;

import java.util.Arrays;

/** A key's bytes, compared by their content. Never changed. */
final class KeyBytes {

    private final byte[] array;

    KeyBytes(byte[] array) {
        this.array = array;
    }

    byte[] array() {
        return array;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyBytes that && Arrays.equals(array, that.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }
}
