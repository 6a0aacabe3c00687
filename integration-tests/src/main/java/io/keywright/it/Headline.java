package io.keywright.it;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.NearCache;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A cache of which copies are kept near. Its limits are long: a test's machine may be busy. */
@RedisKey(pattern = "headline:{page}", type = RedisType.STRING, ttl = "1h")
@CacheAside(earlyRefresh = 0, loadTimeout = "30s", leaseTtl = "40s", waitBudget = "20s")
@NearCache(maxEntries = 1_000, ttl = "1h")
public record Headline(String page, String text) {}
