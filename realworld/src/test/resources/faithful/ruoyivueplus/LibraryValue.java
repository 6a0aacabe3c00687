package io.keywright.realworld.ruoyivueplus;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** What a library keeps under a key of its own ({@code sms-code}, {@code sa-token}). */
@RedisKey(pattern = "global:{key}", type = RedisType.STRING, ttl = "30d")
public record LibraryValue(String key, @Value String value, @Ttl Duration timeToLive) {}
