package io.keywright.it;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.CacheGroup;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Version;
import io.keywright.annotation.WriteThrough;

/**
 * A cache at the level LEASE that is written through; its entries belong to a group in their slot and to one of all.
 */
@RedisKey(pattern = "offer:{{{tenant}}}:{sku}", type = RedisType.STRING, ttl = "1h")
@CacheAside(earlyRefresh = 0, loadTimeout = "30s", leaseTtl = "40s", waitBudget = "20s", fenceTtl = "1m")
@WriteThrough
@CacheGroup(value = "offers-of:{{{tenant}}}", name = "tenant")
@CacheGroup("offers")
public record Offer(
        String tenant, String sku, long priceCents, @Version long version) {}
