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
 * The bytes of {@link Visit}: its keys {@code social:visitors:<day>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class VisitCodec implements KeyCodec<LocalDate>, MemberCodec<LocalDate, String, Visit> {
    static final VisitCodec INSTANCE = new VisitCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:visitors:<day>",
            "social:visitors:([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private static final byte[] SOCIAL_VISITORS = "social:visitors:".getBytes(StandardCharsets.UTF_8);

    private static final TimeFormat TIME = TimeFormat.of("yyyy-MM-dd", ZoneOffset.UTC, null);

    static final FieldCodec<String> VISITOR_ID = FieldCodecs.STRING;

    @Override
    public int sizeHint(LocalDate key) {
        return 10 + SOCIAL_VISITORS.length;
    }

    @Override
    public void write(KeyWriter out, LocalDate key) {
        out.literal(SOCIAL_VISITORS).time("day", key, TIME);
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
    public LocalDate keyOf(Visit value) {
        return value.day();
    }

    @Override
    public String memberOf(Visit value) {
        return value.visitorId();
    }

    @Override
    public byte[] encodeMember(String member) {
        return VISITOR_ID.encode(member);
    }

    @Override
    public String decodeMember(byte[] bytes) {
        return VISITOR_ID.decode(bytes);
    }

    @Override
    public Visit decode(LocalDate key, String member) {
        return new Visit(key, member);
    }
}
