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
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Names.Dollars}: its keys {@code shop:names:<item$id>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class NamesDollarsCodec implements KeyCodec<String>, EntityCodec<String, Names.Dollars> {
    static final NamesDollarsCodec INSTANCE = new NamesDollarsCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:names:<item$id>",
            "shop:names:([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SHOP_NAMES = "shop:names:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:names:<item$id>");

    private static final FieldName PRICE$CENTS = FieldName.of("price$cents");

    private static final FieldName NOTE$ = FieldName.of("note$");

    private static final FieldName $ = FieldName.of("$");

    private static final FieldName _1 = FieldName.of("_1");

    private static final FieldName 名前 = FieldName.of("\u540d\u524d");

    @Override
    public int sizeHint(String key) {
        return KeySize.escaped(key) + SHOP_NAMES.length;
    }

    @Override
    public void write(KeyWriter out, String key) {
        out.literal(SHOP_NAMES).escaped("item$id", key);
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
    public String keyOf(Names.Dollars value) {
        return value.item$id();
    }

    @Override
    public byte[] encode(Names.Dollars value) {
        return FORMAT.encode(value, NamesDollarsCodec::writeValue);
    }

    @Override
    public Names.Dollars decode(String key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key));
    }

    static void writeValue(ValueWriter out, Names.Dollars dollars) throws IOException {
        out.beginObject(dollars, 5);
        out.name(PRICE$CENTS).writeInt(dollars.price$cents());
        out.name(NOTE$).writeCollection(dollars.note$(), ValueWriter::writeString);
        Optional<Long> $Value = out.nonNull(dollars.$());
        if ($Value.isPresent()) {
            out.name($).writeLong($Value.get());
        }
        out.name(_1).writeString(dollars._1());
        out.name(名前).writeString(dollars.名前());
        out.endObject();
    }

    static Names.Dollars readValue(ValueReader in, String item$id) throws IOException {
        int price$cents = 0;
        boolean hasPrice$cents = false;
        List<String> note$ = List.of();
        Optional<Long> $Value = Optional.empty();
        String _1Value = null;
        String 名前Value = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "price$cents" -> {
                    price$cents = in.readInt();
                    hasPrice$cents = true;
                }
                case "note$" -> note$ = in.readList(ValueReader::readString);
                case "$" -> $Value = in.readNull() ? Optional.empty() : Optional.of(in.readLong());
                case "_1" -> _1Value = in.readString();
                case "\u540d\u524d" -> 名前Value = in.readString();
                default -> in.skipValue();
            }
        }
        if (!hasPrice$cents) {
            throw in.missing(PRICE$CENTS);
        }
        return new Names.Dollars(
                item$id,
                price$cents,
                note$,
                $Value,
                in.required(_1Value, _1),
                in.required(名前Value, 名前));
    }
}
