package io.keywright.sample.shop;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** An article's new price, for who shows it at this moment. */
@RedisKey(pattern = "price-changes:{sku}", type = RedisType.CHANNEL, example = "shop:price-changes:MUG-00001")
public record PriceChange(String sku, @Value long cents) {}
