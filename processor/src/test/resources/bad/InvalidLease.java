package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;

class InvalidLease {

    @RedisKey(pattern = "a:{id}", type = STRING, ttl = "1h")
    @Idempotent(leaseTtl = "30")
    // ^ error: [keywright:InvalidLease] leaseTtl "30" has no unit after 30.
    // |   Fix: write 30s for seconds, 30m for minutes, or ms, h, d, w.
    record NoDuration(long id, String v) {}

    @RedisKey(pattern = "b:{id}", type = STRING, ttl = "1h")
    @Idempotent(leaseTtl = "0s")
    // ^ error: [keywright:InvalidLease] leaseTtl "0s" of 'NoLease' lets everybody do a request at once.
    // |   Fix: give longer than a request ever takes.
    record NoLease(long id, String v) {}

    @RedisKey(pattern = "c:{id}", type = STRING, ttl = "1h")
    @Idempotent(leaseTtl = "61m")
    // ^ error: [keywright:InvalidLease] leaseTtl 1 h 1 min of 'TooLong' is longer than its TTL 1 h.
    // |   Fix: lower it to 1 h at most.
    record TooLong(long id, String v) {}

    @RedisKey(pattern = "d:{id}", type = HASH, ttl = "1h")
    @Idempotent(leaseTtl = "30s")
    // ^ error: [keywright:MisplacedFacet] @Idempotent does not fit 'OfHash', which is a HASH record.
    // |   Fix: remove @Idempotent; it fits a STRING.
    record OfHash(long id, String v) {}

    @RedisKey(pattern = "e:{id}", type = STRING)
    @Persistent(reason = "reference data")
    // ^ error: [keywright:MisplacedFacet] 'ForEver' is @Idempotent, but @Persistent: the results of all requests would stay for ever.
    // |   Fix: remove @Persistent, and give how long a request may be repeated as the TTL.
    @Idempotent(leaseTtl = "30s")
    record ForEver(long id, String v) {}

    @RedisKey(pattern = "f:{id}", type = STRING, ttl = "1h", expiry = Expiry.SLIDING)
    // ^ error: [keywright:MisplacedFacet] 'Sliding' is @Idempotent, but SLIDING: a result lives from its writing.
    // |   Fix: remove expiry.
    @Idempotent(leaseTtl = "30s")
    record Sliding(long id, String v) {}

    @RedisKey(pattern = "g:{id}", type = STRING, ttl = "1h")
    @Idempotent(leaseTtl = "30s")
    record PerCall(long id, String v, @Ttl Duration life) {}
    // ^ error: [keywright:MisplacedFacet] 'life' gives the TTL of each result, but results that are claimed have one for all.
    // |   Fix: remove @Ttl, and say the TTL in @RedisKey.

    @RedisKey(pattern = "h:{id}", type = STRING, ttl = "1h")
    @Idempotent(leaseTtl = "30s")
    record Counting(long id, @Value @Counter long v) {}
    // ^ error: [keywright:MisplacedFacet] 'v' is a @Counter, but a result has 17 bytes before it, behind which the server can't count.
    // |   Fix: remove @Counter, or @Idempotent.

    @RedisKey(pattern = "i:{id}", type = STRING, ttl = "1h")
    @CacheAside
    // ^ error: [keywright:MisplacedFacet] 'Cached' is @Idempotent, but @CacheAside: what is done once has no source to be loaded from again.
    // |   Fix: remove one of the two.
    @Idempotent(leaseTtl = "30s")
    record Cached(long id, String v) {}

    @RedisKey(pattern = "j:{id}", type = STRING, ttl = "1h")
    @RateLimit(permits = 5, whenDown = WhenDown.ALLOW)
    @Idempotent(leaseTtl = "30s")
    // ^ error: [keywright:MisplacedFacet] @Idempotent does not fit 'Limited', which is a rate limiter.
    // |   Fix: remove @Idempotent; it fits a STRING.
    record Limited(long id) {}
}
