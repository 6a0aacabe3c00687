package io.keywright.realworld.ruoyivueplus;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The settings of a rate limiter of Redisson ({@code rate-limit}). */
@RedisKey(
        pattern = "global:rate_limit:{url}:{ip:[0-9a-f.:]}:{spel}",
        type = RedisType.HASH,
        example = "ruoyi-vue-plus:global:rate_limit:%2Fapi%2Forders:203.0.113.7:alice%40example.com")
@Persistent(reason = "removed by hand")
public record RateLimiterSettings(String url, String ip, String spel, String rate, String interval, String type) {}
