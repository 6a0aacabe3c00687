package io.keywright.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads JSON by Jackson's parser, whose current token is always the value that the reader stands on. */
final class JsonValueReader extends ValueReader {

    private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

    private final String root;
    private final JsonFactory factory;
    private final byte[] document;
    private final JsonParser parser;

    /** Set when {@link #peekType} has entered the object already. */
    private boolean entered;

    /** The name on which {@link #peekType} left the parser. */
    private @Nullable String peekedName;

    /** The object whose current field nobody asks for, so that its name and what stands in it are not to be shown. */
    private @Nullable JsonStreamContext skipping;

    JsonValueReader(String schema, String root, JsonFactory factory, byte[] document, JsonParser parser) {
        super(schema);
        this.root = root;
        this.factory = factory;
        this.document = document;
        this.parser = parser;
    }

    /** Goes to the document's value. */
    void begin() throws IOException {
        if (parser.nextToken() == null) {
            throw failure("empty document", 0, null);
        }
    }

    /** Makes sure that nothing follows the document's value. The parser is not asked, since that costs more. */
    void end() throws IOException {
        int left = parser.releaseBuffered(NOWHERE);
        for (int i = document.length - left; i < document.length; i++) {
            byte c = document[i];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                throw failure("text after the end of the document", i, null);
            }
        }
    }

    @Override
    public void beginObject() throws IOException {
        if (entered) {
            entered = false;
        } else {
            expect(JsonToken.START_OBJECT, "expected an object");
        }
    }

    @Override
    public @Nullable String nextName() throws IOException {
        String name = peekedName;
        if (name == null) {
            name = parser.nextFieldName();
            skipping = null;
            if (name == null) {
                return null;
            }
        } else {
            peekedName = null;
        }
        parser.nextToken();
        return name;
    }

    @Override
    public void skipValue() throws IOException {
        skipping = around();
        parser.skipChildren();
    }

    @Override
    public String peekType(FieldName discriminator) throws IOException {
        expect(JsonToken.START_OBJECT, "expected an object");
        String name = parser.nextFieldName();
        if (name == null) {
            throw missing(discriminator);
        }
        entered = true;
        if (name.equals(discriminator.toString())) {
            parser.nextToken();
            return readString();
        }
        peekedName = name;
        skipping = parser.getParsingContext();
        return findType(discriminator);
    }

    /** Looks for the discriminator behind the name that the parser stands on, by a parser of its own. */
    private String findType(FieldName discriminator) throws IOException {
        int offset = (int) position();
        try (JsonParser ahead = factory.createParser(new SequenceInputStream(
                new ByteArrayInputStream(new byte[] {'{'}),
                new ByteArrayInputStream(document, offset, document.length - offset)))) {
            ahead.nextToken();
            for (String name = ahead.nextFieldName(); name != null; name = ahead.nextFieldName()) {
                JsonToken value = ahead.nextToken();
                if (!name.equals(discriminator.toString())) {
                    ahead.skipChildren();
                } else if (value == JsonToken.VALUE_STRING) {
                    return ahead.getText();
                } else {
                    throw mismatch("expected a text in field " + discriminator);
                }
            }
        }
        throw missing(discriminator);
    }

    @Override
    void openArray() throws IOException {
        expect(JsonToken.START_ARRAY, "expected an array");
    }

    @Override
    boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    @Override
    void openMap() throws IOException {
        expect(JsonToken.START_OBJECT, "expected an object");
        parser.assignCurrentValue(JsonPath.MAP);
    }

    @Override
    @Nullable
    String nextKey() throws IOException {
        return nextName();
    }

    @Override
    public boolean readNull() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    @Override
    public boolean readBoolean() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE) {
            return true;
        }
        if (token == JsonToken.VALUE_FALSE) {
            return false;
        }
        throw mismatch("expected true or false");
    }

    @Override
    public int readInt() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "expected a whole number");
        return parser.getIntValue();
    }

    @Override
    public long readLong() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "expected a whole number");
        return parser.getLongValue();
    }

    @Override
    public float readFloat() throws IOException {
        expectNumber();
        float value = parser.getFloatValue();
        if (!Float.isFinite(value)) {
            throw mismatch("number out of the range of float");
        }
        return value;
    }

    @Override
    public double readDouble() throws IOException {
        expectNumber();
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw mismatch("number out of the range of double");
        }
        return value;
    }

    @Override
    public String readString() throws IOException {
        expect(JsonToken.VALUE_STRING, "expected a text");
        return parser.getText();
    }

    @Override
    public byte[] readBytes() throws IOException {
        expect(JsonToken.VALUE_STRING, "expected a text");
        return parser.getBinaryValue();
    }

    @Override
    public BigDecimal readBigDecimal() throws IOException {
        expectNumber();
        return parser.getDecimalValue();
    }

    @Override
    public BigInteger readBigInteger() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "expected a whole number");
        return parser.getBigIntegerValue();
    }

    @Override
    public Instant readInstant() throws IOException {
        expectNumber();
        Instant instant = null;
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            instant = EpochMillis.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } else if (parser.getTextLength() <= EpochMillis.SAFE_DIGITS) {
            return Instant.ofEpochMilli(parser.getLongValue());
        }
        if (instant == null) {
            instant = EpochMillis.of(parser.getDecimalValue());
        }
        if (instant == null) {
            throw mismatch("number out of the range of Instant");
        }
        return instant;
    }

    @Override
    public UUID readUuid() throws IOException {
        return readText(TextForm.UUID);
    }

    private void expect(JsonToken token, String expectation) throws IOException {
        if (parser.currentToken() != token) {
            throw mismatch(nullOr(expectation));
        }
    }

    private void expectNumber() throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw mismatch(nullOr("expected a number"));
        }
    }

    private String nullOr(String expectation) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? expectation + ", not null" : expectation;
    }

    @Override
    String path() {
        JsonStreamContext skipping = this.skipping;
        return skipping == null
                ? JsonPath.ofParser(root, around(), null)
                : JsonPath.ofParser(root, skipping, "<unknown>");
    }

    /** The container around the current value: on a bracket that opens, the parser is in the new one already. */
    private JsonStreamContext around() {
        JsonStreamContext context = parser.getParsingContext();
        JsonToken token = parser.currentToken();
        JsonStreamContext parent = context.getParent();
        return token != null && token.isStructStart() && parent != null ? parent : context;
    }

    @Override
    long position() {
        return parser.currentTokenLocation().getByteOffset();
    }

    /** The offset up to which the document was read. */
    long offset() {
        return parser.currentLocation().getByteOffset();
    }
}
