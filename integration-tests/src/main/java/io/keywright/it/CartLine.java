package io.keywright.it;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** A HASH map with a bound. */
@RedisKey(pattern = "cart:{{{userId}}}:lines", type = RedisType.HASH, ttl = "30d", expiry = Expiry.REFRESH_ON_WRITE)
@Bounded(3)
public record CartLine(
        long userId, @Field String sku, @Counter @Value long quantity) {}
