package shop.odd;

import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntryCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link shop.odd.Key}: its keys {@code shop:note:<note>:<limit>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class KeyCodec implements io.keywright.key.KeyCodec<KeyRepository.Key>, EntryCodec<KeyRepository.Key, Long, Key> {
    static final KeyCodec INSTANCE = new KeyCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:note:<note>:<limit>",
            "shop:note:([%\\-.0-9A-Z_a-z~]+):(-?[0-9]{1,3})");

    private static final byte[] SHOP_NOTE = "shop:note:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:note:<note>:<limit>");

    static final FieldCodec<Long> CURSOR = FieldCodecs.LONG;

    private static final FieldName NAME = FieldName.of("name");

    private static final FieldName FIELD = FieldName.of("field");

    private static final FieldName PATTERN2 = FieldName.of("pattern");

    @Override
    public int sizeHint(KeyRepository.Key key) {
        return KeySize.escaped(key.note()) + KeySize.decimal(key.limit()) + SHOP_NOTE.length +
                MARK.length;
    }

    @Override
    public void write(KeyWriter out, KeyRepository.Key key) {
        out.literal(SHOP_NOTE).escaped("note", key.note()).literal(MARK).decimal(key.limit());
    }

    @Override
    public byte[] encode(byte[] namespace, KeyRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public KeyRepository.Key parse(KeyParts parts) {
        return new KeyRepository.Key(parts.escaped(1), parts.decimalByte(2));
    }

    @Override
    public KeyRepository.Key keyOf(Key value) {
        return new KeyRepository.Key(value.note(), value.limit());
    }

    @Override
    public Long fieldOf(Key value) {
        return value.cursor();
    }

    @Override
    public byte[] encodeField(Long field) {
        return CURSOR.encode(field);
    }

    @Override
    public Long decodeField(byte[] bytes) {
        return CURSOR.decode(bytes);
    }

    @Override
    public byte[] encodeValue(Key value) {
        return FORMAT.encode(value, KeyCodec::writeValue);
    }

    @Override
    public Key decode(KeyRepository.Key key, Long field, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key.note(), key.limit(), field));
    }

    static void writeValue(ValueWriter out, Key key) throws IOException {
        out.beginObject(key, 3);
        out.name(NAME).writeString(key.name());
        out.name(FIELD).writeString(key.field());
        out.name(PATTERN2).writeString(key.pattern());
        out.endObject();
    }

    static Key readValue(ValueReader in, String note, byte limit, long cursor) throws IOException {
        String name = null;
        String field2 = null;
        String pattern = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "name" -> name = in.readString();
                case "field" -> field2 = in.readString();
                case "pattern" -> pattern = in.readString();
                default -> in.skipValue();
            }
        }
        return new Key(
                note,
                limit,
                cursor,
                in.required(name, NAME),
                in.required(field2, FIELD),
                in.required(pattern, PATTERN2));
    }
}
