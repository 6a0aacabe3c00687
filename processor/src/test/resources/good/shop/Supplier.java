package shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.CacheGroup;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.NearCache;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import io.keywright.annotation.Version;
import io.keywright.annotation.WriteThrough;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who supplies what, each fact in a field that other services read.
 *
 * @param version counted up with each UPDATE
 */
@RedisKey(pattern = "supplier:{country}:{id}", type = RedisType.HASH, ttl = "6h")
@CacheAside(consistency = Consistency.FENCED, negativeTtl = "1m")
@CacheGroup("suppliers-in:{country}")
@WriteThrough
@NearCache(maxEntries = 1_000, ttl = "1m")
public record Supplier(
        String country,
        long id,
        String name,
        Optional<String> phone,
        List<String> brands,
        @StoredAs("since") Instant registeredAt,
        @Version long version) {}
