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
 * The bytes of {@link LoginAttempt}: its keys {@code shop:login:<account>}.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class LoginAttemptCodec implements KeyCodec<String> {
    static final LoginAttemptCodec INSTANCE = new LoginAttemptCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:login:<account>",
            "shop:login:([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SHOP_LOGIN = "shop:login:".getBytes(StandardCharsets.UTF_8);

    @Override
    public int sizeHint(String key) {
        return KeySize.escaped(key) + SHOP_LOGIN.length;
    }

    @Override
    public void write(KeyWriter out, String key) {
        out.literal(SHOP_LOGIN).escaped("account", key);
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
}
