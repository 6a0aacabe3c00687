package shop;

import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.CharClass;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Standing}: its keys {@code shop:standing:<game>:<season>:[<league>|none]} and what is
 * stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class StandingCodec implements KeyCodec<StandingRepository.Key>, EntityCodec<StandingRepository.Key, Standing> {
    static final StandingCodec INSTANCE = new StandingCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:standing:<game>:<season>:[<league>|none]",
            "shop:standing:(c|g):([0-9]{4}-[0-9]{2}):(?:none|([A-Z]{1,8}))");

    private static final byte[] C = "c".getBytes(StandardCharsets.UTF_8);

    private static final byte[] G = "g".getBytes(StandardCharsets.UTF_8);

    private static final byte[][] TEXTS = {C, G};

    private static final byte[] SHOP_STANDING = "shop:standing:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final TimeFormat TIME = TimeFormat.of("yyyy-MM", ZoneOffset.UTC, null);

    private static final byte[] NONE = "none".getBytes(StandardCharsets.UTF_8);

    private static final CharClass CHARS = CharClass.of("[A-Z]");

    private static final JsonFormat FORMAT = JsonFormat.of("shop:standing:<game>:<season>:[<league>|none]");

    private static final FieldName RANK = FieldName.of("rank");

    private static final FieldName POINTS = FieldName.of("points");

    @Override
    public int sizeHint(StandingRepository.Key key) {
        return TEXTS[key.game().ordinal()].length + 7 + 8 + SHOP_STANDING.length + MARK.length +
                MARK.length;
    }

    @Override
    public void write(KeyWriter out, StandingRepository.Key key) {
        out.literal(SHOP_STANDING).literal(TEXTS[key.game().ordinal()]).literal(MARK)
                .time("season", key.season(), TIME).literal(MARK);
        if (key.league() != null) {
            int leagueStart = out.position();
            out.raw("league", key.league(), CHARS, 1, 8).distinctFrom("league", leagueStart, NONE);
        } else {
            out.literal(NONE);
        }
    }

    @Override
    public byte[] encode(byte[] namespace, StandingRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public StandingRepository.Key parse(KeyParts parts) {
        return new StandingRepository.Key(parts.oneOf(1, TEXTS, Standing.Game.values()),
                parts.yearMonth(2, TIME), parts.isPresent(3, "none") ? parts.raw(3, CHARS, 1,
                8) : null);
    }

    @Override
    public StandingRepository.Key keyOf(Standing value) {
        return new StandingRepository.Key(value.game(), value.season(), value.league());
    }

    @Override
    public byte[] encode(Standing value) {
        return FORMAT.encode(value, StandingCodec::writeValue);
    }

    @Override
    public Standing decode(StandingRepository.Key key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key.game(), key.season(), key.league()));
    }

    static void writeValue(ValueWriter out, Standing standing) throws IOException {
        out.beginObject(standing, 2);
        out.name(RANK).writeInt(standing.rank());
        out.name(POINTS).writeDouble(standing.points());
        out.endObject();
    }

    static Standing readValue(ValueReader in, Standing.Game game, YearMonth season, String league)
            throws IOException {
        int rank = 0;
        boolean hasRank = false;
        double points = 0;
        boolean hasPoints = false;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "rank" -> {
                    rank = in.readInt();
                    hasRank = true;
                }
                case "points" -> {
                    points = in.readDouble();
                    hasPoints = true;
                }
                default -> in.skipValue();
            }
        }
        if (!hasRank) {
            throw in.missing(RANK);
        }
        if (!hasPoints) {
            throw in.missing(POINTS);
        }
        return new Standing(
                game,
                season,
                league,
                rank,
                points);
    }
}
