package io.keywright.realworld.springcloudgateway;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** When a bucket was filled last ({@code timestamp}). */
@RedisKey(
        pattern = "request_rate_limiter.{{{routeId:[A-Za-z0-9_.-]}.{key:base64url}}}.timestamp",
        type = RedisType.STRING,
        ttl = "1d",
        example = "gateway:request_rate_limiter.{com.acme.Order.YWxpY2VAZXhhbXBsZS5jb20}.timestamp")
public record BucketTimestamp(
        String routeId,
        String key,
        @Value long refreshed,
        @Ttl Duration timeToLive) {}
