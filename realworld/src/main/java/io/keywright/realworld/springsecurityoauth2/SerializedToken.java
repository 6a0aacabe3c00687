package io.keywright.realworld.springsecurityoauth2;

import io.keywright.codec.ValueCodec;
import java.util.Arrays;

/** A token as Java's serialization writes it; as a member of a set told apart by its bytes. */
public record SerializedToken(byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SerializedToken that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }

    /** The bytes as they are. */
    public static final class Codec implements ValueCodec<SerializedToken> {

        @Override
        public byte[] encode(SerializedToken value) {
            return value.bytes();
        }

        @Override
        public SerializedToken decode(byte[] bytes) {
            return new SerializedToken(bytes);
        }
    }
}
