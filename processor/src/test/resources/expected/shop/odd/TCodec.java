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
 * The bytes of {@link T}: its keys {@code shop:t:<loader>:<work>:<store>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class TCodec implements KeyCodec<TCache.Key>, EntityCodec<TCache.Key, T> {
    static final TCodec INSTANCE = new TCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:t:<loader>:<work>:<store>",
            "shop:t:(A|B):([%\\-.0-9A-Z_a-z~]+):([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] A = "A".getBytes(StandardCharsets.UTF_8);

    private static final byte[] B = "B".getBytes(StandardCharsets.UTF_8);

    private static final byte[][] TEXTS = {A, B};

    private static final byte[] SHOP_T = "shop:t:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:t:<loader>:<work>:<store>");

    private static final FieldName TEXT = FieldName.of("text");

    @Override
    public int sizeHint(TCache.Key key) {
        return TEXTS[key.loader().ordinal()].length + KeySize.escaped(key.work()) +
                KeySize.escaped(key.store()) + SHOP_T.length + MARK.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, TCache.Key key) {
        out.literal(SHOP_T).literal(TEXTS[key.loader().ordinal()]).literal(MARK)
                .escaped("work", key.work()).literal(MARK).escaped("store", key.store());
    }

    @Override
    public byte[] encode(byte[] namespace, TCache.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public TCache.Key parse(KeyParts parts) {
        return new TCache.Key(parts.oneOf(1, TEXTS, T.X.values()), parts.escaped(2),
                parts.escaped(3));
    }

    @Override
    public TCache.Key keyOf(T value) {
        return new TCache.Key(value.loader(), value.work(), value.store());
    }

    @Override
    public byte[] encode(T value) {
        return FORMAT.encode(value, TCodec::writeValue);
    }

    @Override
    public T decode(TCache.Key key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key.loader(), key.work(), key.store()));
    }

    static void writeValue(ValueWriter out, T t) throws IOException {
        out.beginObject(t, 1);
        out.name(TEXT).writeString(t.text());
        out.endObject();
    }

    static T readValue(ValueReader in, T.X loader, String work, String store) throws IOException {
        String text = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "text" -> text = in.readString();
                default -> in.skipValue();
            }
        }
        return new T(loader, work, store, in.required(text, TEXT));
    }
}
