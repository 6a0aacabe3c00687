package io.keywright.codec;

/**
 * Encodes values of one type in a way of the user's own; named by {@code @Serialized(codec = …)}.
 *
 * <p>Implementations have a public constructor without parameters, are thread-safe, and give back from {@link #decode}
 * what {@link #encode} was given. On a component of a document the bytes are embedded: as base64 text in JSON, as
 * binary in MessagePack.
 */
public interface ValueCodec<T> {

    /** The bytes of {@code value}. */
    byte[] encode(T value);

    /**
     * The value of {@code bytes}. Whatever is thrown at bytes that are not one of this codec's is reported as a
     * {@link CodecException}.
     */
    T decode(byte[] bytes);
}
