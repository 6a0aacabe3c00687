package io.keywright.benchmarks;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;
import java.util.List;

/** A document of seven fields, the size of a product page's data. */
@RedisKey(pattern = "article:{id}", type = RedisType.STRING, ttl = "1h")
public record Article(
        long id,
        String name,
        String description,
        long priceCents,
        int stock,
        boolean active,
        Instant updatedAt,
        List<String> tags) {

    static Article sample(long id) {
        return new Article(
                id,
                "Enamel mug, 350 ml",
                "Holds what a mug should hold, and survives the dishwasher for years.",
                1_299,
                42,
                true,
                Instant.ofEpochMilli(1_770_000_000_000L + id),
                List.of("kitchen", "enamel", "gift"));
    }
}
