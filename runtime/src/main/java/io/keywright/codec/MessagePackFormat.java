package io.keywright.codec;

/**
 * Documents in MessagePack: smaller and binary. Needs {@code org.msgpack:msgpack-core} on the class path.
 *
 * <p>See {@link ValueWriter} for how each type is represented.
 */
public final class MessagePackFormat implements DocumentFormat {

    private final String schema;
    private final DocumentLimits limits;

    private MessagePackFormat(String schema, DocumentLimits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /** The format for the values of one key pattern, within {@link DocumentLimits#DEFAULT}. */
    public static MessagePackFormat of(String schema) {
        return new MessagePackFormat(schema, DocumentLimits.DEFAULT);
    }

    /** The format for the values of one key pattern. */
    public static MessagePackFormat of(String schema, DocumentLimits limits) {
        return new MessagePackFormat(schema, limits);
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
