package shop;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntryCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Stock}: its keys {@code shop:stock:<warehouse>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class StockCodec implements KeyCodec<Integer>, EntryCodec<Integer, String, Stock> {
    static final StockCodec INSTANCE = new StockCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:stock:<warehouse>",
            "shop:stock:([0-9]{6})");

    private static final byte[] SHOP_STOCK = "shop:stock:".getBytes(StandardCharsets.UTF_8);

    static final FieldCodec<String> BY = FieldCodecs.STRING;

    static final FieldCodec<Long> PIECES = FieldCodecs.LONG;

    @Override
    public int sizeHint(Integer key) {
        return 6 + SHOP_STOCK.length;
    }

    @Override
    public void write(KeyWriter out, Integer key) {
        out.literal(SHOP_STOCK).fixedDecimal("warehouse", key, 6);
    }

    @Override
    public byte[] encode(byte[] namespace, Integer key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public Integer parse(KeyParts parts) {
        return parts.fixedDecimalInt(1, 6);
    }

    @Override
    public Integer keyOf(Stock value) {
        return value.warehouse();
    }

    @Override
    public String fieldOf(Stock value) {
        return value.by();
    }

    @Override
    public byte[] encodeField(String field) {
        return BY.encode(field);
    }

    @Override
    public String decodeField(byte[] bytes) {
        return BY.decode(bytes);
    }

    @Override
    public byte[] encodeValue(Stock value) {
        return PIECES.encode(value.pieces());
    }

    @Override
    public Stock decode(Integer key, String field, byte[] bytes) {
        return new Stock(key, field, PIECES.decode(bytes));
    }
}
