package io.keywright.realworld.shenyu;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** When a bucket leaked last ({@code leaky-timestamp}). */
@RedisKey(
        pattern = "request_leaky_rate_limiter.{{{key}}}.timestamp",
        type = RedisType.STRING,
        ttl = "1d",
        example = "shenyu:request_leaky_rate_limiter.{alice%40example.com}.timestamp")
public record LeakyBucketTimestamp(
        String key, @Value long refreshed, @Ttl Duration timeToLive) {}
