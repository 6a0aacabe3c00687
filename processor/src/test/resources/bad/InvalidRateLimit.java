package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;

class InvalidRateLimit {

    @RedisKey(pattern = "a:{id}", type = STRING, ttl = "1m")
    @RateLimit(permits = 0, whenDown = WhenDown.ALLOW)
    // ^ error: [keywright:InvalidRateLimit] permits 0 of 'AllowsNothing' allows nothing.
    // |   Fix: give how many permits there are in a window, at least 1.
    record AllowsNothing(long id) {}

    @RedisKey(pattern = "b:{id}", type = STRING, ttl = "1m")
    @RateLimit(permits = 5, permitsKey = "${shop.permits:5}", whenDown = WhenDown.ALLOW)
    // ^ error: [keywright:InvalidRateLimit] "${shop.permits:5}" is not the name of a configuration key.
    // |   Fix: use letters, digits, dots, hyphens and underscores, as in shop.login.permits.
    record NoKey(long id) {}

    @RedisKey(pattern = "c:{id}", type = STRING)
    // ^ error: [keywright:MissingTtl] 'NoWindow' declares no TTL: its keys `shop:c:<id>` would stay in Redis for ever.
    // |   Fix: add ttl = "1h" (or however long the data is of use); reference data that must stay bears @Persistent(reason = "…") instead.
    @RateLimit(permits = 5, whenDown = WhenDown.ALLOW)
    record NoWindow(long id) {}

    @RedisKey(pattern = "d:{id}", type = HASH, ttl = "1m")
    @RateLimit(permits = 5, whenDown = WhenDown.ALLOW)
    // ^ error: [keywright:MisplacedFacet] @RateLimit does not fit 'OfHash', which is a HASH record.
    // |   Fix: remove @RateLimit; it fits a STRING.
    record OfHash(long id, String v) {}

    @RedisKey(pattern = "e:{id}", type = STRING)
    @Persistent(reason = "reference data")
    // ^ error: [keywright:MisplacedFacet] 'ForEver' is a rate limiter, but @Persistent: permits that were taken would never come back.
    // |   Fix: remove @Persistent, and give the window as the keys' TTL.
    @RateLimit(permits = 5, whenDown = WhenDown.ALLOW)
    record ForEver(long id) {}

    @RedisKey(pattern = "f:{id}", type = STRING, ttl = "1m", expiry = Expiry.SLIDING)
    // ^ error: [keywright:MisplacedFacet] 'Sliding' is a rate limiter, whose window says when permits come back, not SLIDING.
    // |   Fix: remove expiry.
    @RateLimit(permits = 5, whenDown = WhenDown.ALLOW)
    record Sliding(long id) {}

    @RedisKey(pattern = "g:{id}", type = STRING, ttl = "1m", jitter = "10%")
    // ^ error: [keywright:MisplacedFacet] 'Shortened' is a rate limiter, whose window is not to be shortened at random.
    // |   Fix: remove jitter; the keyspace's does not count here.
    @RateLimit(permits = 5, whenDown = WhenDown.ALLOW)
    record Shortened(long id) {}

    @RedisKey(pattern = "h:{id}", type = STRING, ttl = "1m")
    @RateLimit(permits = 5, whenDown = WhenDown.ALLOW)
    record Storing(long id, String v, @Ttl Duration life) {}
    // ^ error: [keywright:MisplacedFacet] 'life' gives a TTL, but the TTL of a rate limiter is its window, one for all.
    // |   Fix: remove 'life', and say the window as ttl in @RedisKey.
    // ^ error: [keywright:MisplacedFacet] 'v' would be stored, but a rate limiter stores its own state alone.
    // |   Fix: name it in the pattern, or remove it.

    @RedisKey(pattern = "i:{id}", type = STRING, ttl = "1m")
    @RateLimit(permits = 5, whenDown = WhenDown.ALLOW)
    record Counting(long id, @Value @Counter long v) {}
    // ^ error: [keywright:MisplacedFacet] @Value of 'v' does not fit a rate limiter.
    // |   Fix: remove @Value; it fits a STRING, a HASH map, a LIST and a CHANNEL.
    // ^ error: [keywright:MisplacedFacet] @Counter of 'v' does not fit a rate limiter.
    // |   Fix: remove @Counter; it fits a STRING, a HASH record and a HASH map.

    @RedisKey(pattern = "j:{id}", type = STRING, ttl = "1m")
    @CacheAside
    // ^ error: [keywright:MisplacedFacet] @CacheAside does not fit 'Caching', which is a rate limiter.
    // |   Fix: remove @CacheAside; it fits a STRING and a HASH record.
    @RateLimit(permits = 5, whenDown = WhenDown.ALLOW)
    record Caching(long id) {}
}
