package shop;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** One line of a cart. */
@RedisKey(
        pattern = "cart:{{{userId}}}:lines",
        type = RedisType.HASH,
        ttl = "14d",
        expiry = Expiry.REFRESH_ON_WRITE)
@Bounded(200)
public record CartLine(long userId, @Field String sku, int quantity, long priceCents) {}
