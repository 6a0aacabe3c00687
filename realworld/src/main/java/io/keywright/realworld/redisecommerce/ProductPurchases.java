package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;

/** How much of each product was bought ({@code stats-ProductPurchaseQty}). */
@RedisKey(
        pattern = "statsProductPurchaseQtySet",
        type = RedisType.SORTED_SET,
        example = "redis-ecommerce:statsProductPurchaseQtySet")
@Persistent(reason = "one member a product")
public record ProductPurchases(
        @Member String productId, @Score long quantity) {}
