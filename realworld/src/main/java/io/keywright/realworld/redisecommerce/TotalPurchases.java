package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** All that was bought ({@code stats-total}). */
@RedisKey(
        pattern = "statsTotalPurchaseAmount",
        type = RedisType.STRING,
        example = "redis-ecommerce:statsTotalPurchaseAmount")
@Persistent(reason = "counts for ever")
public record TotalPurchases(@Counter @Value double amount) {}
