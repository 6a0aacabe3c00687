package io.keywright.benchmarks;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Cached, with a loader that may take ten seconds: for what a cache does while Redis is down. */
@RedisKey(pattern = "offer:{id}", type = RedisType.STRING, ttl = "1h")
@CacheAside(earlyRefresh = 0, loadTimeout = "12s", leaseTtl = "13s")
public record Offer(long id, String title, long cents) {

    static Offer sample(long id) {
        return new Offer(id, "an offer that is read all the time", id);
    }
}
