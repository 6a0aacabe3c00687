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
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Article}: its keys {@code shop:article:<id>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class ArticleCodec implements KeyCodec<Long>, EntityCodec<Long, Article> {
    static final ArticleCodec INSTANCE = new ArticleCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:article:<id>",
            "shop:article:(-?[0-9]{1,19})");

    private static final byte[] SHOP_ARTICLE = "shop:article:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:article:<id>");

    private static final FieldName TITLE = FieldName.of("title");

    private static final FieldName TEXT = FieldName.of("text");

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + SHOP_ARTICLE.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(SHOP_ARTICLE).decimal(key);
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
    public Long keyOf(Article value) {
        return value.id();
    }

    @Override
    public byte[] encode(Article value) {
        return FORMAT.encode(value, ArticleCodec::writeValue);
    }

    @Override
    public Article decode(Long key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key));
    }

    static void writeValue(ValueWriter out, Article article) throws IOException {
        out.beginObject(article, 2);
        out.name(TITLE).writeString(article.title());
        out.name(TEXT).writeString(article.text());
        out.endObject();
    }

    static Article readValue(ValueReader in, long id) throws IOException {
        String title = null;
        String text = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "title" -> title = in.readString();
                case "text" -> text = in.readString();
                default -> in.skipValue();
            }
        }
        return new Article(id, in.required(title, TITLE), in.required(text, TEXT));
    }
}
