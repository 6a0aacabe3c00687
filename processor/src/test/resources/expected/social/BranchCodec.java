package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.PositionCodec;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Branch}: its keys {@code social:branches:<country>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class BranchCodec implements KeyCodec<String>, PositionCodec<String, String, Branch> {
    static final BranchCodec INSTANCE = new BranchCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:branches:<country>",
            "social:branches:([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SOCIAL_BRANCHES = "social:branches:".getBytes(StandardCharsets.UTF_8);

    static final FieldCodec<String> NAME = FieldCodecs.STRING;

    @Override
    public int sizeHint(String key) {
        return KeySize.escaped(key) + SOCIAL_BRANCHES.length;
    }

    @Override
    public void write(KeyWriter out, String key) {
        out.literal(SOCIAL_BRANCHES).escaped("country", key);
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
    public String keyOf(Branch value) {
        return value.country();
    }

    @Override
    public String memberOf(Branch value) {
        return value.name();
    }

    @Override
    public byte[] encodeMember(String member) {
        return NAME.encode(member);
    }

    @Override
    public String decodeMember(byte[] bytes) {
        return NAME.decode(bytes);
    }

    @Override
    public double longitudeOf(Branch value) {
        return value.lon();
    }

    @Override
    public double latitudeOf(Branch value) {
        return value.lat();
    }

    @Override
    public Branch decode(String key, String member, double longitude, double latitude) {
        return new Branch(
                key,
                member,
                longitude,
                latitude);
    }
}
