package shop;

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
 * The bytes of {@link Greeting}: its keys {@code shop:greeting:<userId>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class GreetingCodec implements KeyCodec<Long>, EntityCodec<Long, Greeting> {
    static final GreetingCodec INSTANCE = new GreetingCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:greeting:<userId>",
            "shop:greeting:(-?[0-9]{1,19})");

    private static final byte[] SHOP_GREETING = "shop:greeting:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:greeting:<userId>");

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + SHOP_GREETING.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(SHOP_GREETING).decimal(key);
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
    public Long keyOf(Greeting value) {
        return value.userId();
    }

    @Override
    public byte[] encode(Greeting value) {
        return FORMAT.encode(value, GreetingCodec::writeValue);
    }

    @Override
    public Greeting decode(Long key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key));
    }

    static void writeValue(ValueWriter out, Greeting greeting) throws IOException {
        out.beginObject(greeting, 0);
        out.endObject();
    }

    static Greeting readValue(ValueReader in, long userId) throws IOException {
        in.beginObject();
        while (in.nextName() != null) {
            in.skipValue();
        }
        return new Greeting(userId);
    }
}
