package io.keywright.repository;

import io.keywright.codec.CodecException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one HASH record as the server returned them: what a {@link HashCodec} puts a value together from.
 *
 * <p>Fields are named by their index in {@link HashCodec#fields}. A field that is there and can't be decoded is a
 * {@link CodecException} that names the key pattern and the field, never the bytes.
 */
public final class FieldValues {

    private final Schema schema;
    private final String[] names;
    private final byte[] @Nullable [] values;

    /**
     * The fields of a schema's record.
     *
     * @param names the codec's fields; kept, not to be changed
     * @param values aligned with the names, null where a field is not there; kept, not to be changed
     */
    public FieldValues(Schema schema, String[] names, byte[] @Nullable [] values) {
        this.schema = schema;
        this.names = names;
        this.values = values;
    }

    /** A field that each value has: a missing one is a {@link CodecException}. */
    public <T> T required(int field, FieldCodec<T> codec) {
        byte[] bytes = values[field];
        if (bytes == null) {
            throw schema.missing(names[field]);
        }
        return schema.decode(names[field], codec, bytes);
    }

    /** A field that may be missing: the fallback stands for it then. */
    public <T> T orElse(int field, FieldCodec<T> codec, T fallback) {
        byte[] bytes = values[field];
        return bytes == null ? fallback : schema.decode(names[field], codec, bytes);
    }

    /** A field that may be missing: null then. */
    public <T> @Nullable T orNull(int field, FieldCodec<T> codec) {
        byte[] bytes = values[field];
        return bytes == null ? null : schema.decode(names[field], codec, bytes);
    }

    /** A field that may be missing: empty then. */
    public <T> Optional<T> optional(int field, FieldCodec<T> codec) {
        return Optional.ofNullable(orNull(field, codec));
    }
}
