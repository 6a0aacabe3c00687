package cluster;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.MemberCodec;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Role}: its keys {@code cluster:roles:<user>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class RoleCodec implements KeyCodec<Long>, MemberCodec<Long, String, Role> {
    static final RoleCodec INSTANCE = new RoleCodec();

    static final KeyPattern PATTERN = KeyPattern.of("cluster:roles:<user>",
            "cluster:roles:(-?[0-9]{1,19})");

    private static final byte[] CLUSTER_ROLES = "cluster:roles:".getBytes(StandardCharsets.UTF_8);

    static final FieldCodec<String> ROLE = FieldCodecs.STRING;

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + CLUSTER_ROLES.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(CLUSTER_ROLES).decimal(key);
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
    public Long keyOf(Role value) {
        return value.user();
    }

    @Override
    public String memberOf(Role value) {
        return value.role();
    }

    @Override
    public byte[] encodeMember(String member) {
        return ROLE.encode(member);
    }

    @Override
    public String decodeMember(byte[] bytes) {
        return ROLE.decode(bytes);
    }

    @Override
    public Role decode(Long key, String member) {
        return new Role(key, member);
    }
}
