package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.StreamCodec;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of {@link Reading}: its keys {@code social:readings:<meter>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class ReadingCodec implements KeyCodec<Long>, StreamCodec<Long, Reading> {
    static final ReadingCodec INSTANCE = new ReadingCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:readings:<meter>",
            "social:readings:(-?[0-9]{1,19})");

    private static final byte[] SOCIAL_READINGS = "social:readings:".getBytes(StandardCharsets.UTF_8);

    static final int CELSIUS_INDEX = 0;

    static final FieldCodec<Double> CELSIUS = FieldCodecs.DOUBLE;

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + SOCIAL_READINGS.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(SOCIAL_READINGS).decimal(key);
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
    public String[] fields() {
        return new String[] {"celsius"};
    }

    @Override
    public Long keyOf(Reading value) {
        return value.meter();
    }

    @Override
    public byte[] @Nullable [] encode(Reading value) {
        return new byte[][] {
            CELSIUS.encode(value.celsius())
        };
    }

    @Override
    public Reading decode(Long key, String id, FieldValues values) {
        return new Reading(key, id, values.required(CELSIUS_INDEX, CELSIUS));
    }
}
