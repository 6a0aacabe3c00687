package io.keywright.codec;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;

/**
 * Documents in JSON (RFC 8259, UTF-8): readable by every language and in {@code redis-cli}. {@link ValueWriter} says
 * how each type is represented.
 */
public final class JsonFormat implements DocumentFormat {

    /** Shared, because a factory also holds the table of field names that makes parsing them cheap. */
    private static final JsonFactory DEFAULT_FACTORY = factory(DocumentLimits.DEFAULT);

    private final String schema;
    private final String field;
    private final DocumentLimits limits;
    private final JsonFactory factory;

    private JsonFormat(String schema, String field, DocumentLimits limits, JsonFactory factory) {
        this.schema = schema;
        this.field = field;
        this.limits = limits;
        this.factory = factory;
    }

    /** The format for the values of one key pattern, within {@link DocumentLimits#DEFAULT}. */
    public static JsonFormat of(String schema) {
        return new JsonFormat(schema, "", DocumentLimits.DEFAULT, DEFAULT_FACTORY);
    }

    /** The format for the values of one key pattern. */
    public static JsonFormat of(String schema, DocumentLimits limits) {
        return new JsonFormat(schema, "", limits, factory(limits));
    }

    @Override
    public JsonFormat forField(String field) {
        return new JsonFormat(schema, field, limits, factory);
    }

    @Override
    public <T> byte[] encode(T value, DocumentWriter<? super T> writer) {
        BufferRecycler recycler = factory._getBufferRecycler();
        try (ByteArrayBuilder buffer = new ByteArrayBuilder(recycler)) {
            write(value, writer, buffer);
            if (buffer.size() > limits.maxBytes()) {
                throw new CodecException(schema, field, limits.tooManyBytes());
            }
            return buffer.getClearAndRelease();
        } finally {
            recycler.releaseToPool();
        }
    }

    private <T> void write(T value, DocumentWriter<? super T> writer, ByteArrayBuilder buffer) {
        try (JsonGenerator generator = factory.createGenerator(buffer, JsonEncoding.UTF8)) {
            JsonValueWriter out = new JsonValueWriter(schema, field, limits, generator);
            try {
                writer.write(out, value);
            } catch (StreamConstraintsException e) {
                throw out.failure(limits.tooManyLevels());
            } catch (IOException e) {
                throw out.failure("not representable in JSON");
            }
        } catch (IOException e) {
            throw new CodecException(schema, field, "not representable in JSON");
        }
    }

    @Override
    public <T> T decode(byte[] document, DocumentReader<? extends T> reader) {
        if (document.length > limits.maxBytes()) {
            throw new CodecException(schema, field, limits.tooManyBytes());
        }
        if (!isUtf8(document)) {
            throw new CodecException(schema, field, 0, "not JSON in UTF-8", null);
        }
        try (JsonParser parser = factory.createParser(document)) {
            JsonValueReader in = new JsonValueReader(schema, field, factory, document, parser);
            try {
                in.begin();
                T value = reader.read(in);
                in.end();
                return value;
            } catch (IOException e) {
                throw in.failure(reason(e), in.offset(), null);
            } catch (CodecException e) {
                throw e;
            } catch (RuntimeException e) {
                throw in.failure(RedactedCause.reason(e), in.offset(), RedactedCause.of(e));
            }
        } catch (IOException e) {
            throw new CodecException(schema, field, 0, reason(e), null);
        }
    }

    /** The parser would take UTF-16 and UTF-32 too, which begin with these bytes if they are JSON. */
    private static boolean isUtf8(byte[] document) {
        return document.length < 2 || (document[0] != 0 && document[1] != 0 && (document[0] & 0xFE) != 0xFE);
    }

    /** What to say of an exception of the parser, whose own message quotes the document. */
    private String reason(IOException e) {
        if (e instanceof InputCoercionException coercion) {
            return "number out of the range of " + coercion.getTargetType().getSimpleName();
        }
        if (e instanceof StreamConstraintsException) {
            String message = String.valueOf(e.getMessage());
            return message.contains("nesting depth")
                    ? limits.tooManyLevels()
                    : message.contains("Number") ? limits.tooManyDigits() : "beyond the limits of names and texts";
        }
        return e instanceof JsonEOFException || !(e instanceof JsonParseException)
                ? "truncated JSON"
                : "malformed JSON";
    }

    private static JsonFactory factory(DocumentLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxNumberLength(limits.maxNumberDigits())
                        .maxStringLength(limits.maxBytes())
                        .maxNameLength(limits.maxBytes())
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .build())
                // What stands in a document must not show up in a message.
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // After an exception nothing is to be completed.
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                // Four bytes for a character beyond the BMP, not twelve.
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build();
    }
}
