package io.keywright.benchmarks;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.NearCache;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Kept near: for the cost of a local hit. */
@RedisKey(pattern = "badge:{id}", type = RedisType.STRING, ttl = "1h")
@CacheAside(earlyRefresh = 0)
@NearCache(maxEntries = 10_000, ttl = "1h")
public record Badge(String id, String name, int points) {}
