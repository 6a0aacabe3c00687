package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.ScoreCodec;
import io.keywright.repository.Scores;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Stock}: its keys {@code social:stock:<branch>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class StockCodec implements KeyCodec<Integer>, ScoreCodec<Integer, UUID, Stock> {
    static final StockCodec INSTANCE = new StockCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:stock:<branch>",
            "social:stock:(-?[0-9]{1,10})");

    private static final byte[] SOCIAL_STOCK = "social:stock:".getBytes(StandardCharsets.UTF_8);

    static final FieldCodec<UUID> ARTICLE = FieldCodecs.UUID;

    @Override
    public int sizeHint(Integer key) {
        return KeySize.decimal(key) + SOCIAL_STOCK.length;
    }

    @Override
    public void write(KeyWriter out, Integer key) {
        out.literal(SOCIAL_STOCK).decimal(key);
    }

    @Override
    public byte[] encode(byte[] namespace, Integer key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public Integer parse(KeyParts parts) {
        return parts.decimalInt(1);
    }

    @Override
    public Integer keyOf(Stock value) {
        return value.branch();
    }

    @Override
    public UUID memberOf(Stock value) {
        return value.article();
    }

    @Override
    public byte[] encodeMember(UUID member) {
        return ARTICLE.encode(member);
    }

    @Override
    public UUID decodeMember(byte[] bytes) {
        return ARTICLE.decode(bytes);
    }

    @Override
    public double scoreOf(Stock value) {
        return Scores.of(value.pieces());
    }

    @Override
    public Stock decode(Integer key, UUID member, double score) {
        return new Stock(key, member, Scores.toLong(score));
    }
}
