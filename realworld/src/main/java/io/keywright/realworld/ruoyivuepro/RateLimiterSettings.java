package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The settings of a rate limiter of Redisson ({@code rate-limiter}). */
@RedisKey(
        pattern = "rate_limiter:{keyPart:[0-9a-f]32}",
        type = RedisType.HASH,
        ttl = "${ruoyi.rate-limiter.interval:1m}",
        example = "ruoyi-vue-pro:rate_limiter:d41d8cd98f00b204e9800998ecf8427e")
public record RateLimiterSettings(String keyPart, String rate, String interval, String type) {}
