package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.List;

/** The result of a query ({@code cache-aside}). */
@RedisKey(
        pattern = "CACHE_ASIDE_{hash:[0-9a-f]24}",
        type = RedisType.STRING,
        ttl = "${ecommerce.cache.ttl:1h}",
        example = "redis-ecommerce:CACHE_ASIDE_5f9c1e2a7b3d4e6f8a9b0c1d")
public record CachedQuery(String hash, @Value List<String> results) {}
