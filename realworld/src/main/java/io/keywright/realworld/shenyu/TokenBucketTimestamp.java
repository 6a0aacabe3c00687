package io.keywright.realworld.shenyu;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** When a bucket was filled last ({@code token-bucket-timestamp}). */
@RedisKey(
        pattern = "request_rate_limiter.{{{key}}}.timestamp",
        type = RedisType.STRING,
        ttl = "1d",
        example = "shenyu:request_rate_limiter.{alice%40example.com}.timestamp")
public record TokenBucketTimestamp(
        String key, @Value long refreshed, @Ttl Duration timeToLive) {}
