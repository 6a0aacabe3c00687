package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** That a key has used up its rate ({@code rate-limit-blocked}). */
@RedisKey(
        pattern = "rate-limit-{scope:hex}-{keyHash:[A-Za-z0-9_]}.BLOCKED",
        type = RedisType.STRING,
        ttl = "1h",
        example = "tyk:rate-limit-616c696365406578616d706c652e636f6d-tok8sJ2kLm9QwEr.BLOCKED")
public record RateLimitBlocked(
        String scope,
        String keyHash,
        @Value int blocked,
        @Ttl Duration timeToLive) {}
