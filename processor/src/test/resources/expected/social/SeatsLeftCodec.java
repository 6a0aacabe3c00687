package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.CountCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link SeatsLeft}: its keys {@code social:seats:<eventId>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class SeatsLeftCodec implements KeyCodec<Long>, CountCodec<Long, Long, SeatsLeft> {
    static final SeatsLeftCodec INSTANCE = new SeatsLeftCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:seats:<eventId>",
            "social:seats:(-?[0-9]{1,19})");

    private static final byte[] SOCIAL_SEATS = "social:seats:".getBytes(StandardCharsets.UTF_8);

    static final FieldCodec<Long> FROM = FieldCodecs.LONG;

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + SOCIAL_SEATS.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(SOCIAL_SEATS).decimal(key);
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
    public Long keyOf(SeatsLeft value) {
        return value.eventId();
    }

    @Override
    public Long memberOf(SeatsLeft value) {
        return value.from();
    }

    @Override
    public byte[] encodeMember(Long member) {
        return FROM.encode(member);
    }

    @Override
    public Long decodeMember(byte[] bytes) {
        return FROM.decode(bytes);
    }

    @Override
    public long countOf(SeatsLeft value) {
        return value.left();
    }

    @Override
    public SeatsLeft decode(Long key, Long member, long count) {
        return new SeatsLeft(key, count, member);
    }
}
