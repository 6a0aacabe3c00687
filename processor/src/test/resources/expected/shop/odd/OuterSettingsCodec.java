package shop.odd;

import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Outer.Settings}: its keys {@code shop:constant} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class OuterSettingsCodec implements KeyCodec<OuterSettingsRepository.Key>, EntityCodec<OuterSettingsRepository.Key, Outer.Settings> {
    static final OuterSettingsCodec INSTANCE = new OuterSettingsCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:constant", "shop:constant");

    private static final byte[] SHOP_CONSTANT = "shop:constant".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:constant");

    private static final FieldName OPEN = FieldName.of("open");

    private static final FieldName LIMIT = FieldName.of("limit");

    @Override
    public int sizeHint(OuterSettingsRepository.Key key) {
        return SHOP_CONSTANT.length;
    }

    @Override
    public void write(KeyWriter out, OuterSettingsRepository.Key key) {
        out.literal(SHOP_CONSTANT);
    }

    @Override
    public byte[] encode(byte[] namespace, OuterSettingsRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public OuterSettingsRepository.Key parse(KeyParts parts) {
        return new OuterSettingsRepository.Key();
    }

    @Override
    public OuterSettingsRepository.Key keyOf(Outer.Settings value) {
        return new OuterSettingsRepository.Key();
    }

    @Override
    public byte[] encode(Outer.Settings value) {
        return FORMAT.encode(value, OuterSettingsCodec::writeValue);
    }

    @Override
    public Outer.Settings decode(OuterSettingsRepository.Key key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in));
    }

    static void writeValue(ValueWriter out, Outer.Settings settings) throws IOException {
        out.beginObject(settings, 2);
        out.name(OPEN).writeBoolean(settings.open());
        out.name(LIMIT).writeInt(settings.limit());
        out.endObject();
    }

    static Outer.Settings readValue(ValueReader in) throws IOException {
        boolean open = false;
        boolean hasOpen = false;
        int limit = 0;
        boolean hasLimit = false;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "open" -> {
                    open = in.readBoolean();
                    hasOpen = true;
                }
                case "limit" -> {
                    limit = in.readInt();
                    hasLimit = true;
                }
                default -> in.skipValue();
            }
        }
        if (!hasOpen) {
            throw in.missing(OPEN);
        }
        if (!hasLimit) {
            throw in.missing(LIMIT);
        }
        return new Outer.Settings(open, limit);
    }
}
