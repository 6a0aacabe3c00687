package io.keywright.realworld.sentry;

import io.keywright.codec.ValueCodec;
import java.util.Arrays;

/** Spans as MessagePack, perhaps compressed; as a member of a set told apart by its bytes. */
public record PackedSpans(byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedSpans that && Arrays.equals(bytes, that.bytes);
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
    public static final class Codec implements ValueCodec<PackedSpans> {

        @Override
        public byte[] encode(PackedSpans value) {
            return value.bytes();
        }

        @Override
        public PackedSpans decode(byte[] bytes) {
            return new PackedSpans(bytes);
        }
    }
}
