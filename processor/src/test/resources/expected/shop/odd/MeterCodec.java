package shop.odd;

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
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Meter}: its keys {@code shop:meter:<id>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class MeterCodec implements KeyCodec<Long>, EntityCodec<Long, Meter> {
    static final MeterCodec INSTANCE = new MeterCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:meter:<id>",
            "shop:meter:(-?[0-9]{1,19})");

    private static final byte[] SHOP_METER = "shop:meter:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:meter:<id>");

    private static final FieldName READING = FieldName.of("reading");

    private static final FieldName LIMITS = FieldName.of("limits");

    private static final FieldName FROM = FieldName.of("from");

    private static final FieldName TO = FieldName.of("to");

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + SHOP_METER.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(SHOP_METER).decimal(key);
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
    public Long keyOf(Meter value) {
        return value.getId();
    }

    @Override
    public byte[] encode(Meter value) {
        return FORMAT.encode(value, MeterCodec::writeValue);
    }

    @Override
    public Meter decode(Long key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key));
    }

    static void writeValue(ValueWriter out, Meter meter) throws IOException {
        out.beginObject(meter, 2);
        out.name(READING).writeLong(out.nonNull(meter.getReading()));
        writeLimits(out.name(LIMITS), meter.getLimits());
        out.endObject();
    }

    static Meter readValue(ValueReader in, long id) throws IOException {
        Long reading = null;
        Meter.Limits limits = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "reading" -> reading = in.readLong();
                case "limits" -> limits = readLimits(in);
                default -> in.skipValue();
            }
        }
        Meter meter = new Meter();
        meter.setId(id);
        meter.setReading(in.required(reading, READING));
        meter.setLimits(in.required(limits, LIMITS));
        return meter;
    }

    static void writeLimits(ValueWriter out, Meter.Limits limits) throws IOException {
        out.beginObject(limits, 2);
        out.name(FROM).writeInt(limits.from);
        out.name(TO).writeInt(limits.to);
        out.endObject();
    }

    static Meter.Limits readLimits(ValueReader in) throws IOException {
        int fromValue = 0;
        boolean hasFrom = false;
        int toValue = 0;
        boolean hasTo = false;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "from" -> {
                    fromValue = in.readInt();
                    hasFrom = true;
                }
                case "to" -> {
                    toValue = in.readInt();
                    hasTo = true;
                }
                default -> in.skipValue();
            }
        }
        if (!hasFrom) {
            throw in.missing(FROM);
        }
        if (!hasTo) {
            throw in.missing(TO);
        }
        return new Meter.Limits(fromValue, toValue);
    }
}
