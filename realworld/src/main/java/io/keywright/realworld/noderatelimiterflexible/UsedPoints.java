package io.keywright.realworld.noderatelimiterflexible;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Points used in a window, or more than there are while a key is blocked ({@code counter}, {@code block}). */
@RedisKey(
        pattern = "{key}",
        type = RedisType.STRING,
        ttl = "${rlflx.duration:1s}",
        example = "rlflx:alice%40example.com")
public record UsedPoints(String key, @Counter @Value long points) {}
