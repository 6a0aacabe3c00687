package social;

import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.StreamCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of {@link OrderEvent}: its keys {@code social:orders:{<country>}:<year>} and what is stored
 * there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class OrderEventCodec implements KeyCodec<OrderEventRepository.Key>, StreamCodec<OrderEventRepository.Key, OrderEvent> {
    static final OrderEventCodec INSTANCE = new OrderEventCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:orders:{<country>}:<year>",
            "social:orders:\\{([%\\-.0-9A-Z_a-z~]+)\\}:(-?[0-9]{1,10})");

    private static final byte[] SOCIAL_ORDERS = "social:orders:{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = "}:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("social:orders:{<country>}:<year>");

    static final int ORDER_ID_INDEX = 0;

    static final FieldCodec<Long> ORDER_ID = FieldCodecs.LONG;

    static final int STEP_INDEX = 1;

    static final FieldCodec<OrderEvent.Step> STEP = FieldCodecs.named(
            Map.ofEntries(Map.entry(OrderEvent.Step.PLACED, "PLACED"),
            Map.entry(OrderEvent.Step.PAID, "PAID"), Map.entry(OrderEvent.Step.SENT, "SENT")));

    static final int AT_INDEX = 2;

    static final FieldCodec<Instant> AT = FieldCodecs.INSTANT;

    static final int NOTE_INDEX = 3;

    static final FieldCodec<String> NOTE = FieldCodecs.STRING;

    static final int SKUS_INDEX = 4;

    static final FieldCodec<List<String>> SKUS = FieldCodec.document(FORMAT.forField("skus"),
            OrderEventCodec::writeSkus, OrderEventCodec::readSkus);

    @Override
    public int sizeHint(OrderEventRepository.Key key) {
        return KeySize.escaped(key.country()) + KeySize.decimal(key.year()) + SOCIAL_ORDERS.length +
                MARK.length;
    }

    @Override
    public void write(KeyWriter out, OrderEventRepository.Key key) {
        out.literal(SOCIAL_ORDERS).escaped("country", key.country()).literal(MARK)
                .decimal(key.year());
    }

    @Override
    public byte[] encode(byte[] namespace, OrderEventRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public OrderEventRepository.Key parse(KeyParts parts) {
        return new OrderEventRepository.Key(parts.escaped(1), parts.decimalInt(2));
    }

    @Override
    public String[] fields() {
        return new String[] {"orderId", "step", "at", "note", "skus"};
    }

    @Override
    public OrderEventRepository.Key keyOf(OrderEvent value) {
        return new OrderEventRepository.Key(value.country(), value.year());
    }

    @Override
    public byte[] @Nullable [] encode(OrderEvent value) {
        return new byte[][] {
            ORDER_ID.encode(value.orderId()),
            STEP.encode(value.step()),
            AT.encode(value.at()),
            value.note() == null ? null : NOTE.encode(value.note()),
            SKUS.encode(value.skus())
        };
    }

    @Override
    public OrderEvent decode(OrderEventRepository.Key key, String id, FieldValues values) {
        return new OrderEvent(
                key.country(),
                key.year(),
                values.required(ORDER_ID_INDEX, ORDER_ID),
                values.required(STEP_INDEX, STEP),
                values.required(AT_INDEX, AT),
                values.orNull(NOTE_INDEX, NOTE),
                values.orElse(SKUS_INDEX, SKUS, List.of()));
    }

    static void writeSkus(ValueWriter out, List<String> value) throws IOException {
        out.writeCollection(value, ValueWriter::writeString);
    }

    static List<String> readSkus(ValueReader in) throws IOException {
        return in.readList(ValueReader::readString);
    }
}
