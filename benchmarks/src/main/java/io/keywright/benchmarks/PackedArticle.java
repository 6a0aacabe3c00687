package io.keywright.benchmarks;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.ValueFormat;
import java.time.Instant;
import java.util.List;

/** {@link Article} as MessagePack. */
@RedisKey(pattern = "packed:{id}", type = RedisType.STRING, ttl = "1h")
@Serialized(format = ValueFormat.MESSAGE_PACK)
public record PackedArticle(
        long id,
        String name,
        String description,
        long priceCents,
        int stock,
        boolean active,
        Instant updatedAt,
        List<String> tags) {

    static PackedArticle sample(long id) {
        Article article = Article.sample(id);
        return new PackedArticle(
                id,
                article.name(),
                article.description(),
                article.priceCents(),
                article.stock(),
                article.active(),
                article.updatedAt(),
                article.tags());
    }
}
