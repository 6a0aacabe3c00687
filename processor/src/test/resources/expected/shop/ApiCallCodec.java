package shop;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link ApiCall}: its keys {@code shop:api:<permits>:<store>}.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class ApiCallCodec implements KeyCodec<ApiCallLimiter.Key> {
    static final ApiCallCodec INSTANCE = new ApiCallCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:api:<permits>:<store>",
            "shop:api:(-?[0-9]{1,19}):([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SHOP_API = "shop:api:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    @Override
    public int sizeHint(ApiCallLimiter.Key key) {
        return KeySize.decimal(key.permits()) + KeySize.escaped(key.store()) + SHOP_API.length +
                MARK.length;
    }

    @Override
    public void write(KeyWriter out, ApiCallLimiter.Key key) {
        out.literal(SHOP_API).decimal(key.permits()).literal(MARK).escaped("store", key.store());
    }

    @Override
    public byte[] encode(byte[] namespace, ApiCallLimiter.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public ApiCallLimiter.Key parse(KeyParts parts) {
        return new ApiCallLimiter.Key(parts.decimalLong(1), parts.escaped(2));
    }
}
