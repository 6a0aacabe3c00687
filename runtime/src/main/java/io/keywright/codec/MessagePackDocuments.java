package io.keywright.codec;

import java.io.IOException;
import org.msgpack.core.MessageInsufficientBufferException;
import org.msgpack.core.MessageIntegerOverflowException;
import org.msgpack.core.MessagePackException;

/**
 * Does the work of {@link MessagePackFormat}. A class of its own, since the handlers of msgpack-core's exceptions keep
 * it from being loaded where that is missing.
 */
final class MessagePackDocuments {

    private MessagePackDocuments() {}

    static <T> byte[] encode(
            String schema, String field, DocumentLimits limits, T value, DocumentWriter<? super T> writer) {
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

    static <T> T decode(
            String schema, String field, DocumentLimits limits, byte[] document, DocumentReader<? extends T> reader) {
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
