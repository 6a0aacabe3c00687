package shop.odd;

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
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Front}: its keys {@code shop:front:page} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class FrontPagesCodec implements KeyCodec<FrontPages.Key>, EntityCodec<FrontPages.Key, Front> {
    static final FrontPagesCodec INSTANCE = new FrontPagesCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:front:page", "shop:front:page");

    private static final byte[] SHOP_FRONT_PAGE = "shop:front:page".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:front:page");

    private static final FieldName TITLE = FieldName.of("title");

    private static final FieldName LOADER = FieldName.of("loader");

    @Override
    public int sizeHint(FrontPages.Key key) {
        return SHOP_FRONT_PAGE.length;
    }

    @Override
    public void write(KeyWriter out, FrontPages.Key key) {
        out.literal(SHOP_FRONT_PAGE);
    }

    @Override
    public byte[] encode(byte[] namespace, FrontPages.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public FrontPages.Key parse(KeyParts parts) {
        return new FrontPages.Key();
    }

    @Override
    public FrontPages.Key keyOf(Front value) {
        return new FrontPages.Key();
    }

    @Override
    public byte[] encode(Front value) {
        return FORMAT.encode(value, FrontPagesCodec::writeValue);
    }

    @Override
    public Front decode(FrontPages.Key key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in));
    }

    static void writeValue(ValueWriter out, Front front) throws IOException {
        out.beginObject(front, 2);
        out.name(TITLE).writeString(front.title());
        out.name(LOADER).writeCollection(front.loader(), ValueWriter::writeString);
        out.endObject();
    }

    static Front readValue(ValueReader in) throws IOException {
        String title = null;
        List<String> loader = List.of();
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "title" -> title = in.readString();
                case "loader" -> loader = in.readList(ValueReader::readString);
                default -> in.skipValue();
            }
        }
        return new Front(in.required(title, TITLE), loader);
    }
}
