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
 * The bytes of {@link Banner}: its keys {@code shop:banner:<page>:<language>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class BannerCodec implements KeyCodec<BannerCache.Key>, EntityCodec<BannerCache.Key, Banner> {
    static final BannerCodec INSTANCE = new BannerCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:banner:<page>:<language>",
            "shop:banner:([%\\-.0-9A-Z_a-z~]+):([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SHOP_BANNER = "shop:banner:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:banner:<page>:<language>");

    private static final FieldName TEXT = FieldName.of("text");

    @Override
    public int sizeHint(BannerCache.Key key) {
        return KeySize.escaped(key.page()) + KeySize.escaped(key.language()) + SHOP_BANNER.length +
                MARK.length;
    }

    @Override
    public void write(KeyWriter out, BannerCache.Key key) {
        out.literal(SHOP_BANNER).escaped("page", key.page()).literal(MARK)
                .escaped("language", key.language());
    }

    @Override
    public byte[] encode(byte[] namespace, BannerCache.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public BannerCache.Key parse(KeyParts parts) {
        return new BannerCache.Key(parts.escaped(1), parts.escaped(2));
    }

    @Override
    public BannerCache.Key keyOf(Banner value) {
        return new BannerCache.Key(value.page(), value.language());
    }

    @Override
    public byte[] encode(Banner value) {
        return FORMAT.encode(value, BannerCodec::writeValue);
    }

    @Override
    public Banner decode(BannerCache.Key key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key.page(), key.language()));
    }

    static void writeValue(ValueWriter out, Banner banner) throws IOException {
        out.beginObject(banner, 1);
        out.name(TEXT).writeString(banner.text());
        out.endObject();
    }

    static Banner readValue(ValueReader in, String page, String language) throws IOException {
        String text = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "text" -> text = in.readString();
                default -> in.skipValue();
            }
        }
        return new Banner(page, language, in.required(text, TEXT));
    }

    /**
     * The keys {@code shop:banners-of:<page>} of groups of entries.
     */
    static final class GroupKeys implements KeyCodec<String> {
        static final GroupKeys INSTANCE = new GroupKeys();

        static final KeyPattern PATTERN = KeyPattern.of("shop:banners-of:<page>",
                "shop:banners-of:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_BANNERS_OF = "shop:banners-of:".getBytes(StandardCharsets.UTF_8);

        @Override
        public int sizeHint(String key) {
            return KeySize.escaped(key) + SHOP_BANNERS_OF.length;
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(SHOP_BANNERS_OF).escaped("page", key);
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
    }
}
