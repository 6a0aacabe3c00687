package shop.odd;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.ScoreCodec;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Names.Rank}: its keys {@code shop:names:ranks:<member>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class NamesRankCodec implements KeyCodec<Long>, ScoreCodec<Long, String, Names.Rank> {
    static final NamesRankCodec INSTANCE = new NamesRankCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:names:ranks:<member>",
            "shop:names:ranks:(-?[0-9]{1,19})");

    private static final byte[] SHOP_NAMES_RANKS = "shop:names:ranks:".getBytes(StandardCharsets.UTF_8);

    static final FieldCodec<String> ASIDE = FieldCodecs.STRING;

    @Override
    public int sizeHint(Long key) {
        return KeySize.decimal(key) + SHOP_NAMES_RANKS.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(SHOP_NAMES_RANKS).decimal(key);
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
    public Long keyOf(Names.Rank value) {
        return value.member();
    }

    @Override
    public String memberOf(Names.Rank value) {
        return value.aside();
    }

    @Override
    public byte[] encodeMember(String member) {
        return ASIDE.encode(member);
    }

    @Override
    public String decodeMember(byte[] bytes) {
        return ASIDE.decode(bytes);
    }

    @Override
    public double scoreOf(Names.Rank value) {
        return value.limit();
    }

    @Override
    public Names.Rank decode(Long key, String member, double score) {
        return new Names.Rank(key, member, score);
    }
}
