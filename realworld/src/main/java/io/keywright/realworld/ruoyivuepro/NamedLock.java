package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Field;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;

/** A lock of Redisson on what an expression names ({@code lock4j}). */
@RedisKey(
        pattern = "lock4j:{spel}",
        type = RedisType.HASH,
        ttl = "1d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "ruoyi-vue-pro:lock4j:alice%40example.com")
@Ttl
public record NamedLock(
        String spel, @Field String holder, @Value int holds) {}
