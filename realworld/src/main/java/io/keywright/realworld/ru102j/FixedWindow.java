package io.keywright.realworld.ru102j;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Hits in a minute of the day ({@code limiter-fixed}). */
@RedisKey(
        pattern = "limiter:fixed:{name}:{minuteBlock}:{maxHits}",
        type = RedisType.STRING,
        ttl = "${ru102j.limiter.interval:60s}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "ru102j:limiter:fixed:billing:42:7")
public record FixedWindow(
        String name,
        int minuteBlock,
        int maxHits,
        @Counter @Value long hits) {}
