package io.keywright.realworld.springdataredis;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The lock on a cache ({@code cache-lock}). */
@RedisKey(
        pattern = "{cacheName}~lock",
        type = RedisType.STRING,
        ttl = "${spring.cache.redis.lock-ttl:1m}",
        example = "spring-data:billing~lock")
public record CacheLock(String cacheName, @Value String mark) {}
