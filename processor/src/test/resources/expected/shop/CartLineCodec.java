package shop;

import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
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
 * The bytes of {@link CartLine}: its keys {@code shop:cart:{<userId>}:lines} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class CartLineCodec implements KeyCodec<Long>, EntryCodec<Long, String, CartLine> {
    static final CartLineCodec INSTANCE = new CartLineCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:cart:{<userId>}:lines",
            "shop:cart:\\{(-?[0-9]{1,19})\\}:lines");

    private static final byte[] SHOP_CART = "shop:cart:{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] LINES = "}:lines".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:cart:{<userId>}:lines");

    static final FieldCodec<String> SKU = FieldCodecs.STRING;

    private static final FieldName QUANTITY = FieldName.of("quantity");

    private static final FieldName PRICE_CENTS = FieldName.of("priceCents");

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + SHOP_CART.length + LINES.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(SHOP_CART).decimal(key).literal(LINES);
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
    public Long keyOf(CartLine value) {
        return value.userId();
    }

    @Override
    public String fieldOf(CartLine value) {
        return value.sku();
    }

    @Override
    public byte[] encodeField(String field) {
        return SKU.encode(field);
    }

    @Override
    public String decodeField(byte[] bytes) {
        return SKU.decode(bytes);
    }

    @Override
    public byte[] encodeValue(CartLine value) {
        return FORMAT.encode(value, CartLineCodec::writeValue);
    }

    @Override
    public CartLine decode(Long key, String field, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key, field));
    }

    static void writeValue(ValueWriter out, CartLine cartLine) throws IOException {
        out.beginObject(cartLine, 2);
        out.name(QUANTITY).writeInt(cartLine.quantity());
        out.name(PRICE_CENTS).writeLong(cartLine.priceCents());
        out.endObject();
    }

    static CartLine readValue(ValueReader in, long userId, String sku) throws IOException {
        int quantity = 0;
        boolean hasQuantity = false;
        long priceCents = 0;
        boolean hasPriceCents = false;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "quantity" -> {
                    quantity = in.readInt();
                    hasQuantity = true;
                }
                case "priceCents" -> {
                    priceCents = in.readLong();
                    hasPriceCents = true;
                }
                default -> in.skipValue();
            }
        }
        if (!hasQuantity) {
            throw in.missing(QUANTITY);
        }
        if (!hasPriceCents) {
            throw in.missing(PRICE_CENTS);
        }
        return new CartLine(userId, sku, quantity, priceCents);
    }
}
