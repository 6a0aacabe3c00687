package shop;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Mailing}: its keys {@code shop:mailings}.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class MailingCodec implements KeyCodec<MailingLimiter.Key> {
    static final MailingCodec INSTANCE = new MailingCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:mailings", "shop:mailings");

    private static final byte[] SHOP_MAILINGS = "shop:mailings".getBytes(StandardCharsets.UTF_8);

    @Override
    public int sizeHint(MailingLimiter.Key key) {
        return SHOP_MAILINGS.length;
    }

    @Override
    public void write(KeyWriter out, MailingLimiter.Key key) {
        out.literal(SHOP_MAILINGS);
    }

    @Override
    public byte[] encode(byte[] namespace, MailingLimiter.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public MailingLimiter.Key parse(KeyParts parts) {
        return new MailingLimiter.Key();
    }
}
