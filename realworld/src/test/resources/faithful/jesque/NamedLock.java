package io.keywright.realworld.jesque;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** A lock that callers name ({@code lock}). */
@RedisKey(pattern = "{lockName}", type = RedisType.STRING, ttl = "1d")
public record NamedLock(String lockName, @Value String holder, @Ttl Duration timeToLive) {}
