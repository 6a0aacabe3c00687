package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A product's text and its place among others ({@code ai-products}). */
@RedisKey(
        pattern = "openAIProducts:{id:[A-Za-z0-9_-]}",
        type = RedisType.HASH,
        example = "redis-ecommerce:openAIProducts:order-events")
@Persistent(reason = "made at start")
public record AiProduct(String id, String productId, String text, byte[] vector) {}
