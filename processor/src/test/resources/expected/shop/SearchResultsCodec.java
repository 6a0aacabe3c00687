package shop;

import io.keywright.key.CharClass;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodec;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Search}: its keys {@code shop:search:{<language>}:<query,page:sha256/32>} and what is
 * stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class SearchResultsCodec implements KeyCodec<SearchResults.Key>, EntityCodec<SearchResults.Key, Search> {
    static final SearchResultsCodec INSTANCE = new SearchResultsCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:search:{<language>}:<query,page:sha256/32>",
            "shop:search:\\{([a-z]{2,8})\\}:([0-9a-f]{32})");

    private static final byte[] SHOP_SEARCH = "shop:search:{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = "}:".getBytes(StandardCharsets.UTF_8);

    private static final Search.LanguageCodec CODEC_2 = new Search.LanguageCodec();

    private static final CharClass CHARS = CharClass.of("[a-z]");

    private static final FieldCodec<Search> CODEC = FieldCodec.of(new Search.Codec());

    @Override
    public int sizeHint(SearchResults.Key key) {
        return 8 + 32 + SHOP_SEARCH.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, SearchResults.Key key) {
        out.literal(SHOP_SEARCH).custom("language", key.language(), CODEC_2, CHARS, 2, 8)
                .literal(MARK).digest("sha256", 32,
                KeyWriter.component(32).utf8("query", key.query()).toBytes(),
                KeyWriter.component(32).decimal(key.page()).toBytes());
    }

    @Override
    public byte[] encode(byte[] namespace, SearchResults.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public SearchResults.Key parse(KeyParts parts) {
        throw new UnsupportedOperationException("shop:search:{<language>}:<query,page:sha256/32> does not keep 'query'");
    }

    @Override
    public SearchResults.Key keyOf(Search value) {
        return new SearchResults.Key(value.language(), value.query(), value.page());
    }

    @Override
    public byte[] encode(Search value) {
        return CODEC.encode(value);
    }

    @Override
    public Search decode(SearchResults.Key key, byte[] bytes) {
        return CODEC.decode(bytes);
    }
}
