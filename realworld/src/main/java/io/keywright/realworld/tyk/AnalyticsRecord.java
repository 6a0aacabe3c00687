package io.keywright.realworld.tyk;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Records of requests ({@code analytics}). */
@RedisKey(
        pattern = "tyk-system-analytics",
        type = RedisType.LIST,
        ttl = "${tyk.analytics.storage-expiration:60s}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "tyk:tyk-system-analytics")
public record AnalyticsRecord(@Value byte[] record) {}
