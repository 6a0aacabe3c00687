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
import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Payment}: its keys {@code shop:payment:<customer>:<claim>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class PaymentCodec implements KeyCodec<PaymentClaims.Key>, EntityCodec<PaymentClaims.Key, Payment> {
    static final PaymentCodec INSTANCE = new PaymentCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:payment:<customer>:<claim>",
            "shop:payment:(-?[0-9]{1,19}):([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SHOP_PAYMENT = "shop:payment:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:payment:<customer>:<claim>");

    private static final FieldName PAYMENT_ID = FieldName.of("paymentId");

    private static final FieldName AT = FieldName.of("at");

    @Override
    public int sizeHint(PaymentClaims.Key key) {
        return KeySize.decimal(key.customer()) + KeySize.escaped(key.claim()) +
                SHOP_PAYMENT.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, PaymentClaims.Key key) {
        out.literal(SHOP_PAYMENT).decimal(key.customer()).literal(MARK)
                .escaped("claim", key.claim());
    }

    @Override
    public byte[] encode(byte[] namespace, PaymentClaims.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public PaymentClaims.Key parse(KeyParts parts) {
        return new PaymentClaims.Key(parts.decimalLong(1), parts.escaped(2));
    }

    @Override
    public PaymentClaims.Key keyOf(Payment value) {
        return new PaymentClaims.Key(value.customer(), value.claim());
    }

    @Override
    public byte[] encode(Payment value) {
        return FORMAT.encode(value, PaymentCodec::writeValue);
    }

    @Override
    public Payment decode(PaymentClaims.Key key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key.customer(), key.claim()));
    }

    static void writeValue(ValueWriter out, Payment payment) throws IOException {
        out.beginObject(payment, 2);
        out.name(PAYMENT_ID).writeLong(payment.paymentId());
        out.name(AT).writeInstant(payment.at());
        out.endObject();
    }

    static Payment readValue(ValueReader in, long customer, String claim) throws IOException {
        long paymentId = 0;
        boolean hasPaymentId = false;
        Instant at = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "paymentId" -> {
                    paymentId = in.readLong();
                    hasPaymentId = true;
                }
                case "at" -> at = in.readInstant();
                default -> in.skipValue();
            }
        }
        if (!hasPaymentId) {
            throw in.missing(PAYMENT_ID);
        }
        return new Payment(customer, claim, paymentId, in.required(at, AT));
    }
}
