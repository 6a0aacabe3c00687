package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A picture's text and its place among others ({@code ai-images}). */
@RedisKey(
        pattern = "openAIProductImgText:{id:[A-Za-z0-9_-]}",
        type = RedisType.HASH,
        example = "redis-ecommerce:openAIProductImgText:order-events")
@Persistent(reason = "made at start")
public record AiImage(String id, String productId, String text, byte[] vector) {}
