package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntryCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Hold}: its keys {@code social:lock:<name>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class HoldCodec implements KeyCodec<String>, EntryCodec<String, String, Hold> {
    static final HoldCodec INSTANCE = new HoldCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:lock:<name>",
            "social:lock:([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SOCIAL_LOCK = "social:lock:".getBytes(StandardCharsets.UTF_8);

    static final FieldCodec<String> HOLDER = FieldCodecs.STRING;

    static final FieldCodec<Integer> TIMES = FieldCodecs.INT;

    @Override
    public int sizeHint(String key) {
        return KeySize.escaped(key) + SOCIAL_LOCK.length;
    }

    @Override
    public void write(KeyWriter out, String key) {
        out.literal(SOCIAL_LOCK).escaped("name", key);
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
    public String keyOf(Hold value) {
        return value.name();
    }

    @Override
    public String fieldOf(Hold value) {
        return value.holder();
    }

    @Override
    public byte[] encodeField(String field) {
        return HOLDER.encode(field);
    }

    @Override
    public String decodeField(byte[] bytes) {
        return HOLDER.decode(bytes);
    }

    @Override
    public byte[] encodeValue(Hold value) {
        return TIMES.encode(value.times());
    }

    @Override
    public Hold decode(String key, String field, byte[] bytes) {
        return new Hold(key, field, TIMES.decode(bytes));
    }
}
