package io.keywright.it;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.Instant;
import java.util.Optional;

/** A counter for a page, possibly of a region, and an hour. */
@RedisKey(pattern = "views:{page}{:region?}:{hour:yyyyMMddHH}", type = RedisType.STRING, ttl = "7d")
public record PageViews(
        String page,
        Optional<String> region,
        Instant hour,
        @Counter @Value long count) {}
