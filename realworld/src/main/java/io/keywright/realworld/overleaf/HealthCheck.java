package io.keywright.realworld.overleaf;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What a health check writes and reads ({@code health-check}). */
@RedisKey(
        pattern = "_redis-wrapper:healthCheckKey:{{{token:[A-Za-z0-9_-]}}}",
        type = RedisType.STRING,
        ttl = "60s",
        example = "overleaf:_redis-wrapper:healthCheckKey:{tok8sJ2kLm9QwEr}")
public record HealthCheck(String token, @Value String written) {}
