package social;

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
 * The bytes of {@link Presence}: its keys {@code social:follows:<userId>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class PresenceChannelCodec implements KeyCodec<Long>, EntityCodec<Long, Presence> {
    static final PresenceChannelCodec INSTANCE = new PresenceChannelCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:follows:<userId>",
            "social:follows:(-?[0-9]{1,19})");

    private static final byte[] SOCIAL_FOLLOWS = "social:follows:".getBytes(StandardCharsets.UTF_8);

    static final FieldCodec<Boolean> ONLINE = FieldCodecs.BOOLEAN;

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + SOCIAL_FOLLOWS.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(SOCIAL_FOLLOWS).decimal(key);
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
    public Long keyOf(Presence value) {
        return value.userId();
    }

    @Override
    public byte[] encode(Presence value) {
        return ONLINE.encode(value.online());
    }

    @Override
    public Presence decode(Long key, byte[] bytes) {
        return new Presence(key, ONLINE.decode(bytes));
    }
}
