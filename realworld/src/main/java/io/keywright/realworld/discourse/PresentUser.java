package io.keywright.realworld.discourse;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** How many clients each user has in a channel ({@code presence-hash}). */
@RedisKey(
        pattern = "_presence_{name}_hash",
        type = RedisType.HASH,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "discourse:_presence_alice%40example.com_hash")
public record PresentUser(
        String name, @Field long userId, @Counter @Value long clients) {}
