package io.keywright.codec;

/**
 * Documents in JSON (RFC 8259, UTF-8): readable by every language and in {@code redis-cli}.
 *
 * <p>See {@link ValueWriter} for how each type is represented.
 */
public final class JsonFormat implements DocumentFormat {

    private final String schema;
    private final DocumentLimits limits;

    private JsonFormat(String schema, DocumentLimits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /** The format for the values of one key pattern, within {@link DocumentLimits#DEFAULT}. */
    public static JsonFormat of(String schema) {
        return new JsonFormat(schema, DocumentLimits.DEFAULT);
    }

    /** The format for the values of one key pattern. */
    public static JsonFormat of(String schema, DocumentLimits limits) {
        return new JsonFormat(schema, limits);
    }

    @Override
    public <T> byte[] encode(T value, DocumentWriter<? super T> writer) {
        throw new UnsupportedOperationException(schema + limits);
    }

    @Override
    public <T> T decode(byte[] document, DocumentReader<? extends T> reader) {
        throw new UnsupportedOperationException(schema + limits);
    }
}
