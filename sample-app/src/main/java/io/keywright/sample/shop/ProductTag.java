package io.keywright.sample.shop;

import io.keywright.annotation.Bounded;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/**
 * That an article has a tag. The tags of a tenant are in one slot of a cluster, so that what has several of them can be
 * found.
 */
@RedisKey(
        pattern = "tags:{{{tenant}}}:{tag}",
        type = RedisType.SET,
        ttl = "7d",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "shop:tags:{kontor}:gift")
@Bounded(10_000)
public record ProductTag(String tenant, String tag, @Member String sku) {}
