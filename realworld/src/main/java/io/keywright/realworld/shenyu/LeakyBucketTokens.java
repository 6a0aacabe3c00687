package io.keywright.realworld.shenyu;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** Water left in a bucket ({@code leaky-tokens}). */
@RedisKey(
        pattern = "request_leaky_rate_limiter.{{{key}}}.tokens",
        type = RedisType.STRING,
        ttl = "1d",
        example = "shenyu:request_leaky_rate_limiter.{alice%40example.com}.tokens")
public record LeakyBucketTokens(
        String key, @Value double tokens, @Ttl Duration timeToLive) {}
