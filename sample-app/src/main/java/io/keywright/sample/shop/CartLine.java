package io.keywright.sample.shop;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/**
 * One line of a shopping cart: how many of an article. All lines of a user stand in one key, and the hash tag keeps
 * whatever else is stored about the cart in the same slot of a cluster.
 */
@RedisKey(
        pattern = "cart:{{{userId}}}:lines",
        type = RedisType.HASH,
        ttl = "30d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "shop:cart:{42}:lines")
@Bounded(CartLine.MAX_LINES)
public record CartLine(
        long userId, @Field String sku, @Value @Counter long quantity) {

    /** The greatest number of different articles in one cart. */
    public static final int MAX_LINES = 200;
}
