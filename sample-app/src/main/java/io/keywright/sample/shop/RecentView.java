package io.keywright.sample.shop;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** An article that a user looked at, the latest first; the oldest make room. */
@RedisKey(
        pattern = "recent:{userId}",
        type = RedisType.LIST,
        ttl = "30d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "shop:recent:42")
@Bounded(RecentView.KEPT)
public record RecentView(long userId, @Value String sku) {

    /** How many are remembered. */
    public static final int KEPT = 20;
}
