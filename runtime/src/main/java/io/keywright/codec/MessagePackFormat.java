package io.keywright.codec;

import org.msgpack.core.MessagePack;

/**
 * Documents in MessagePack: smaller than JSON, and binary. Needs {@code org.msgpack:msgpack-core} on the class path.
 * {@link ValueWriter} says how each type is represented.
 */
public final class MessagePackFormat implements DocumentFormat {

    private final String schema;
    private final String field;
    private final DocumentLimits limits;

    private MessagePackFormat(String schema, String field, DocumentLimits limits) {
        this.schema = schema;
        this.field = field;
        this.limits = limits;
    }

    /** The format for the values of one key pattern, within {@link DocumentLimits#DEFAULT}. */
    public static MessagePackFormat of(String schema) {
        return of(schema, DocumentLimits.DEFAULT);
    }

    /**
     * The format for the values of one key pattern.
     *
     * @throws IllegalStateException if msgpack-core is not on the class path
     */
    public static MessagePackFormat of(String schema, DocumentLimits limits) {
        try {
            MessagePack.Code.isFixInt((byte) 0);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    schema
                            + ": values are stored in MessagePack, but org.msgpack:msgpack-core is not on the class path."
                            + " Add that dependency, or declare format = ValueFormat.JSON.",
                    e);
        }
        return new MessagePackFormat(schema, "", limits);
    }

    @Override
    public MessagePackFormat forField(String field) {
        return new MessagePackFormat(schema, field, limits);
    }

    @Override
    public <T> byte[] encode(T value, DocumentWriter<? super T> writer) {
        return MessagePackDocuments.encode(schema, field, limits, value, writer);
    }

    @Override
    public <T> T decode(byte[] document, DocumentReader<? extends T> reader) {
        return MessagePackDocuments.decode(schema, field, limits, document, reader);
    }
}
