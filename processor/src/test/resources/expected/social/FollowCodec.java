package social;

import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.TextForm;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.MemberCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Follow}: its keys {@code social:follows:<userId>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class FollowCodec implements KeyCodec<Long>, MemberCodec<Long, FollowRepository.Member, Follow> {
    static final FollowCodec INSTANCE = new FollowCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:follows:<userId>",
            "social:follows:(-?[0-9]{1,19})");

    private static final byte[] SOCIAL_FOLLOWS = "social:follows:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("social:follows:<userId>");

    private static final FieldName NETWORK = FieldName.of("network");

    private static final FieldName FOLLOWED = FieldName.of("followed");

    private static final TextForm<Follow.Network> NETWORK_FORM = TextForm.ofEnum(Follow.Network.values());

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
    public Long keyOf(Follow value) {
        return value.userId();
    }

    @Override
    public FollowRepository.Member memberOf(Follow value) {
        return new FollowRepository.Member(value.network(), value.followed());
    }

    @Override
    public byte[] encodeMember(FollowRepository.Member member) {
        return FORMAT.encode(member, FollowCodec::writeValue);
    }

    @Override
    public FollowRepository.Member decodeMember(byte[] bytes) {
        return FORMAT.decode(bytes, FollowCodec::readValue);
    }

    @Override
    public Follow decode(Long key, FollowRepository.Member member) {
        return new Follow(key, member.network(), member.followed());
    }

    static void writeValue(ValueWriter out, FollowRepository.Member member) throws IOException {
        out.beginObject(member, 2);
        out.name(NETWORK).writeText(NETWORK_FORM, member.network());
        out.name(FOLLOWED).writeLong(member.followed());
        out.endObject();
    }

    static FollowRepository.Member readValue(ValueReader in) throws IOException {
        Follow.Network network = null;
        long followed = 0;
        boolean hasFollowed = false;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "network" -> network = in.readText(NETWORK_FORM);
                case "followed" -> {
                    followed = in.readLong();
                    hasFollowed = true;
                }
                default -> in.skipValue();
            }
        }
        if (!hasFollowed) {
            throw in.missing(FOLLOWED);
        }
        return new FollowRepository.Member(in.required(network, NETWORK), followed);
    }
}
