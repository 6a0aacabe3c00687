package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;

class CacheMisfits {

    @RedisKey(pattern = "a:{id}", type = HASH, ttl = "1h")
    @CacheAside
    record OfHash(long id, String v) {}

    @RedisKey(pattern = "b:{id}", type = SET, ttl = "1h")
    @Bounded(10)
    @CacheAside(staleFor = "no duration")
    record OfSet(long id, @Member String v) {}

    @RedisKey(pattern = "c:{id}", type = STRING)
    @Persistent(reason = "reference data")
    @CacheAside
    record ForEver(long id, String v) {}

    @RedisKey(pattern = "d:{id}", type = STRING, ttl = "1h", expiry = Expiry.SLIDING)
    @CacheAside
    record Sliding(long id, String v) {}

    @RedisKey(pattern = "e:{id}", type = STRING, ttl = "1h")
    @CacheAside
    record PerCall(long id, String v, @Ttl Duration life) {}

    @RedisKey(pattern = "f:{id}", type = STRING, ttl = "1h")
    @CacheAside
    record Counting(long id, @Value @Counter long v) {}

    @RedisKey(pattern = "g:{id}", type = STRING, ttl = "1h")
    @CacheAside
    @Durable(reason = "orders that were paid")
    record MustStay(long id, String v) {}

    @RedisKey(pattern = "h:{id}", type = STRING)
    @CacheAside(leaseTtl = "1s")
    record AlsoWithoutTtl(long id, String v) {}

    @RedisKey(pattern = "i:{id}", type = STRING, ttl = "1h", repository = "not a name")
    @CacheAside
    record BadName(long id, String v) {}
}
