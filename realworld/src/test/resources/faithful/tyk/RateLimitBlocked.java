package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** That a key has used up its rate ({@code rate-limit-blocked}). */
@RedisKey(pattern = "rate-limit-{scope}-{keyHash:[A-Za-z0-9_-]8..}.BLOCKED", type = RedisType.STRING, ttl = "1h")
public record RateLimitBlocked(String scope, String keyHash, @Value int blocked, @Ttl Duration timeToLive) {}
