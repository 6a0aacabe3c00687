package io.keywright.realworld.jetcache;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Lets one node refresh an entry ({@code refresh-lock}). */
@RedisKey(
        pattern = "lock:{key}",
        type = RedisType.STRING,
        ttl = "${jetcache.refresh-lock-timeout:60s}",
        example = "jetcache:lock:alice%40example.com")
public record RefreshLock(String key, @Value String owner) {}
