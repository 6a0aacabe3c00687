package io.keywright.codec;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The port that generated codecs read a document from, value after value; made by a {@link DocumentFormat}.
 *
 * <p>It always stands on a value: the document's own at first, a field's after {@link #nextName}. A {@code read} method
 * takes that value and refuses any of another type, null included, with a {@link CodecException} that says where.
 *
 * <pre>{@code
 * in.beginObject();
 * for (String name = in.nextName(); name != null; name = in.nextName()) {
 *     switch (name) {
 *         case "sku" -> sku = in.readString();
 *         default -> in.skipValue();
 *     }
 * }
 * return new Line(in.required(sku, SKU));
 * }</pre>
 *
 * <p>An abstract class for the reason that {@link ValueWriter} gives. Not thread-safe; lives for one document. Extended
 * by the formats of this package only.
 */
public abstract class ValueReader {

    private final String schema;

    ValueReader(String schema) {
        this.schema = schema;
    }

    /** Enters the object that the reader stands on. */
    public abstract void beginObject() throws IOException;

    /** Goes to the next field and gives its name, or leaves the object and gives null after the last. */
    public abstract @Nullable String nextName() throws IOException;

    /** Passes over the value, whatever it is. */
    public abstract void skipValue() throws IOException;

    /**
     * The text in field {@code discriminator} of the object that the reader stands on, and stays on: what follows reads
     * the object from its beginning. The field is found wherever it stands, at the cost of one more look at the object
     * where it is not the first.
     */
    public abstract String peekType(FieldName discriminator) throws IOException;

    /** True, and read, if the value is null. */
    public abstract boolean readNull() throws IOException;

    public abstract boolean readBoolean() throws IOException;

    public abstract int readInt() throws IOException;

    public abstract long readLong() throws IOException;

    public abstract float readFloat() throws IOException;

    public abstract double readDouble() throws IOException;

    public abstract String readString() throws IOException;

    public abstract byte[] readBytes() throws IOException;

    public abstract BigDecimal readBigDecimal() throws IOException;

    public abstract BigInteger readBigInteger() throws IOException;

    public abstract Instant readInstant() throws IOException;

    public abstract UUID readUuid() throws IOException;

    public final byte readByte() throws IOException {
        int value = readInt();
        if (value != (byte) value) {
            throw mismatch("number out of the range of byte");
        }
        return (byte) value;
    }

    public final short readShort() throws IOException {
        int value = readInt();
        if (value != (short) value) {
            throw mismatch("number out of the range of short");
        }
        return (short) value;
    }

    public final char readChar() throws IOException {
        String text = readString();
        if (text.length() != 1) {
            throw mismatch("expected a text of one character");
        }
        return text.charAt(0);
    }

    /** A value that is stored as text. */
    public final <T> T readText(TextForm<T> form) throws IOException {
        T value = form.parse(readString());
        if (value == null) {
            throw mismatch("expected a text of type " + form.name());
        }
        return value;
    }

    /** An array's elements; unmodifiable. */
    public final <E extends @Nullable Object> List<E> readList(DocumentReader<? extends E> element) throws IOException {
        openArray();
        if (!nextElement()) {
            return Collections.emptyList();
        }
        List<E> list = new ArrayList<>();
        do {
            list.add(element.read(this));
        } while (nextElement());
        return Collections.unmodifiableList(list);
    }

    /** An array's elements, each once, in the array's order; unmodifiable. */
    public final <E extends @Nullable Object> Set<E> readSet(DocumentReader<? extends E> element) throws IOException {
        openArray();
        if (!nextElement()) {
            return Collections.emptySet();
        }
        Set<E> set = new LinkedHashSet<>();
        do {
            set.add(element.read(this));
        } while (nextElement());
        return Collections.unmodifiableSet(set);
    }

    /** An object's fields as entries, in the object's order; unmodifiable. */
    public final <K, V extends @Nullable Object> Map<K, V> readMap(
            TextForm<K> keys, DocumentReader<? extends V> element) throws IOException {
        openMap();
        String name = nextKey();
        if (name == null) {
            return Collections.emptyMap();
        }
        Map<K, V> map = new LinkedHashMap<>();
        for (; name != null; name = nextKey()) {
            K key = keys.parse(name);
            if (key == null) {
                throw mismatch("expected a map key of type " + keys.name());
            }
            map.put(key, element.read(this));
        }
        return Collections.unmodifiableMap(map);
    }

    /** What {@code reader} reads, or null where null stands: for elements that are declared {@code @Nullable}. */
    public final <T> @Nullable T readNullable(DocumentReader<? extends T> reader) throws IOException {
        return readNull() ? null : reader.read(this);
    }

    /** {@code value}, or the exception that says that the field was missing. */
    public final <T> T required(@Nullable T value, FieldName field) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    /** The exception for an object, read to its end, that had no such field. */
    public final CodecException missing(FieldName field) {
        return mismatch("missing field " + field);
    }

    /** The exception for an object whose {@link #peekType type} is none that is declared. */
    public final CodecException unknownType(FieldName discriminator) {
        return mismatch("field " + discriminator + " names no known subtype");
    }

    abstract void openArray() throws IOException;

    /** Goes to the next element, or leaves the array. */
    abstract boolean nextElement() throws IOException;

    abstract void openMap() throws IOException;

    abstract @Nullable String nextKey() throws IOException;

    /** Where the reader stands, as {@link CodecException} shows it. */
    abstract String path();

    /** The offset of the value that the reader stands on. */
    abstract long position();

    /** The exception for the value that the reader stands on. */
    final CodecException mismatch(String reason) {
        return failure(reason, position(), null);
    }

    final CodecException failure(String reason, long position, @Nullable Throwable cause) {
        return new CodecException(schema, path(), position, reason, cause);
    }
}
