package io.keywright.realworld.redisecommerce;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** What was said in a chat ({@code chat-history}). */
@RedisKey(
        pattern = "chatHistory:{sid:[A-Za-z0-9_-]}",
        type = RedisType.LIST,
        example = "redis-ecommerce:chatHistory:tok8sJ2kLm9QwEr")
@Persistent(reason = "kept for the demonstration")
public record ChatMessage(String sid, String role, String content) {}
