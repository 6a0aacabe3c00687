package io.keywright.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes JSON by Jackson's generator. */
final class JsonValueWriter extends ValueWriter {

    private final String root;
    private final DocumentLimits limits;
    private final JsonGenerator generator;

    JsonValueWriter(String schema, String root, DocumentLimits limits, JsonGenerator generator) {
        super(schema);
        this.root = root;
        this.limits = limits;
        this.generator = generator;
    }

    @Override
    void openObject(int maxFields) throws IOException {
        generator.writeStartObject();
    }

    @Override
    public ValueWriter name(FieldName name) throws IOException {
        generator.writeFieldName(name.json());
        return this;
    }

    @Override
    public void endObject() throws IOException {
        generator.writeEndObject();
    }

    @Override
    void openArray(int size) throws IOException {
        generator.writeStartArray();
    }

    @Override
    void closeArray() throws IOException {
        generator.writeEndArray();
    }

    @Override
    void openMap(int size) throws IOException {
        generator.writeStartObject(JsonPath.MAP);
    }

    @Override
    void writeKey(String key) throws IOException {
        generator.writeFieldName(wellFormed(key));
    }

    @Override
    public void writeNull() throws IOException {
        generator.writeNull();
    }

    @Override
    public void writeBoolean(boolean value) throws IOException {
        generator.writeBoolean(value);
    }

    @Override
    public void writeInt(int value) throws IOException {
        generator.writeNumber(value);
    }

    @Override
    public void writeLong(long value) throws IOException {
        generator.writeNumber(value);
    }

    @Override
    public void writeFloat(float value) throws IOException {
        if (!Float.isFinite(value)) {
            throw failure("JSON has no NaN and no infinity");
        }
        generator.writeNumber(value);
    }

    @Override
    public void writeDouble(double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw failure("JSON has no NaN and no infinity");
        }
        generator.writeNumber(value);
    }

    @Override
    public void writeString(@Nullable String value) throws IOException {
        generator.writeString(nonNull(value));
    }

    @Override
    public void writeBytes(byte @Nullable [] value) throws IOException {
        if (value == null) {
            throw failure(NULL_REFUSED);
        }
        generator.writeBinary(value);
    }

    @Override
    public void writeBigDecimal(@Nullable BigDecimal value) throws IOException {
        generator.writeNumber(limits.check(nonNull(value), this));
    }

    @Override
    public void writeBigInteger(@Nullable BigInteger value) throws IOException {
        generator.writeNumber(limits.check(nonNull(value), this));
    }

    @Override
    public void writeInstant(@Nullable Instant value) throws IOException {
        Instant instant = nonNull(value);
        int nanos = instant.getNano();
        if (nanos % 1_000_000 == 0 && EpochMillis.fitsLong(instant.getEpochSecond())) {
            generator.writeNumber(instant.toEpochMilli());
        } else {
            generator.writeNumber(EpochMillis.format(instant));
        }
    }

    @Override
    public void writeUuid(@Nullable UUID value) throws IOException {
        generator.writeString(nonNull(value).toString());
    }

    @Override
    String path() {
        return JsonPath.ofGenerator(root, generator.getOutputContext());
    }
}
