package social;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A tag of a product. */
@RedisKey(pattern = "tags:{sku}", type = RedisType.SET, ttl = "7d")
@Bounded(20)
public record ProductTag(String sku, String tag) {}
