package io.keywright.it;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.CacheGroup;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import io.keywright.annotation.Version;
import io.keywright.annotation.WriteThrough;
import java.util.List;
import java.util.Optional;

/** A cache of HASH entries at the level FENCED that is written through, with a group. */
@RedisKey(pattern = "supplier:{country}:{id}", type = RedisType.HASH, ttl = "1h")
@CacheAside(
        consistency = Consistency.FENCED,
        negativeTtl = "1m",
        staleFor = "10m",
        earlyRefresh = 0,
        loadTimeout = "30s",
        leaseTtl = "40s",
        waitBudget = "20s",
        fenceTtl = "1m")
@WriteThrough
@CacheGroup("suppliers-in:{country}")
public record Supplier(
        String country,
        long id,
        String name,
        @StoredAs("tel") Optional<String> phone,
        List<String> brands,
        @Version long version) {}
