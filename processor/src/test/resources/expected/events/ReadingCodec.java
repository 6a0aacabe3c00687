package events;

import io.keywright.key.CharClass;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.HashCodec;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of {@link Reading}: its keys {@code events:reading:<sensor>:<hour>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class ReadingCodec implements KeyCodec<ReadingRepository.Key>, HashCodec<ReadingRepository.Key, Reading> {
    static final ReadingCodec INSTANCE = new ReadingCodec();

    static final KeyPattern PATTERN = KeyPattern.of("events:reading:<sensor>:<hour>",
            "events:reading:([0-9A-Z]{4,16}):([0-9]{4}[0-9]{2}[0-9]{2}[0-9]{2})");

    private static final byte[] EVENTS_READING = "events:reading:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final CharClass CHARS = CharClass.of("[A-Z0-9]");

    private static final TimeFormat TIME = TimeFormat.of("yyyyMMddHH", ZoneId.of("Europe/Berlin"), null);

    static final int CELSIUS_INDEX = 0;

    static final FieldCodec<Double> CELSIUS = FieldCodecs.DOUBLE;

    static final int RAW_INDEX = 1;

    static final FieldCodec<byte[]> RAW = FieldCodecs.BYTES;

    @Override
    public int sizeHint(ReadingRepository.Key key) {
        return KeySize.text(key.sensor()) + 10 + EVENTS_READING.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, ReadingRepository.Key key) {
        out.literal(EVENTS_READING).raw("sensor", key.sensor(), CHARS, 4, 16).literal(MARK)
                .time("hour", key.hour(), TIME);
    }

    @Override
    public byte[] encode(byte[] namespace, ReadingRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public ReadingRepository.Key parse(KeyParts parts) {
        return new ReadingRepository.Key(parts.raw(1, CHARS, 4, 16), parts.instant(2, TIME));
    }

    @Override
    public String[] fields() {
        return new String[] {"celsius", "raw"};
    }

    @Override
    public ReadingRepository.Key keyOf(Reading value) {
        return new ReadingRepository.Key(value.getSensor(), value.getHour());
    }

    @Override
    public byte[] @Nullable [] encode(Reading value) {
        return new byte[][] {
            CELSIUS.encode(value.getCelsius()),
            RAW.encode(value.getRaw())
        };
    }

    @Override
    public Reading decode(ReadingRepository.Key key, FieldValues values) {
        return new Reading(
                key.sensor(),
                key.hour(),
                values.required(CELSIUS_INDEX, CELSIUS),
                values.required(RAW_INDEX, RAW));
    }
}
