package io.keywright.codec;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The port that generated codecs write a document to, value after value; made by a {@link DocumentFormat}.
 *
 * <pre>{@code
 * out.beginObject(line, 2);
 * out.name(SKU).writeString(line.sku());
 * out.name(QUANTITY).writeInt(line.quantity());
 * out.endObject();
 * }</pre>
 *
 * <p>Null is written by {@link #writeNull} alone. Every other method refuses it with a {@link CodecException}, since a
 * null that is not declared {@code @Nullable} could be written but never be read again.
 *
 * <p>An abstract class, not an interface, so that the JIT compiler binds its calls directly as long as one format is in
 * use. Not thread-safe; lives for one document. Extended by the formats of this package only.
 */
public abstract class ValueWriter {

    static final String NULL_REFUSED = "null where the type is not @Nullable";

    private final String schema;
    private @Nullable FieldName discriminator;
    private @Nullable String typeName;

    ValueWriter(String schema) {
        this.schema = schema;
    }

    /**
     * Begins an object.
     *
     * @param value what is written, for the sake of its null check
     * @param maxFields how many fields there will be at most
     */
    public final void beginObject(@Nullable Object value, int maxFields) throws IOException {
        nonNull(value);
        FieldName discriminator = this.discriminator;
        if (discriminator == null) {
            openObject(maxFields);
        } else {
            this.discriminator = null;
            openObject(maxFields + 1);
            name(discriminator).writeString(typeName);
        }
    }

    /** Makes {@code discriminator: typeName} the first field of the object that begins next. */
    public final void typed(FieldName discriminator, String typeName) {
        this.discriminator = discriminator;
        this.typeName = typeName;
    }

    /** Names the field whose value is written next. */
    public abstract ValueWriter name(FieldName name) throws IOException;

    /** Ends the object begun last. */
    public abstract void endObject() throws IOException;

    public abstract void writeNull() throws IOException;

    public abstract void writeBoolean(boolean value) throws IOException;

    public abstract void writeInt(int value) throws IOException;

    public abstract void writeLong(long value) throws IOException;

    /** JSON has no NaN and no infinity: there they are refused. */
    public abstract void writeFloat(float value) throws IOException;

    /** JSON has no NaN and no infinity: there they are refused. */
    public abstract void writeDouble(double value) throws IOException;

    /** A text. One with a lone surrogate, which UTF-8 can't hold, is escaped in JSON and refused in MessagePack. */
    public abstract void writeString(@Nullable String value) throws IOException;

    /** Base64 text in JSON, binary in MessagePack. */
    public abstract void writeBytes(byte @Nullable [] value) throws IOException;

    /** A number in JSON, a text in MessagePack; lossless, its scale included. */
    public abstract void writeBigDecimal(@Nullable BigDecimal value) throws IOException;

    /** A number in JSON, a text in MessagePack. */
    public abstract void writeBigInteger(@Nullable BigInteger value) throws IOException;

    /**
     * In JSON the milliseconds since 1970 as a number, such as {@code 1700000000123}, or with what is left below them
     * as its fraction, {@code 1700000000123.456789}; in MessagePack its timestamp extension. Both are lossless.
     */
    public abstract void writeInstant(@Nullable Instant value) throws IOException;

    /** The canonical text in JSON, 16 bytes in MessagePack. */
    public abstract void writeUuid(@Nullable UUID value) throws IOException;

    /** A text of one character. */
    public final void writeChar(char value) throws IOException {
        writeString(String.valueOf(value));
    }

    /** A value that is stored as text, such as a date or an enum constant. */
    public final <T> void writeText(TextForm<T> form, @Nullable T value) throws IOException {
        writeString(form.format(nonNull(value)));
    }

    /** The elements as an array, in the collection's order. */
    public final <E extends @Nullable Object> void writeCollection(
            @Nullable Collection<E> values, DocumentWriter<? super E> element) throws IOException {
        Collection<E> elements = nonNull(values);
        openArray(elements.size());
        for (E value : elements) {
            element.write(this, value);
        }
        closeArray();
    }

    /** The entries as an object whose field names are the keys' texts, in the map's order. */
    public final <K, V extends @Nullable Object> void writeMap(
            @Nullable Map<K, V> map, TextForm<K> keys, DocumentWriter<? super V> element) throws IOException {
        Map<K, V> entries = nonNull(map);
        openMap(entries.size());
        for (Map.Entry<K, V> entry : entries.entrySet()) {
            writeKey(keys.format(nonNull(entry.getKey())));
            element.write(this, entry.getValue());
        }
        endObject();
    }

    /** {@code value} by {@code writer}, or null as null: for elements that are declared {@code @Nullable}. */
    public final <T> void writeNullable(@Nullable T value, DocumentWriter<? super T> writer) throws IOException {
        if (value == null) {
            writeNull();
        } else {
            writer.write(this, value);
        }
    }

    /** {@code value}, which must not be null. */
    public final <T> T nonNull(@Nullable T value) {
        if (value == null) {
            throw failure(NULL_REFUSED);
        }
        return value;
    }

    /** The exception for a value of a sealed type that is null, or of a subtype that was added after the codec. */
    public final CodecException unknownType(@Nullable Object value) {
        return failure(value == null ? NULL_REFUSED : "a subtype that the codec was not generated for");
    }

    abstract void openObject(int maxFields) throws IOException;

    abstract void openArray(int size) throws IOException;

    abstract void closeArray() throws IOException;

    abstract void openMap(int size) throws IOException;

    abstract void writeKey(String key) throws IOException;

    /** Where the writer stands, as {@link CodecException} shows it. */
    abstract String path();

    /** {@code text} if UTF-8 can hold it. */
    final String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    throw failure("a lone surrogate, which UTF-8 can't hold");
                }
                i++;
            }
        }
        return text;
    }

    final CodecException failure(String reason) {
        return new CodecException(schema, path(), -1, reason, null);
    }
}
