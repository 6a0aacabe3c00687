package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;

class CacheMisfits {

    @RedisKey(pattern = "a:{id}", type = HASH, ttl = "1h")
    @CacheAside
    // ^ error: [keywright:MisplacedFacet] @CacheAside does not fit 'OfMap', which is a HASH map.
    // |   Fix: remove @CacheAside; it fits a STRING and a HASH record.
    @Bounded(10)
    record OfMap(long id, @Field String f, @Value String v) {}

    @RedisKey(pattern = "b:{id}", type = SET, ttl = "1h")
    @Bounded(10)
    @CacheAside(staleFor = "no duration")
    // ^ error: [keywright:MisplacedFacet] @CacheAside does not fit 'OfSet', which is a SET.
    // |   Fix: remove @CacheAside; it fits a STRING and a HASH record.
    record OfSet(long id, @Member String v) {}

    @RedisKey(pattern = "c:{id}", type = STRING)
    @Persistent(reason = "reference data")
    // ^ error: [keywright:MisplacedFacet] 'ForEver' is a cache, but @Persistent: an entry whose eviction was lost would be wrong for ever.
    // |   Fix: remove @Persistent, and give the keys a TTL.
    @CacheAside
    record ForEver(long id, String v) {}

    @RedisKey(pattern = "d:{id}", type = STRING, ttl = "1h", expiry = Expiry.SLIDING)
    // ^ error: [keywright:MisplacedFacet] 'Sliding' is a cache, but SLIDING: an entry that is read often enough would never be loaded anew.
    // |   Fix: remove expiry = SLIDING.
    @CacheAside
    record Sliding(long id, String v) {}

    @RedisKey(pattern = "e:{id}", type = STRING, ttl = "1h")
    @CacheAside
    record PerCall(long id, String v, @Ttl Duration life) {}
    // ^ error: [keywright:MisplacedFacet] 'life' gives the TTL of each value, but the entries of a cache have one for all.
    // |   Fix: remove @Ttl, and say the TTL in @RedisKey.

    @RedisKey(pattern = "f:{id}", type = STRING, ttl = "1h")
    @CacheAside
    record Counting(long id, @Value @Counter long v) {}
    // ^ error: [keywright:MisplacedFacet] 'v' is a @Counter, but the values of a cache have a header before them, behind which the server can't count.
    // |   Fix: remove @Counter, or @CacheAside.

    @RedisKey(pattern = "g:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @Durable(reason = "orders that were paid")
    // ^ error: [keywright:MisplacedFacet] 'MustStay' is a cache, but @Durable: its entries are copies, which may go at any time.
    // |   Fix: remove @Durable, or @CacheAside if Redis is where the data is kept.
    record MustStay(long id, String v) {}

    @RedisKey(pattern = "h:{id}", type = STRING)
    // ^ error: [keywright:MissingTtl] 'AlsoWithoutTtl' declares no TTL: its keys `shop:h:<id>` would stay in Redis for ever.
    // |   Fix: add ttl = "1h" (or however long the data is of use); reference data that must stay bears @Persistent(reason = "…") instead.
    @CacheAside(leaseTtl = "1s")
    // ^ error: [keywright:InvalidCache] leaseTtl 1 s of 'AlsoWithoutTtl' is not longer than its loadTimeout 4 s: a lease that ends under a running load lets a second one begin.
    // |   Fix: raise leaseTtl above 4 s, or lower loadTimeout below 1 s.
    record AlsoWithoutTtl(long id, String v) {}

    @RedisKey(pattern = "i:{id}", type = STRING, ttl = "1h", repository = "not a name")
    // ^ error: [keywright:DuplicateName] 'not a name' can't be the name of a class.
    // |   Fix: give a simple Java name, such as CacheMisfitsBadNameCache.
    @CacheAside
    record BadName(long id, String v) {}

    @RedisKey(pattern = "j:{id}", type = HASH, ttl = "1h")
    @CacheAside
    record CountingFields(long id, String v, @Counter int views) {}
    // ^ error: [keywright:MisplacedFacet] 'views' is a @Counter, but the entries of a cache are copies: what is counted in one is lost with it, and its source never hears of it.
    // |   Fix: remove @Counter and count in the source, or remove @CacheAside if Redis is where the count is kept.

    @RedisKey(pattern = "k:{id}", type = HASH, ttl = "1h")
    @CacheAside
    record OnTheHeader(long id, @StoredAs("@") String v, String w) {}
    // ^ error: [keywright:DuplicateName] 'v' is stored as '@', which is the field that the header of each entry of a cache stands in.
    // |   Fix: give it another @StoredAs name.
}
