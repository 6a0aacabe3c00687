package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;

/** How much was spent on each ({@code stats-CategoryPurchaseAmount}, {@code stats-BrandPurchaseAmount}). */
@RedisKey(
        pattern = "statsCategoryPurchaseAmountSet",
        type = RedisType.SORTED_SET,
        example = "redis-ecommerce:statsCategoryPurchaseAmountSet",
        repository = "StatsCategoryPurchaseAmountRepository")
@RedisKey(
        pattern = "statsBrandPurchaseAmountSet",
        type = RedisType.SORTED_SET,
        example = "redis-ecommerce:statsBrandPurchaseAmountSet",
        repository = "StatsBrandPurchaseAmountRepository")
@Persistent(reason = "one member a name")
public record PurchaseAmount(@Member String name, @Score double amount) {}
