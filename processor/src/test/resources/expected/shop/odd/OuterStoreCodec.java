package shop.odd;

import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Outer.Store}: its keys <code>shop:&#123;&#42;/&#92;u0022&#92;:&#60;store&#62;</code>
 * and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class OuterStoreCodec implements KeyCodec<String>, EntityCodec<String, Outer.Store> {
    static final OuterStoreCodec INSTANCE = new OuterStoreCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:{*/\\u0022\\:<store>",
            "shop:\\{\\*/\\\\u0022\\\\:([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SHOP_U0022 = "shop:{*/\\u0022\\:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:{*/\\u0022\\:<store>");

    private static final FieldName IN = FieldName.of("in");

    private static final FieldName REMAINING = FieldName.of("remaining");

    private static final FieldName RESULT = FieldName.of("result");

    @Override
    public int sizeHint(String key) {
        return KeySize.escaped(key) + SHOP_U0022.length;
    }

    @Override
    public void write(KeyWriter out, String key) {
        out.literal(SHOP_U0022).escaped("store", key);
    }

    @Override
    public byte[] encode(byte[] namespace, String key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public String parse(KeyParts parts) {
        return parts.escaped(1);
    }

    @Override
    public String keyOf(Outer.Store value) {
        return value.store();
    }

    @Override
    public byte[] encode(Outer.Store value) {
        return FORMAT.encode(value, OuterStoreCodec::writeValue);
    }

    @Override
    public Outer.Store decode(String key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key));
    }

    static void writeValue(ValueWriter out, Outer.Store store) throws IOException {
        out.beginObject(store, 3);
        out.name(IN).writeString(store.in());
        out.name(REMAINING).writeString(store.remaining());
        out.name(RESULT).writeString(store.result());
        out.endObject();
    }

    static Outer.Store readValue(ValueReader in, String store) throws IOException {
        String in2 = null;
        String remaining = null;
        String result = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "in" -> in2 = in.readString();
                case "remaining" -> remaining = in.readString();
                case "result" -> result = in.readString();
                default -> in.skipValue();
            }
        }
        return new Outer.Store(store, in.required(in2, IN), in.required(remaining, REMAINING), in.required(result, RESULT));
    }
}
