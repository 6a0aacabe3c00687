package shop.odd;

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
 * The bytes of {@link Names.Comment}: its keys {@code shop:names:comments:<entryId>} and what is stored
 * there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class NamesCommentCodec implements KeyCodec<Long>, StreamCodec<Long, Names.Comment> {
    static final NamesCommentCodec INSTANCE = new NamesCommentCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:names:comments:<entryId>",
            "shop:names:comments:(-?[0-9]{1,19})");

    private static final byte[] SHOP_NAMES_COMMENTS = "shop:names:comments:".getBytes(StandardCharsets.UTF_8);

    static final int TEXT_INDEX = 0;

    static final FieldCodec<String> TEXT = FieldCodecs.STRING;

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + SHOP_NAMES_COMMENTS.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(SHOP_NAMES_COMMENTS).decimal(key);
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
        return new String[] {"text"};
    }

    @Override
    public Long keyOf(Names.Comment value) {
        return value.entryId();
    }

    @Override
    public byte[] @Nullable [] encode(Names.Comment value) {
        return new byte[][] {
            TEXT.encode(value.text())
        };
    }

    @Override
    public Names.Comment decode(Long key, String id, FieldValues values) {
        return new Names.Comment(key, id, values.required(TEXT_INDEX, TEXT));
    }
}
