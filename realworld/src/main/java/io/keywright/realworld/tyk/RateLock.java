package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The lock on a limit ({@code rate-lock}). */
@RedisKey(
        pattern = "rate-limit-{scope:hex}-{keyHash:[A-Za-z0-9_]}-lock",
        type = RedisType.STRING,
        ttl = "1s",
        example = "tyk:rate-limit-616c696365406578616d706c652e636f6d-tok8sJ2kLm9QwEr-lock")
public record RateLock(String scope, String keyHash, @Value String token) {}
