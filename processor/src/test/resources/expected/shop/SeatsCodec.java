package shop;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Seats}: its keys {@code shop:seats:<show>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class SeatsCodec implements KeyCodec<String>, EntityCodec<String, Seats> {
    static final SeatsCodec INSTANCE = new SeatsCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:seats:<show>",
            "shop:seats:([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SHOP_SEATS = "shop:seats:".getBytes(StandardCharsets.UTF_8);

    static final FieldCodec<Integer> QUANTITY = FieldCodecs.INT;

    @Override
    public int sizeHint(String key) {
        return KeySize.escaped(key) + SHOP_SEATS.length;
    }

    @Override
    public void write(KeyWriter out, String key) {
        out.literal(SHOP_SEATS).escaped("show", key);
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
    public String keyOf(Seats value) {
        return value.show();
    }

    @Override
    public byte[] encode(Seats value) {
        return QUANTITY.encode(value.quantity());
    }

    @Override
    public Seats decode(String key, byte[] bytes) {
        return new Seats(key, QUANTITY.decode(bytes));
    }
}
