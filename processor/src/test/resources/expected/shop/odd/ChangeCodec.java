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
 * The bytes of {@link Menus.Card}: its keys {@code shop:menu:card:<id>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class ChangeCodec implements KeyCodec<Long>, EntityCodec<Long, Menus.Card> {
    static final ChangeCodec INSTANCE = new ChangeCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:menu:card:<id>",
            "shop:menu:card:(-?[0-9]{1,19})");

    private static final byte[] SHOP_MENU_CARD = "shop:menu:card:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:menu:card:<id>");

    private static final FieldName NAME = FieldName.of("name");

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + SHOP_MENU_CARD.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(SHOP_MENU_CARD).decimal(key);
    }

    @Override
    public byte[] encode(byte[] namespace, Long key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public Long parse(KeyParts parts) {
        return parts.decimalLong(1);
    }

    @Override
    public Long keyOf(Menus.Card value) {
        return value.id();
    }

    @Override
    public byte[] encode(Menus.Card value) {
        return FORMAT.encode(value, ChangeCodec::writeValue);
    }

    @Override
    public Menus.Card decode(Long key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key));
    }

    static void writeValue(ValueWriter out, Menus.Card card) throws IOException {
        out.beginObject(card, 1);
        out.name(NAME).writeString(card.name());
        out.endObject();
    }

    static Menus.Card readValue(ValueReader in, long id) throws IOException {
        String name = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "name" -> name = in.readString();
                default -> in.skipValue();
            }
        }
        return new Menus.Card(id, in.required(name, NAME));
    }
}
