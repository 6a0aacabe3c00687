package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

class InvalidCache {

    @RedisKey(pattern = "a:{id}", type = STRING, ttl = "1h")
    @CacheAside(leaseTtl = "4s")
    record LeaseTooShort(long id, String v) {}

    @RedisKey(pattern = "b:{id}", type = STRING, ttl = "1h")
    @CacheAside(loadTimeout = "1m")
    record LoadTooLong(long id, String v) {}

    @RedisKey(pattern = "c:{id}", type = STRING, ttl = "1h")
    @CacheAside(staleFor = "1h")
    record NeverFresh(long id, String v) {}

    @RedisKey(pattern = "d:{id}", type = STRING, ttl = "1h", jitter = "20%")
    @CacheAside(staleOnError = "48m")
    record NotFreshForAll(long id, String v) {}

    @RedisKey(pattern = "e:{id}", type = STRING, ttl = "1h", jitter = "0%")
    @CacheAside(staleFor = "60m")
    record NeverFreshWithoutJitter(long id, String v) {}

    @RedisKey(pattern = "f:{id}", type = STRING, ttl = "${shop.ttl:10m}")
    @CacheAside(negativeTtl = "11m")
    record NegativeTooLong(long id, String v) {}

    @RedisKey(pattern = "g:{id}", type = STRING, ttl = "1h")
    @CacheAside(staleFor = "1m", staleOnError = "1m")
    record BothStale(long id, String v) {}

    @RedisKey(pattern = "h:{id}", type = STRING, ttl = "1h")
    @CacheAside(staleFor = "1m", softLoadTimeout = "1s")
    record SoftForNothing(long id, String v) {}

    @RedisKey(pattern = "i:{id}", type = STRING, ttl = "1h")
    @CacheAside(fenceTtl = "30s")
    record FenceForNothing(long id, String v) {}

    @RedisKey(pattern = "j:{id}", type = STRING, ttl = "1h")
    @CacheAside(consistency = Consistency.FENCED, fenceTtl = "0s")
    record NoFence(long id, String v) {}

    @RedisKey(pattern = "k:{id}", type = STRING, ttl = "1h")
    @CacheAside(earlyRefresh = -1)
    record TooLate(long id, String v) {}

    @RedisKey(pattern = "l:{id}", type = STRING, ttl = "1h")
    @CacheAside(earlyRefresh = 0.0 / 0)
    record NoNumber(long id, String v) {}

    @RedisKey(pattern = "m:{id}", type = STRING, ttl = "1h")
    @CacheAside(maxConcurrentLoads = 0, maxWaitingLoads = -1)
    record NoLoads(long id, String v) {}

    @RedisKey(pattern = "n:{id}", type = STRING, ttl = "1h")
    @CacheAside(loadTimeout = "0s")
    record NoTime(long id, String v) {}

    @RedisKey(pattern = "o:{id}", type = STRING, ttl = "1h")
    @CacheAside(
            negativeTtl = "30",
            staleFor = "${shop.stale:1m}",
            waitBudget = "-1s",
            leaseTtl = "",
            loadTimeout = "11000d",
            staleOnError = "soon")
    record NoDurations(long id, String v) {}
}
