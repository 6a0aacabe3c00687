package io.keywright.sample.shop;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.time.LocalDate;

/** How often a page was shown on one day (UTC); kept for the reports of the last quarter. */
@RedisKey(
        pattern = "views:{page}:{day:yyyy-MM-dd}",
        type = RedisType.STRING,
        ttl = "90d",
        example = "shop:views:start:2026-11-22")
public record PageViews(
        String page, LocalDate day, @Value @Counter long views) {}
