package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.MemberCodec;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link ActiveUser}: its keys {@code social:{active}:<day>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class ActiveUserCodec implements KeyCodec<LocalDate>, MemberCodec<LocalDate, Integer, ActiveUser> {
    static final ActiveUserCodec INSTANCE = new ActiveUserCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:{active}:<day>",
            "social:\\{active\\}:([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private static final byte[] SOCIAL_ACTIVE = "social:{active}:".getBytes(StandardCharsets.UTF_8);

    private static final TimeFormat TIME = TimeFormat.of("yyyy-MM-dd", ZoneOffset.UTC, null);

    static final FieldCodec<Integer> USER_ID = FieldCodecs.INT;

    @Override
    public int sizeHint(LocalDate key) {
        return 10 + SOCIAL_ACTIVE.length;
    }

    @Override
    public void write(KeyWriter out, LocalDate key) {
        out.literal(SOCIAL_ACTIVE).time("day", key, TIME);
    }

    @Override
    public byte[] encode(byte[] namespace, LocalDate key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public LocalDate parse(KeyParts parts) {
        return parts.localDate(1, TIME);
    }

    @Override
    public LocalDate keyOf(ActiveUser value) {
        return value.day();
    }

    @Override
    public Integer memberOf(ActiveUser value) {
        return value.userId();
    }

    @Override
    public byte[] encodeMember(Integer member) {
        return USER_ID.encode(member);
    }

    @Override
    public Integer decodeMember(byte[] bytes) {
        return USER_ID.decode(bytes);
    }

    @Override
    public ActiveUser decode(LocalDate key, Integer member) {
        return new ActiveUser(key, member);
    }
}
