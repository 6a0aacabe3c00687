package io.keywright.realworld.tyk;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** What is used of a quota within a scope ({@code quota-scope}). */
@RedisKey(pattern = "quota-{scope}-{keyHash:[A-Za-z0-9_-]8..}", type = RedisType.STRING, ttl = "366d")
public record ScopedQuotaUse(String scope, String keyHash, @Counter @Value long used, @Ttl Duration timeToLive) {}
