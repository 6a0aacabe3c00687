package io.keywright.realworld.discourse;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;
import java.time.Instant;

/** A lock that callers name ({@code mutex}). */
@RedisKey(pattern = "{key}", type = RedisType.STRING, ttl = "1h")
public record Mutex(String key, @Value Instant expires, @Ttl Duration timeToLive) {}
