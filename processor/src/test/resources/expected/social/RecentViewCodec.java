package social;

import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link RecentView}: its keys {@code social:recent:<userId>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class RecentViewCodec implements KeyCodec<Long>, EntityCodec<Long, RecentView> {
    static final RecentViewCodec INSTANCE = new RecentViewCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:recent:<userId>",
            "social:recent:(-?[0-9]{1,19})");

    private static final byte[] SOCIAL_RECENT = "social:recent:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("social:recent:<userId>");

    private static final FieldName SKU = FieldName.of("sku");

    private static final FieldName AT = FieldName.of("at");

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + SOCIAL_RECENT.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(SOCIAL_RECENT).decimal(key);
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
    public Long keyOf(RecentView value) {
        return value.userId();
    }

    @Override
    public byte[] encode(RecentView value) {
        return FORMAT.encode(value, RecentViewCodec::writeValue);
    }

    @Override
    public RecentView decode(Long key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key));
    }

    static void writeValue(ValueWriter out, RecentView recentView) throws IOException {
        out.beginObject(recentView, 2);
        out.name(SKU).writeString(recentView.sku());
        out.name(AT).writeInstant(recentView.at());
        out.endObject();
    }

    static RecentView readValue(ValueReader in, long userId) throws IOException {
        String sku = null;
        Instant at = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "sku" -> sku = in.readString();
                case "at" -> at = in.readInstant();
                default -> in.skipValue();
            }
        }
        return new RecentView(userId, in.required(sku, SKU), in.required(at, AT));
    }
}
