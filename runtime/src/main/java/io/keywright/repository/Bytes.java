package io.keywright.repository;

import java.util.Arrays;

/** Bytes that are compared by their content: what is one key or one field on the server is one here. Never changed. */
final class Bytes {

    private final byte[] array;

    Bytes(byte[] array) {
        this.array = array;
    }

    byte[] array() {
        return array;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(array, that.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }
}
