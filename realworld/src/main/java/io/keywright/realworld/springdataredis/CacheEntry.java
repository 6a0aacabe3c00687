package io.keywright.realworld.springdataredis;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** What is cached under a key ({@code cache-entry}). */
@RedisKey(
        pattern = "{cacheName}::{freeKey}",
        type = RedisType.STRING,
        ttl = "${spring.cache.redis.time-to-live:1h}",
        example = "spring-data:billing::alice%40example.com")
public record CacheEntry(
        String cacheName, String freeKey, @Value byte[] serialized) {}
