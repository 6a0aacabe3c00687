package io.keywright.it;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.List;

/** A cache at the level LEASE, of documents, with a simple key. Its limits are long: a test's machine may be busy. */
@RedisKey(pattern = "article:{id}", type = RedisType.STRING, ttl = "1h")
@CacheAside(
        negativeTtl = "30s",
        staleFor = "10m",
        earlyRefresh = 0,
        loadTimeout = "30s",
        leaseTtl = "40s",
        waitBudget = "20s")
public record Article(long id, String title, List<String> tags) {}
