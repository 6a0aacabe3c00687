package io.keywright.it;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** What a user looked at, the latest first. */
@RedisKey(pattern = "recent:{userId}", type = RedisType.LIST, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
@Bounded(3)
public record RecentView(long userId, String sku, Instant at) {}
