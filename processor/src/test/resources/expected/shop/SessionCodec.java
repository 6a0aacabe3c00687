package shop;

import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.HashCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of {@link Session}: its keys {@code shop:session:<id>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class SessionCodec implements KeyCodec<UUID>, HashCodec<UUID, Session> {
    static final SessionCodec INSTANCE = new SessionCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:session:<id>",
            "shop:session:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private static final byte[] SHOP_SESSION = "shop:session:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:session:<id>");

    static final int USER_ID_INDEX = 0;

    static final FieldCodec<Long> USER_ID = FieldCodecs.LONG;

    static final int VIEWS_INDEX = 1;

    static final FieldCodec<Integer> VIEWS = FieldCodecs.INT;

    static final int SCORE_INDEX = 2;

    static final FieldCodec<Double> SCORE = FieldCodecs.DOUBLE;

    static final int LAST_SEEN_INDEX = 3;

    static final FieldCodec<Instant> LAST_SEEN = FieldCodecs.INSTANT;

    static final int REFERRER_INDEX = 4;

    static final FieldCodec<String> REFERRER = FieldCodecs.STRING;

    static final int AGE_INDEX = 5;

    static final FieldCodec<Integer> AGE = FieldCodecs.INT;

    static final int ADMIN_INDEX = 6;

    static final FieldCodec<Boolean> ADMIN = FieldCodecs.BOOLEAN;

    static final int DEVICE_INDEX = 7;

    static final FieldCodec<Session.Device> DEVICE = FieldCodecs.named(
            Map.ofEntries(Map.entry(Session.Device.DESKTOP, "DESKTOP"),
            Map.entry(Session.Device.PHONE, "mobile")));

    static final int VISITS_INDEX = 8;

    static final FieldCodec<List<Session.Visit>> VISITS = FieldCodec.document(
            FORMAT.forField("visits"), SessionCodec::writeVisits, SessionCodec::readVisits);

    private static final FieldName PAGE = FieldName.of("page");

    private static final FieldName AT = FieldName.of("at");

    @Override
    public int sizeHint(UUID key) {
        return 36 + SHOP_SESSION.length;
    }

    @Override
    public void write(KeyWriter out, UUID key) {
        out.literal(SHOP_SESSION).uuid(key);
    }

    @Override
    public byte[] encode(byte[] namespace, UUID key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public UUID parse(KeyParts parts) {
        return parts.uuid(1);
    }

    @Override
    public String[] fields() {
        return new String[] {"user", "views", "score", "lastSeen", "referrer", "age", "admin",
                "device", "visits"};
    }

    @Override
    public UUID keyOf(Session value) {
        return value.id();
    }

    @Override
    public byte[] @Nullable [] encode(Session value) {
        return new byte[][] {
            USER_ID.encode(value.userId()),
            VIEWS.encode(value.views()),
            SCORE.encode(value.score()),
            LAST_SEEN.encode(value.lastSeen()),
            value.referrer().map(REFERRER::encode).orElse(null),
            value.age().isPresent() ? AGE.encode(value.age().getAsInt()) : null,
            value.admin() == null ? null : ADMIN.encode(value.admin()),
            DEVICE.encode(value.device()),
            VISITS.encode(value.visits())
        };
    }

    @Override
    public Session decode(UUID key, FieldValues values) {
        return new Session(
                key,
                values.required(USER_ID_INDEX, USER_ID),
                values.orElse(VIEWS_INDEX, VIEWS, 0),
                values.orElse(SCORE_INDEX, SCORE, 0.0),
                values.required(LAST_SEEN_INDEX, LAST_SEEN),
                values.optional(REFERRER_INDEX, REFERRER),
                values.optional(AGE_INDEX, AGE).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                values.orNull(ADMIN_INDEX, ADMIN),
                values.required(DEVICE_INDEX, DEVICE),
                values.orElse(VISITS_INDEX, VISITS, List.of()));
    }

    static void writeVisits(ValueWriter out, List<Session.Visit> value) throws IOException {
        out.writeCollection(value, (to, element) -> writeVisit(to, element));
    }

    static List<Session.Visit> readVisits(ValueReader in) throws IOException {
        return in.readList(from -> readVisit(from));
    }

    static void writeVisit(ValueWriter out, Session.Visit visit) throws IOException {
        out.beginObject(visit, 2);
        out.name(PAGE).writeString(visit.page());
        out.name(AT).writeInstant(visit.at());
        out.endObject();
    }

    static Session.Visit readVisit(ValueReader in) throws IOException {
        String page = null;
        Instant at = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "page" -> page = in.readString();
                case "at" -> at = in.readInstant();
                default -> in.skipValue();
            }
        }
        return new Session.Visit(in.required(page, PAGE), in.required(at, AT));
    }
}
