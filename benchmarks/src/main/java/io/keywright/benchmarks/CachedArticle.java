package io.keywright.benchmarks;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.List;

/** The fields of {@link Article} in a cache, as a document in a STRING. */
@RedisKey(pattern = "cached-article:{id}", type = RedisType.STRING, ttl = "1h")
@CacheAside(earlyRefresh = 0)
public record CachedArticle(
        long id,
        String name,
        String description,
        long priceCents,
        int stock,
        boolean active,
        Instant updatedAt,
        List<String> tags) {

    static CachedArticle sample(long id) {
        Article sample = Article.sample(id);
        return new CachedArticle(
                id,
                sample.name(),
                sample.description(),
                sample.priceCents(),
                sample.stock(),
                sample.active(),
                sample.updatedAt(),
                sample.tags());
    }
}
