package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

class InvalidCache {

    @RedisKey(pattern = "a:{id}", type = STRING, ttl = "1h")
    @CacheAside(leaseTtl = "4s")
    // ^ error: [keywright:InvalidCache] leaseTtl 4 s of 'LeaseTooShort' is not longer than its loadTimeout 4 s: a lease that ends under a running load lets a second one begin.
    // |   Fix: raise leaseTtl above 4 s, or lower loadTimeout below 4 s.
    record LeaseTooShort(long id, String v) {}

    @RedisKey(pattern = "b:{id}", type = STRING, ttl = "1h")
    @CacheAside(loadTimeout = "1m")
    // ^ error: [keywright:InvalidCache] leaseTtl 5 s of 'LoadTooLong' is not longer than its loadTimeout 1 min: a lease that ends under a running load lets a second one begin.
    // |   Fix: raise leaseTtl above 1 min, or lower loadTimeout below 5 s.
    record LoadTooLong(long id, String v) {}

    @RedisKey(pattern = "c:{id}", type = STRING, ttl = "1h")
    @CacheAside(staleFor = "1h")
    // ^ error: [keywright:InvalidCache] staleFor 1 h of 'NeverFresh' leaves no time in which an entry is fresh: it lives 54 min at least, its jitter taken off.
    // |   Fix: lower staleFor below 54 min, or raise the TTL.
    record NeverFresh(long id, String v) {}

    @RedisKey(pattern = "d:{id}", type = STRING, ttl = "1h", jitter = "20%")
    @CacheAside(staleOnError = "48m")
    // ^ error: [keywright:InvalidCache] staleOnError 48 min of 'NotFreshForAll' leaves no time in which an entry is fresh: it lives 48 min at least, its jitter taken off.
    // |   Fix: lower staleOnError below 48 min, or raise the TTL.
    record NotFreshForAll(long id, String v) {}

    @RedisKey(pattern = "e:{id}", type = STRING, ttl = "1h", jitter = "0%")
    @CacheAside(staleFor = "60m")
    // ^ error: [keywright:InvalidCache] staleFor 1 h of 'NeverFreshWithoutJitter' leaves no time in which an entry is fresh: it lives 1 h.
    // |   Fix: lower staleFor below 1 h, or raise the TTL.
    record NeverFreshWithoutJitter(long id, String v) {}

    @RedisKey(pattern = "f:{id}", type = STRING, ttl = "${shop.ttl:10m}")
    @CacheAside(negativeTtl = "11m")
    // ^ error: [keywright:InvalidCache] negativeTtl 11 min of 'NegativeTooLong' is longer than its TTL 10 min.
    // |   Fix: lower it to 10 min at most.
    record NegativeTooLong(long id, String v) {}

    @RedisKey(pattern = "g:{id}", type = STRING, ttl = "1h")
    @CacheAside(staleFor = "1m", staleOnError = "1m")
    // ^ error: [keywright:InvalidCache] 'BothStale' declares staleFor and staleOnError, but a stale entry is given either at once or only where loading fails.
    // |   Fix: remove one of the two.
    record BothStale(long id, String v) {}

    @RedisKey(pattern = "h:{id}", type = STRING, ttl = "1h")
    @CacheAside(staleFor = "1m", softLoadTimeout = "1s")
    // ^ error: [keywright:InvalidCache] softLoadTimeout of 'SoftForNothing' means nothing without staleOnError: no caller that waits for a load has a stale entry instead.
    // |   Fix: remove it, or declare staleOnError = "…".
    record SoftForNothing(long id, String v) {}

    @RedisKey(pattern = "i:{id}", type = STRING, ttl = "1h")
    @CacheAside(fenceTtl = "30s")
    // ^ error: [keywright:InvalidCache] fenceTtl of 'FenceForNothing' means nothing at the level LEASE, whose writes put up no fence.
    // |   Fix: remove it, or declare consistency = Consistency.FENCED.
    record FenceForNothing(long id, String v) {}

    @RedisKey(pattern = "j:{id}", type = STRING, ttl = "1h")
    @CacheAside(consistency = Consistency.FENCED, fenceTtl = "0s")
    // ^ error: [keywright:InvalidCache] fenceTtl "0s" lets no fence stand.
    // |   Fix: give twice the longest that a transaction may take.
    record NoFence(long id, String v) {}

