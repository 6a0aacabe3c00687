package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

class InvalidNearCache {

    @RedisKey(pattern = "a:{id}", type = STRING, ttl = "1h")
    @NearCache(maxEntries = 10)
    // ^ error: [keywright:MisplacedFacet] @NearCache stands at 'NoCache', which is no cache.
    // |   Fix: add @CacheAside, or remove @NearCache: without evictions nothing says when a copy is old.
    record NoCache(long id, String v) {}

    @RedisKey(pattern = "b:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @NearCache
    // ^ error: [keywright:InvalidCache] the near cache of 'NoLimit' has no limit.
    // |   Fix: say how much a process may keep: maxEntries = 10_000, or maxBytes = 50_000_000.
    record NoLimit(long id, String v) {}

    @RedisKey(pattern = "c:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @NearCache(maxEntries = 10, maxBytes = 1_000)
    // ^ error: [keywright:InvalidCache] the near cache of 'TwoLimits' has two limits.
    // |   Fix: remove maxEntries or maxBytes.
    record TwoLimits(long id, String v) {}

    @RedisKey(pattern = "d:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @NearCache(maxEntries = -1)
    // ^ error: [keywright:InvalidCache] the limit of the near cache of 'BelowZero' is below zero.
    // |   Fix: give how much a process may keep, such as maxEntries = 10_000.
    record BelowZero(long id, String v) {}

    @RedisKey(pattern = "e:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @NearCache(maxEntries = 10, ttl = "2h")
    // ^ error: [keywright:InvalidCache] ttl 2 h of the near cache of 'TooLong' is longer than the TTL 1 h of its entries, with which each copy ends.
    // |   Fix: lower it to 1 h at most.
    record TooLong(long id, String v) {}

    @RedisKey(pattern = "f:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @NearCache(maxEntries = 10, ttl = "0s")
    // ^ error: [keywright:InvalidCache] ttl "0s" lets no copy be given.
    // |   Fix: give how long one may be given, such as 1m, or remove @NearCache.
    record NoTime(long id, String v) {}

    @RedisKey(pattern = "g:{id}", type = STRING, ttl = "1h")
    @CacheAside(getFirst = true)
    // ^ error: [keywright:InvalidCache] getFirst of 'GetTwice' means nothing beside @NearCache, which reads by GET anyway.
    // |   Fix: remove it.
    @NearCache(maxEntries = 10)
    record GetTwice(long id, String v) {}

    @RedisKey(pattern = "h:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @NearCache(maxBytes = -5, ttl = "soon")
    // ^ error: [keywright:InvalidCache] ttl "soon" is not a duration.
    // |   Fix: write numbers with units, such as 1h30m.
    record NoDuration(long id, String v) {}

    @RedisKey(pattern = "i:{id}", type = STRING, ttl = "1h")
    @CacheAside(consistency = Consistency.FAILOVER_SAFE)
    @NearCache(maxEntries = 10)
    // ^ error: [keywright:InvalidCache] @NearCache of 'NearAndSafe' contradicts FAILOVER_SAFE: what is kept near is what a read that only looks has found.
    // |   Fix: remove @NearCache, or declare consistency = Consistency.FENCED.
    record NearAndSafe(long id, String v) {}
}
