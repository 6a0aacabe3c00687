package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The lock on a limit ({@code rate-lock}). */
@RedisKey(pattern = "rate-limit-{scope}-{keyHash:[A-Za-z0-9_-]8..}-lock", type = RedisType.STRING, ttl = "1s")
public record RateLock(String scope, String keyHash, @Value String token) {}
