package io.keywright.realworld.noderatelimiterflexible;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Points used in a window, where the key has no prefix ({@code counter-bare}). */
@RedisKey(
        pattern = "bare:{key}",
        type = RedisType.STRING,
        ttl = "${rlflx.duration:1s}",
        example = "rlflx:bare:alice%40example.com")
public record BareUsedPoints(String key, @Counter @Value long points) {}
