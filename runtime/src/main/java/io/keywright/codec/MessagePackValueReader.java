package io.keywright.codec;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.ValueType;

/**
 * Reads MessagePack. Every length that the document claims is compared with what is left of it before anything is
 * allocated.
 */
final class MessagePackValueReader extends ValueReader {

    private static final String TRUNCATED = "truncated MessagePack";

    private final String root;
    private final DocumentLimits limits;
    private final byte[] document;
    private final MessageUnpacker unpacker;
    private final MessagePackPath path = new MessagePackPath();

    MessagePackValueReader(String schema, String root, DocumentLimits limits, byte[] document) {
        super(schema);
        this.root = root;
        this.limits = limits;
        this.document = document;
        this.unpacker = MessagePack.newDefaultUnpacker(document);
    }

    /** Makes sure that nothing follows the document's value. */
    void end() throws IOException {
        if (position() != document.length) {
            throw mismatch("bytes after the end of the document");
        }
    }

    @Override
    public void beginObject() throws IOException {
        expect(ValueType.MAP, "expected an object");
        enter(unpacker.unpackMapHeader(), MessagePackPath.NONE);
    }

    @Override
    public @Nullable String nextName() throws IOException {
        String name = nextText();
        if (name != null) {
            path.name(name);
        }
        return name;
    }

    @Override
    @Nullable
    String nextKey() throws IOException {
        return nextText();
    }

    /** The next name of the innermost map; at its end null, and the map is left. */
    private @Nullable String nextText() throws IOException {
        int left = path.count();
        if (left == 0) {
            path.pop();
            return null;
        }
        path.count(left - 1);
        expect(ValueType.STRING, "expected a field name");
        return text();
    }

    @Override
    public void skipValue() throws IOException {
        path.name(MessagePackPath.UNKNOWN);
        skip(unpacker);
    }

    /** Without recursion, and counting in a long: the unpacker's own method can be made to overflow. */
    private static void skip(MessageUnpacker unpacker) throws IOException {
        for (long values = 1; values > 0; values--) {
            switch (unpacker.getNextFormat().getValueType()) {
                case ARRAY -> values += unpacker.unpackArrayHeader();
                case MAP -> values += 2L * unpacker.unpackMapHeader();
                default -> unpacker.skipValue();
            }
        }
    }

    @Override
    public String peekType(FieldName discriminator) throws IOException {
        expect(ValueType.MAP, "expected an object");
        int offset = (int) position();
        MessageUnpacker ahead = MessagePack.newDefaultUnpacker(document, offset, document.length - offset);
        for (int fields = ahead.unpackMapHeader(); fields > 0; fields--) {
            if (ahead.getNextFormat().getValueType() != ValueType.STRING) {
                throw mismatch("expected a field name");
            }
            if (!text(ahead, offset).equals(discriminator.toString())) {
                skip(ahead);
            } else if (ahead.getNextFormat().getValueType() == ValueType.STRING) {
                return text(ahead, offset);
            } else {
                throw mismatch("expected a text in field " + discriminator);
            }
        }
        throw missing(discriminator);
    }

    @Override
    void openArray() throws IOException {
        expect(ValueType.ARRAY, "expected an array");
        enter(unpacker.unpackArrayHeader(), null);
    }

    @Override
    boolean nextElement() {
        int left = path.count();
        if (left == 0) {
            path.pop();
            return false;
        }
        path.count(left - 1);
        path.element();
        return true;
    }

    @Override
    void openMap() throws IOException {
        expect(ValueType.MAP, "expected an object");
        enter(unpacker.unpackMapHeader(), MessagePackPath.ENTRY);
    }

    private void enter(int count, @Nullable Object name) {
        if (path.depth() == limits.maxDepth()) {
            throw mismatch(limits.tooManyLevels());
        }
        path.push(count, name);
    }

    @Override
    public boolean readNull() throws IOException {
        return unpacker.tryUnpackNil();
    }

