package shop;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link PageViews}: its keys {@code shop:views:<page>[:<region>]:<day>} and what is stored
 * there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class PageViewsCodec implements KeyCodec<PageViewsRepository.Key>, EntityCodec<PageViewsRepository.Key, PageViews> {
    static final PageViewsCodec INSTANCE = new PageViewsCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:views:<page>[:<region>]:<day>",
            "shop:views:([%\\-.0-9A-Z_a-z~]+)(?::(eu|north_america))?:([0-9]{4}[0-9]{2}[0-9]{2})");

    private static final byte[] SHOP_VIEWS = "shop:views:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] EU = "eu".getBytes(StandardCharsets.UTF_8);

    private static final byte[] NORTH_AMERICA = "north_america".getBytes(StandardCharsets.UTF_8);

    private static final byte[][] TEXTS = {EU, NORTH_AMERICA};

    private static final TimeFormat TIME = TimeFormat.of("yyyyMMdd", ZoneOffset.UTC, null);

    static final FieldCodec<Long> VIEWS = FieldCodecs.LONG;

    @Override
    public int sizeHint(PageViewsRepository.Key key) {
        return KeySize.escaped(key.page()) + 14 + 8 + SHOP_VIEWS.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, PageViewsRepository.Key key) {
        out.literal(SHOP_VIEWS).escaped("page", key.page());
        if (key.region().isPresent()) {
            out.literal(MARK).literal(TEXTS[key.region().get().ordinal()]);
        }
        out.literal(MARK).time("day", key.day(), TIME);
    }

    @Override
    public byte[] encode(byte[] namespace, PageViewsRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public PageViewsRepository.Key parse(KeyParts parts) {
        return new PageViewsRepository.Key(parts.escaped(1),
                parts.isPresent(2) ? Optional.of(parts.oneOf(2, TEXTS, PageViews.Region.values())) : Optional.empty(),
                parts.localDate(3, TIME));
    }

    @Override
    public PageViewsRepository.Key keyOf(PageViews value) {
        return new PageViewsRepository.Key(value.page(), value.region(), value.day());
    }

    @Override
    public byte[] encode(PageViews value) {
        return VIEWS.encode(value.views());
    }

    @Override
    public PageViews decode(PageViewsRepository.Key key, byte[] bytes) {
        return new PageViews(
                key.page(),
                key.region(),
                key.day(),
                VIEWS.decode(bytes));
    }
}
