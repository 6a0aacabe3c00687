package io.keywright.it;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Sharded;
import io.keywright.annotation.Value;

/** How many pieces there are, told on the node of the article's slot. */
@RedisKey(pattern = "stock-levels:{sku}", type = RedisType.CHANNEL)
@Sharded
public record StockLevel(String sku, @Value long pieces) {}
