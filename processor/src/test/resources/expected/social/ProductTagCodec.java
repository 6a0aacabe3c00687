package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.MemberCodec;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link ProductTag}: its keys {@code social:tags:<sku>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class ProductTagCodec implements KeyCodec<String>, MemberCodec<String, String, ProductTag> {
    static final ProductTagCodec INSTANCE = new ProductTagCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:tags:<sku>",
            "social:tags:([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SOCIAL_TAGS = "social:tags:".getBytes(StandardCharsets.UTF_8);

    static final FieldCodec<String> TAG = FieldCodecs.STRING;

    @Override
    public int sizeHint(String key) {
        return KeySize.escaped(key) + SOCIAL_TAGS.length;
    }

    @Override
    public void write(KeyWriter out, String key) {
        out.literal(SOCIAL_TAGS).escaped("sku", key);
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
    public String keyOf(ProductTag value) {
        return value.sku();
    }

    @Override
    public String memberOf(ProductTag value) {
        return value.tag();
    }

    @Override
    public byte[] encodeMember(String member) {
        return TAG.encode(member);
    }

    @Override
    public String decodeMember(byte[] bytes) {
        return TAG.decode(bytes);
    }

    @Override
    public ProductTag decode(String key, String member) {
        return new ProductTag(key, member);
    }
}
