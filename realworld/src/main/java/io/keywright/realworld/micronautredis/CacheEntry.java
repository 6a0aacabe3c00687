package io.keywright.realworld.micronautredis;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What is cached under a key ({@code cache}). */
@RedisKey(
        pattern = "cache:{cacheName:[A-Za-z0-9_-]}:{key}",
        type = RedisType.STRING,
        ttl = "${micronaut.redis.caches.expire-after-write:1h}",
        expiry = Expiry.SLIDING,
        example = "micronaut:cache:order-events:alice%40example.com")
public record CacheEntry(
        String cacheName, String key, @Value byte[] serialized) {}
