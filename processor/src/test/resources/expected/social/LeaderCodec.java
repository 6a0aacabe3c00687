package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.ScoreCodec;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Leader}: its keys {@code social:leaders:<game>:<season>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class LeaderCodec implements KeyCodec<LeaderRepository.Key>, ScoreCodec<LeaderRepository.Key, String, Leader> {
    static final LeaderCodec INSTANCE = new LeaderCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:leaders:<game>:<season>",
            "social:leaders:([%\\-.0-9A-Z_a-z~]+):([0-9]{4}-[0-9]{2})");

    private static final byte[] SOCIAL_LEADERS = "social:leaders:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final TimeFormat TIME = TimeFormat.of("yyyy-MM", ZoneOffset.UTC, null);

    static final FieldCodec<String> PLAYER = FieldCodecs.STRING;

    @Override
    public int sizeHint(LeaderRepository.Key key) {
        return KeySize.escaped(key.game()) + 7 + SOCIAL_LEADERS.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, LeaderRepository.Key key) {
        out.literal(SOCIAL_LEADERS).escaped("game", key.game()).literal(MARK)
                .time("season", key.season(), TIME);
    }

    @Override
    public byte[] encode(byte[] namespace, LeaderRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public LeaderRepository.Key parse(KeyParts parts) {
        return new LeaderRepository.Key(parts.escaped(1), parts.yearMonth(2, TIME));
    }

    @Override
    public LeaderRepository.Key keyOf(Leader value) {
        return new LeaderRepository.Key(value.game(), value.season());
    }

    @Override
    public String memberOf(Leader value) {
        return value.player();
    }

    @Override
    public byte[] encodeMember(String member) {
        return PLAYER.encode(member);
    }

    @Override
    public String decodeMember(byte[] bytes) {
        return PLAYER.decode(bytes);
    }

    @Override
    public double scoreOf(Leader value) {
        return value.points();
    }

    @Override
    public Leader decode(LeaderRepository.Key key, String member, double score) {
        return new Leader(
                key.game(),
                key.season(),
                member,
                score);
    }
}
