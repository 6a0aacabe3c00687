package io.keywright.realworld.rqueue;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;
import java.util.UUID;

/** A lock that callers name ({@code lock}). */
@RedisKey(pattern = "lock::{key}", type = RedisType.STRING, ttl = "1h", example = "rqueue:lock::alice%40example.com")
public record NamedLock(String key, @Value UUID token, @Ttl Duration timeToLive) {}
