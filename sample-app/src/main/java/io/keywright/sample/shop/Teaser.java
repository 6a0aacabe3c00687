package io.keywright.sample.shop;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/**
 * What lists of products show of one: exported from the database as a whole, each night and at the start. Unlike a
 * {@link Product} it may be a day old, so it is no cache and needs none of its protocol.
 */
@RedisKey(pattern = "teaser:{sku}", type = RedisType.STRING, ttl = "2d", example = "shop:teaser:MUG-00042")
public record Teaser(String sku, String name, Money price) {}
