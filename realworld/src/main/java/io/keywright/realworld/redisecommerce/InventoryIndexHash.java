package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The digest of an index's definition ({@code inventory-index-hash}). */
@RedisKey(
        pattern = "storeInventory:storeInventoryId:index:hash",
        type = RedisType.STRING,
        example = "redis-ecommerce:storeInventory:storeInventoryId:index:hash")
@Persistent(reason = "made at start")
public record InventoryIndexHash(@Value String hash) {}
