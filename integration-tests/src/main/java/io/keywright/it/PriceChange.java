package io.keywright.it;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.time.Instant;

/** An article costs something else from now on. */
@RedisKey(pattern = "price-changes:{shop}:{sku}", type = RedisType.CHANNEL, example = "it:price-changes:main:MUG-1")
public record PriceChange(String shop, String sku, long cents, Instant since) {}
