package com.acme.shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.CacheGroup;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Version;
import io.keywright.annotation.WriteThrough;

/** What a tenant sells, in front of the {@code offers} table. */
@RedisKey(pattern = "offer:{{{tenantId}}}:{sku}", type = RedisType.STRING, ttl = "1h")
@CacheAside
@WriteThrough
@CacheGroup(value = "offers-of:{{{tenantId}}}", name = "tenant")
@CacheGroup("offers")
public record Offer(long tenantId, String sku, long priceCents, @Version long version) {}
