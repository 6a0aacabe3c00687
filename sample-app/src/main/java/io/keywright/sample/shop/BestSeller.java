package io.keywright.sample.shop;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.LocalDate;

/**
 * How many pieces of an article were sold on one day (UTC). The bound is above the number of articles that are sold in
 * a day: one that had to make room for another would lose its count.
 */
@RedisKey(
        pattern = "best-sellers:{day:yyyy-MM-dd}",
        type = RedisType.SORTED_SET,
        ttl = "8d",
        example = "shop:best-sellers:2026-11-22")
@Bounded(50_000)
public record BestSeller(
        LocalDate day, @Member String sku, @Score long pieces) {}
