import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Unnamed}: its keys {@code unnamed:<id>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class UnnamedCodec implements KeyCodec<Long>, EntityCodec<Long, Unnamed> {
    static final UnnamedCodec INSTANCE = new UnnamedCodec();

    static final KeyPattern PATTERN = KeyPattern.of("unnamed:<id>", "unnamed:([0-9a-f]{16})");

    private static final byte[] UNNAMED = "unnamed:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("unnamed:<id>");

    private static final FieldName NAME = FieldName.of("name");

    @Override
    public int sizeHint(Long key) {
        return 16 + UNNAMED.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(UNNAMED).fixedHex("id", key, 16);
    }

    @Override
    public byte[] encode(byte[] namespace, Long key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public Long parse(KeyParts parts) {
        return parts.fixedHexLong(1, 16);
    }

    @Override
    public Long keyOf(Unnamed value) {
        return value.id();
    }

    @Override
    public byte[] encode(Unnamed value) {
        return FORMAT.encode(value, UnnamedCodec::writeValue);
    }

    @Override
    public Unnamed decode(Long key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key));
    }

    static void writeValue(ValueWriter out, Unnamed unnamed) throws IOException {
        out.beginObject(unnamed, 1);
        out.name(NAME).writeString(unnamed.name());
        out.endObject();
    }

    static Unnamed readValue(ValueReader in, long id) throws IOException {
        String name = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "name" -> name = in.readString();
                default -> in.skipValue();
            }
        }
        return new Unnamed(id, in.required(name, NAME));
    }
}
