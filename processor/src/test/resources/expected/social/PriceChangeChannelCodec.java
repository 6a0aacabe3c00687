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
 * The bytes of {@link PriceChange}: its keys {@code social:price-changes:<country>:<sku>} and what is
 * stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class PriceChangeChannelCodec implements KeyCodec<PriceChangeChannel.Key>, EntityCodec<PriceChangeChannel.Key, PriceChange> {
    static final PriceChangeChannelCodec INSTANCE = new PriceChangeChannelCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:price-changes:<country>:<sku>",
            "social:price-changes:([%\\-.0-9A-Z_a-z~]+):([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SOCIAL_PRICE_CHANGES = "social:price-changes:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("social:price-changes:<country>:<sku>");

    private static final FieldName CENTS = FieldName.of("cents");

    private static final FieldName SINCE = FieldName.of("since");

    @Override
    public int sizeHint(PriceChangeChannel.Key key) {
        return KeySize.escaped(key.country()) + KeySize.escaped(key.sku()) +
                SOCIAL_PRICE_CHANGES.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, PriceChangeChannel.Key key) {
        out.literal(SOCIAL_PRICE_CHANGES).escaped("country", key.country()).literal(MARK)
                .escaped("sku", key.sku());
    }

    @Override
    public byte[] encode(byte[] namespace, PriceChangeChannel.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public PriceChangeChannel.Key parse(KeyParts parts) {
        return new PriceChangeChannel.Key(parts.escaped(1), parts.escaped(2));
    }

    @Override
    public PriceChangeChannel.Key keyOf(PriceChange value) {
        return new PriceChangeChannel.Key(value.country(), value.sku());
    }

    @Override
    public byte[] encode(PriceChange value) {
        return FORMAT.encode(value, PriceChangeChannelCodec::writeValue);
    }

    @Override
    public PriceChange decode(PriceChangeChannel.Key key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key.country(), key.sku()));
    }

    static void writeValue(ValueWriter out, PriceChange priceChange) throws IOException {
        out.beginObject(priceChange, 2);
        out.name(CENTS).writeLong(priceChange.cents());
        out.name(SINCE).writeInstant(priceChange.since());
        out.endObject();
    }

    static PriceChange readValue(ValueReader in, String country, String sku) throws IOException {
        long cents = 0;
        boolean hasCents = false;
        Instant since = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "cents" -> {
                    cents = in.readLong();
                    hasCents = true;
                }
                case "since" -> since = in.readInstant();
                default -> in.skipValue();
            }
        }
        if (!hasCents) {
            throw in.missing(CENTS);
        }
        return new PriceChange(country, sku, cents, in.required(since, SINCE));
    }
}
