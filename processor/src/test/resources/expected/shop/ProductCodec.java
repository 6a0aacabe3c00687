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
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Product}: its keys {@code shop:product:<sku>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class ProductCodec implements KeyCodec<String>, EntityCodec<String, Product> {
    static final ProductCodec INSTANCE = new ProductCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:product:<sku>",
            "shop:product:([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SHOP_PRODUCT = "shop:product:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:product:<sku>");

    private static final FieldName NAME = FieldName.of("name");

    private static final FieldName PRICE_CENTS = FieldName.of("priceCents");

    private static final FieldName TAGS = FieldName.of("tags");

    private static final FieldName BRAND = FieldName.of("brand");

    @Override
    public int sizeHint(String key) {
        return KeySize.escaped(key) + SHOP_PRODUCT.length;
    }

    @Override
    public void write(KeyWriter out, String key) {
        out.literal(SHOP_PRODUCT).escaped("sku", key);
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
    public String keyOf(Product value) {
        return value.sku();
    }

    @Override
    public byte[] encode(Product value) {
        return FORMAT.encode(value, ProductCodec::writeValue);
    }

    @Override
    public Product decode(String key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key));
    }

    static void writeValue(ValueWriter out, Product product) throws IOException {
        out.beginObject(product, 4);
        out.name(NAME).writeString(product.name());
        out.name(PRICE_CENTS).writeLong(product.priceCents());
        out.name(TAGS).writeCollection(product.tags(), ValueWriter::writeString);
        Optional<String> brand = out.nonNull(product.brand());
        if (brand.isPresent()) {
            out.name(BRAND).writeString(brand.get());
        }
        out.endObject();
    }

    static Product readValue(ValueReader in, String sku) throws IOException {
        String name = null;
        long priceCents = 0;
        boolean hasPriceCents = false;
        List<String> tags = List.of();
        Optional<String> brand = Optional.empty();
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "name" -> name = in.readString();
                case "priceCents" -> {
                    priceCents = in.readLong();
                    hasPriceCents = true;
                }
                case "tags" -> tags = in.readList(ValueReader::readString);
                case "brand" -> brand = in.readNull() ? Optional.empty() : Optional.of(in.readString());
                default -> in.skipValue();
            }
        }
        if (!hasPriceCents) {
            throw in.missing(PRICE_CENTS);
        }
        return new Product(
                sku,
                in.required(name, NAME),
                priceCents,
                tags,
                brand);
    }
}
