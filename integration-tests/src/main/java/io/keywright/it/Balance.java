package io.keywright.it;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.CacheGroup;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Version;
import io.keywright.annotation.WriteThrough;

/** A cache at the level FENCED that is written through, with a simple key, which is its group's key too. */
@RedisKey(pattern = "balance:{account}", type = RedisType.STRING, ttl = "1h")
@CacheAside(
        consistency = Consistency.FENCED,
        earlyRefresh = 0,
        loadTimeout = "30s",
        leaseTtl = "40s",
        waitBudget = "20s",
        fenceTtl = "1m")
@WriteThrough
@CacheGroup("balance-group:{account}")
public record Balance(long account, long cents, @Version int version) {}
