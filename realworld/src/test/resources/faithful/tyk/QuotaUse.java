package io.keywright.realworld.tyk;

import io.keywright.annotation.Counter;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** What is used of a quota ({@code quota}). */
@RedisKey(pattern = "quota-{keyHash:[A-Za-z0-9_-]8..}", type = RedisType.STRING, ttl = "366d")
public record QuotaUse(String keyHash, @Counter @Value long used, @Ttl Duration timeToLive) {}
