package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.CountCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link HourlyLikes}: its keys {@code social:likes:<postId>:<day>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class HourlyLikesCodec implements KeyCodec<HourlyLikesRepository.Key>, CountCodec<HourlyLikesRepository.Key, Integer, HourlyLikes> {
    static final HourlyLikesCodec INSTANCE = new HourlyLikesCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:likes:<postId>:<day>",
            "social:likes:(-?[0-9]{1,19}):([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private static final byte[] SOCIAL_LIKES = "social:likes:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final TimeFormat TIME = TimeFormat.of("yyyy-MM-dd", ZoneOffset.UTC, null);

    static final FieldCodec<Integer> HOUR = FieldCodecs.INT;

    @Override
    public int sizeHint(HourlyLikesRepository.Key key) {
        return KeySize.decimal(key.postId()) + 10 + SOCIAL_LIKES.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, HourlyLikesRepository.Key key) {
        out.literal(SOCIAL_LIKES).decimal(key.postId()).literal(MARK).time("day", key.day(), TIME);
    }

    @Override
    public byte[] encode(byte[] namespace, HourlyLikesRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public HourlyLikesRepository.Key parse(KeyParts parts) {
        return new HourlyLikesRepository.Key(parts.decimalLong(1), parts.localDate(2, TIME));
    }

    @Override
    public HourlyLikesRepository.Key keyOf(HourlyLikes value) {
        return new HourlyLikesRepository.Key(value.postId(), value.day());
    }

    @Override
    public Integer memberOf(HourlyLikes value) {
        return value.hour();
    }

    @Override
    public byte[] encodeMember(Integer member) {
        return HOUR.encode(member);
    }

    @Override
    public Integer decodeMember(byte[] bytes) {
        return HOUR.decode(bytes);
    }

    @Override
    public long countOf(HourlyLikes value) {
        return value.likes();
    }

    @Override
    public HourlyLikes decode(HourlyLikesRepository.Key key, Integer member, long count) {
        return new HourlyLikes(
                key.postId(),
                key.day(),
                member,
                (int) count);
    }
}