    @RedisKey(pattern = "p:{id}", type = STRING, ttl = "1h")
    @CacheAside(
            consistency = Consistency.FENCED,
            replicas = 2,
            // ^ error: [keywright:InvalidCache] replicas of 'NoWait' means nothing at the level FENCED, whose writes wait for no replica.
            // |   Fix: remove it, or declare consistency = Consistency.FAILOVER_SAFE.
            replicaWait = "1s",
            // ^ error: [keywright:InvalidCache] replicaWait of 'NoWait' means nothing at the level FENCED, whose writes wait for no replica.
            // |   Fix: remove it, or declare consistency = Consistency.FAILOVER_SAFE.
            requireReplicas = false)
            // ^ error: [keywright:InvalidCache] requireReplicas of 'NoWait' means nothing at the level FENCED, whose writes wait for no replica.
            // |   Fix: remove it, or declare consistency = Consistency.FAILOVER_SAFE.
    record NoWait(long id, String v) {}

    @RedisKey(pattern = "q:{id}", type = STRING, ttl = "1h")
    @CacheAside(
            consistency = Consistency.FAILOVER_SAFE,
            replicas = 0,
            // ^ error: [keywright:InvalidCache] replicas 0 of 'NoReplica' lets a failover lose every fence.
            // |   Fix: give at least 1, or declare consistency = Consistency.FENCED.
            replicaWait = "0s",
            // ^ error: [keywright:InvalidCache] replicaWait "0s" leaves a replica no time.
            // |   Fix: give some times what a round trip to the farthest replica takes.
            getFirst = true)
            // ^ error: [keywright:InvalidCache] getFirst of 'NoReplica' contradicts FAILOVER_SAFE: a read that only looks does not notice that the server is no master any more.
            // |   Fix: remove getFirst.
    record NoReplica(long id, String v) {}

    @RedisKey(pattern = "k:{id}", type = STRING, ttl = "1h")
    @CacheAside(earlyRefresh = -1)
    // ^ error: [keywright:InvalidCache] earlyRefresh -1.0 of 'TooLate' is not from 0 to 100.
    // |   Fix: use 1, or 0 so that no entry is loaded anew before it is stale.
    record TooLate(long id, String v) {}

    @RedisKey(pattern = "l:{id}", type = STRING, ttl = "1h")
    @CacheAside(earlyRefresh = 0.0 / 0)
    // ^ error: [keywright:InvalidCache] earlyRefresh NaN of 'NoNumber' is not from 0 to 100.
    // |   Fix: use 1, or 0 so that no entry is loaded anew before it is stale.
    record NoNumber(long id, String v) {}

    @RedisKey(pattern = "m:{id}", type = STRING, ttl = "1h")
    @CacheAside(maxConcurrentLoads = 0, maxWaitingLoads = -1)
    // ^ error: [keywright:InvalidCache] maxConcurrentLoads 0 of 'NoLoads' lets no load run.
    // |   Fix: give how many the source can take from one process, at least 1.
    // ^ error: [keywright:InvalidCache] maxWaitingLoads -1 of 'NoLoads' is below zero.
    // |   Fix: give how many loads may wait for their turn; 0 refuses all that can't run at once.
    record NoLoads(long id, String v) {}

    @RedisKey(pattern = "n:{id}", type = STRING, ttl = "1h")
    @CacheAside(loadTimeout = "0s")
    // ^ error: [keywright:InvalidCache] loadTimeout "0s" leaves a load no time.
    // |   Fix: give a few times what the slowest of a hundred loads takes.
    record NoTime(long id, String v) {}

    @RedisKey(pattern = "o:{id}", type = STRING, ttl = "1h")
    @CacheAside(
            negativeTtl = "30",
            // ^ error: [keywright:InvalidCache] negativeTtl "30" has no unit after 30.
            // |   Fix: write 30s for seconds, 30m for minutes, or ms, h, d, w.
            staleFor = "${shop.stale:1m}",
            // ^ error: [keywright:InvalidCache] staleFor "${shop.stale:1m}" is a configuration key, which only the TTL of a key may be.
            // |   Fix: write a duration such as 30s.
            waitBudget = "-1s",
            // ^ error: [keywright:InvalidCache] waitBudget "-1s" is negative.
            // |   Fix: write how long, such as 30s.
            leaseTtl = "",
            // ^ error: [keywright:InvalidCache] leaseTtl is empty.
            // |   Fix: write a duration such as 30m, 1h30m or 7d.
            loadTimeout = "11000d",
            // ^ error: [keywright:InvalidCache] loadTimeout "11000d" is above 10 years.
            // |   Fix: write a shorter one.
            staleOnError = "soon")
            // ^ error: [keywright:InvalidCache] staleOnError "soon" is not a duration.
            // |   Fix: write numbers with units, such as 1h30m.
    record NoDurations(long id, String v) {}
}