    @Override
    public boolean readBoolean() throws IOException {
        expect(ValueType.BOOLEAN, "expected true or false");
        return unpacker.unpackBoolean();
    }

    @Override
    public int readInt() throws IOException {
        expect(ValueType.INTEGER, "expected a whole number");
        return unpacker.unpackInt();
    }

    @Override
    public long readLong() throws IOException {
        expect(ValueType.INTEGER, "expected a whole number");
        return unpacker.unpackLong();
    }

    @Override
    public float readFloat() throws IOException {
        double value = readDouble();
        if (Double.isFinite(value) && !Float.isFinite((float) value)) {
            throw mismatch("number out of the range of float");
        }
        return (float) value;
    }

    @Override
    public double readDouble() throws IOException {
        ValueType type = unpacker.getNextFormat().getValueType();
        if (type == ValueType.INTEGER) {
            return unpacker.unpackBigInteger().doubleValue();
        }
        expect(ValueType.FLOAT, "expected a number");
        return unpacker.unpackDouble();
    }

    @Override
    public String readString() throws IOException {
        expect(ValueType.STRING, "expected a text");
        return text();
    }

    private String text() throws IOException {
        return text(unpacker, 0);
    }

    /**
     * The text that comes next. Decoded here, since the unpacker allocates 16 KiB to decode the first one.
     *
     * @param base where in the document the unpacker began
     */
    private String text(MessageUnpacker unpacker, int base) throws IOException {
        int length = unpacker.unpackRawStringHeader();
        int start = base + (int) unpacker.getTotalReadBytes();
        if (length > document.length - start) {
            throw mismatch(TRUNCATED);
        }
        unpacker.readPayloadAsReference(length);
        String text = new String(document, start, length, StandardCharsets.UTF_8);
        // U+FFFD stands for what is not UTF-8, unless it was there.
        if (text.indexOf('\uFFFD') >= 0) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            if (!Arrays.equals(document, start, start + length, utf8, 0, utf8.length)) {
                throw mismatch("a text that is not UTF-8");
            }
        }
        return text;
    }

    @Override
    public byte[] readBytes() throws IOException {
        expect(ValueType.BINARY, "expected binary");
        int length = unpacker.unpackBinaryHeader();
        if (length > document.length - position()) {
            throw mismatch(TRUNCATED);
        }
        return unpacker.readPayload(length);
    }

    @Override
    public BigDecimal readBigDecimal() throws IOException {
        return readNumber(TextForm.BIG_DECIMAL);
    }

    @Override
    public BigInteger readBigInteger() throws IOException {
        return readNumber(TextForm.BIG_INTEGER);
    }

    private <T> T readNumber(TextForm<T> form) throws IOException {
        String text = readString();
        // The sign, the point, and an exponent with its own sign are no digits.
        T value = text.length() > limits.maxNumberDigits() + 14 ? null : form.parse(text);
        if (value == null) {
            throw mismatch("expected a text of type " + form.name());
        }
        return value;
    }

    @Override
    public Instant readInstant() throws IOException {
        expect(ValueType.EXTENSION, "expected a timestamp");
        try {
            return unpacker.unpackTimestamp();
        } catch (DateTimeException | ArithmeticException e) {
            throw mismatch("number out of the range of Instant");
        }
    }

    @Override
    public UUID readUuid() throws IOException {
        byte[] bytes = readBytes();
        if (bytes.length != 16) {
            throw mismatch("expected the 16 bytes of a UUID");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private void expect(ValueType type, String expectation) throws IOException {
        ValueType actual = unpacker.getNextFormat().getValueType();
        if (actual != type) {
            throw mismatch(actual == ValueType.NIL ? expectation + ", not null" : expectation);
        }
    }

    @Override
    String path() {
        return path.toString(root, 0);
    }

    @Override
    long position() {
        return unpacker.getTotalReadBytes();
    }
}
