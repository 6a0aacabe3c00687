package shop;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Rate}: its keys {@code shop:rate:<currency>:<day>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class RateCodec implements KeyCodec<RateCache.Key>, EntityCodec<RateCache.Key, Rate> {
    static final RateCodec INSTANCE = new RateCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:rate:<currency>:<day>",
            "shop:rate:(CHF|DKK):([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private static final byte[] CHF = "CHF".getBytes(StandardCharsets.UTF_8);

    private static final byte[] DKK = "DKK".getBytes(StandardCharsets.UTF_8);

    private static final byte[][] TEXTS = {CHF, DKK};

    private static final byte[] SHOP_RATE = "shop:rate:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final TimeFormat TIME = TimeFormat.of("yyyy-MM-dd", ZoneOffset.UTC, null);

    static final FieldCodec<BigDecimal> VALUE = FieldCodecs.BIG_DECIMAL;

    @Override
    public int sizeHint(RateCache.Key key) {
        return TEXTS[key.currency().ordinal()].length + 10 + SHOP_RATE.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, RateCache.Key key) {
        out.literal(SHOP_RATE).literal(TEXTS[key.currency().ordinal()]).literal(MARK)
                .time("day", key.day(), TIME);
    }

    @Override
    public byte[] encode(byte[] namespace, RateCache.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public RateCache.Key parse(KeyParts parts) {
        return new RateCache.Key(parts.oneOf(1, TEXTS, Rate.Currency.values()),
                parts.localDate(2, TIME));
    }

    @Override
    public RateCache.Key keyOf(Rate value) {
        return new RateCache.Key(value.currency(), value.day());
    }

    @Override
    public byte[] encode(Rate value) {
        return VALUE.encode(value.value());
    }

    @Override
    public Rate decode(RateCache.Key key, byte[] bytes) {
        return new Rate(key.currency(), key.day(), VALUE.decode(bytes));
    }
}
