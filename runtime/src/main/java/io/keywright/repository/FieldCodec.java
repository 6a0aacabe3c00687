package io.keywright.repository;

import io.keywright.codec.DocumentFormat;
import io.keywright.codec.DocumentReader;
import io.keywright.codec.DocumentWriter;
import io.keywright.codec.ValueCodec;
import java.util.function.Function;

/**
 * Turns one value into the bytes that stand in Redis and back: a hash field, a map's field name, or a STRING stored
 * bare.
 *
 * <p>{@link FieldCodecs} has the plain text forms. Implementations are immutable and thread-safe. Both directions are
 * exact: {@code decode(encode(v))} equals {@code v}.
 *
 * @param <T> the type of the value
 */
public interface FieldCodec<T> {

    /**
     * Encodes a value. It is called before anything is sent, on the caller's thread.
     *
     * @throws IllegalArgumentException if the value has no exact text; the message does not quote it
     */
    byte[] encode(T value);

    /**
     * Decodes what {@link #encode} made.
     *
     * @throws RuntimeException if the bytes are something else; the store turns it into a
     *     {@link io.keywright.codec.CodecException} that names the key pattern and the field
     */
    T decode(byte[] bytes);

    /** Makes a codec of two functions, such as those of a document's codec. */
    static <T> FieldCodec<T> of(Function<? super T, byte[]> encoder, Function<byte[], ? extends T> decoder) {
        return new FieldCodec<>() {
            @Override
            public byte[] encode(T value) {
                return encoder.apply(value);
            }

            @Override
            public T decode(byte[] bytes) {
                return decoder.apply(bytes);
            }
        };
    }

    /** Makes a codec of one of the user's own. */
    static <T> FieldCodec<T> of(ValueCodec<T> codec) {
        return of(codec::encode, codec::decode);
    }

    /** Makes a codec of a value that is streamed as a document of its own. */
    static <T> FieldCodec<T> document(
            DocumentFormat format, DocumentWriter<? super T> writer, DocumentReader<? extends T> reader) {
        return of(value -> format.encode(value, writer), bytes -> format.decode(bytes, reader));
    }

    /** The codec of a type that wraps {@code T}: {@code FieldCodecs.LONG.wrapped(UserId::new, UserId::value)}. */
    default <W> FieldCodec<W> wrapped(Function<? super T, ? extends W> wrap, Function<? super W, ? extends T> unwrap) {
        return of(value -> encode(unwrap.apply(value)), bytes -> wrap.apply(decode(bytes)));
    }
}
