package io.keywright.realworld.shiroredis;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What a principal may do ({@code cache}). */
@RedisKey(
        pattern = "cache:{cacheName:[A-Za-z0-9_.$]}:{principalName}",
        type = RedisType.STRING,
        ttl = "${shiro.cache.expire:1800s}",
        example = "shiro:cache:com.acme.Order:alice")
public record CachedAuthorization(
        String cacheName, String principalName, @Value byte[] serialized) {}
