package io.keywright.realworld.jetcache;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;
import java.util.UUID;

/** A lock on an entry ({@code try-lock}). */
@RedisKey(
        pattern = "lock:{key}:{suffix:[a-z]}",
        type = RedisType.STRING,
        ttl = "1h",
        example = "jetcache:lock:alice%40example.com:active")
public record TryLock(
        String key, String suffix, @Value UUID token, @Ttl Duration timeToLive) {}
