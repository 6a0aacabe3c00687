package io.keywright.realworld.overleaf;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Points used in a window ({@code rate-limit}). */
@RedisKey(
        pattern = "rate-limit:{name:[A-Za-z0-9_-]}:{key}",
        type = RedisType.STRING,
        ttl = "${overleaf.rate-limit.duration:1m}",
        example = "overleaf:rate-limit:order-events:alice%40example.com")
public record RateLimit(
        String name, String key, @Counter @Value long points) {}
