package shop;

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
import java.time.Duration;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of {@link Voucher}: its keys {@code shop:voucher:<code>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class VoucherCodec implements KeyCodec<String>, EntityCodec<String, Voucher> {
    static final VoucherCodec INSTANCE = new VoucherCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:voucher:<code>",
            "shop:voucher:([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SHOP_VOUCHER = "shop:voucher:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:voucher:<code>");

    private static final FieldName CENTS = FieldName.of("cents");

    private static final FieldName CURRENCY = FieldName.of("currency");

    @Override
    public int sizeHint(String key) {
        return KeySize.escaped(key) + SHOP_VOUCHER.length;
    }

    @Override
    public void write(KeyWriter out, String key) {
        out.literal(SHOP_VOUCHER).escaped("code", key);
    }

    @Override
    public byte[] encode(byte[] namespace, String key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public String parse(KeyParts parts) {
        return parts.escaped(1);
    }

    @Override
    public String keyOf(Voucher value) {
        return value.code();
    }

    @Override
    public byte[] encode(Voucher value) {
        return FORMAT.encode(value, VoucherCodec::writeValue);
    }

    @Override
    public Voucher decode(String key, byte[] bytes) {
        return decode(key, bytes, Optional.empty());
    }

    @Override
    public Voucher decode(String key, byte[] bytes, Duration remaining) {
        return decode(key, bytes, Optional.of(remaining));
    }

    private Voucher decode(String key, byte[] bytes, Optional<Duration> remaining) {
        return FORMAT.decode(bytes, in -> readValue(in, key, remaining));
    }

    @Override
    public @Nullable Duration lifetimeOf(Voucher value) {
        return value.validFor().orElse(null);
    }

    static void writeValue(ValueWriter out, Voucher voucher) throws IOException {
        out.beginObject(voucher, 2);
        out.name(CENTS).writeLong(voucher.cents());
        out.name(CURRENCY).writeString(voucher.currency());
        out.endObject();
    }

    static Voucher readValue(ValueReader in, String code, Optional<Duration> validFor) throws
            IOException {
        long cents = 0;
        boolean hasCents = false;
        String currency = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "cents" -> {
                    cents = in.readLong();
                    hasCents = true;
                }
                case "currency" -> currency = in.readString();
                default -> in.skipValue();
            }
        }
        if (!hasCents) {
            throw in.missing(CENTS);
        }
        return new Voucher(code, cents, in.required(currency, CURRENCY), validFor);
    }
}
