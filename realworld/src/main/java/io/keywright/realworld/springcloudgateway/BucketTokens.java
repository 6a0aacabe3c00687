package io.keywright.realworld.springcloudgateway;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** Tokens left in a bucket ({@code tokens}). */
@RedisKey(
        pattern = "request_rate_limiter.{{{routeId:[A-Za-z0-9_.-]}.{key:base64url}}}.tokens",
        type = RedisType.STRING,
        ttl = "1d",
        example = "gateway:request_rate_limiter.{com.acme.Order.YWxpY2VAZXhhbXBsZS5jb20}.tokens")
public record BucketTokens(
        String routeId,
        String key,
        @Value double tokens,
        @Ttl Duration timeToLive) {}
