package io.keywright.benchmarks;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.List;

/** As {@link CachedFields}, looked at before it is leased. */
@RedisKey(pattern = "cached-fields-first:{id}", type = RedisType.HASH, ttl = "1h")
@CacheAside(earlyRefresh = 0, getFirst = true)
public record CachedFieldsFirst(
        long id,
        String name,
        String description,
        long priceCents,
        int stock,
        boolean active,
        Instant updatedAt,
        List<String> tags) {

    static CachedFieldsFirst sample(long id) {
        Article sample = Article.sample(id);
        return new CachedFieldsFirst(
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
