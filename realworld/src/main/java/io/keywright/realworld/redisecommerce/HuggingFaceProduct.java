package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The same from another model ({@code hf-products}). */
@RedisKey(
        pattern = "huggingFaceProducts:{id:[A-Za-z0-9_-]}",
        type = RedisType.HASH,
        example = "redis-ecommerce:huggingFaceProducts:order-events")
@Persistent(reason = "made at start")
public record HuggingFaceProduct(String id, String productId, String text, byte[] vector) {}
