package io.keywright.it;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A tag of a product; the products of one shelf stand in one cluster slot. */
@RedisKey(pattern = "tags:{{{shelf}}}:{sku}", type = RedisType.SET, ttl = "7d")
@Bounded(3)
public record ProductTag(int shelf, String sku, String tag) {}
