package io.keywright.realworld.sentry;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The lock on a buffer ({@code buffer-lock}). */
@RedisKey(pattern = "l:{key}", type = RedisType.STRING, ttl = "10s", example = "sentry:l:alice%40example.com")
public record BufferLock(String key, @Value int held) {}
