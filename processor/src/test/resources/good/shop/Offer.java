package shop;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.CacheGroup;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Version;
import io.keywright.annotation.WriteThrough;
import java.time.LocalDate;

/**
 * What a tenant sells on a day, in front of the {@code offers} table.
 *
 * @param version counted up with each UPDATE
 */
@RedisKey(pattern = "offer:{{{tenantId}}}:{day}:{sku}", type = RedisType.STRING, ttl = "1h")
@CacheAside(fenceTtl = "30s")
@WriteThrough
@CacheGroup(value = "offers-of:{{{tenantId}}}", name = "tenant")
@CacheGroup(value = "offers-in:{tenantId}:{day:yyyy-MM}", name = "monthOfTenant")
@CacheGroup("offers")
public record Offer(long tenantId, LocalDate day, String sku, long priceCents, @Version long version) {}
