package io.keywright.codec;

import java.io.IOException;
import org.msgpack.core.MessageInsufficientBufferException;
import org.msgpack.core.MessageIntegerOverflowException;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;

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
        MessagePackValueWriter out = new MessagePackValueWriter(schema, field, limits);
        try {
            writer.write(out, value);
            byte[] document = out.toBytes();
            if (document.length > limits.maxBytes()) {
                throw new CodecException(schema, field, limits.tooManyBytes());
            }
            return document;
        } catch (IOException e) {
            throw out.failure("not representable in MessagePack");
        }
    }

    @Override
    public <T> T decode(byte[] document, DocumentReader<? extends T> reader) {
        if (document.length > limits.maxBytes()) {
            throw new CodecException(schema, field, limits.tooManyBytes());
        }
        MessagePackValueReader in = new MessagePackValueReader(schema, field, limits, document);
        try {
            T value = reader.read(in);
            in.end();
            return value;
        } catch (CodecException e) {
            throw e;
        } catch (MessagePackException | IOException e) {
            throw in.failure(reason(e), in.position(), null);
        } catch (RuntimeException e) {
            throw in.failure(RedactedCause.reason(e), in.position(), RedactedCause.of(e));
        }
    }

    /** What to say of an exception of the unpacker, whose own message may quote the document. */
    private static String reason(Exception e) {
        return e instanceof MessageInsufficientBufferException
                ? "truncated MessagePack"
                : e instanceof MessageIntegerOverflowException ? "number out of range" : "malformed MessagePack";
    }
}
