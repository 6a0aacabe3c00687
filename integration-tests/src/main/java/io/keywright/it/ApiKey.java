package io.keywright.it;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Duration;
import java.util.Optional;

/** A HASH record that may have no TTL. */
@RedisKey(pattern = "api-key:{id}", type = RedisType.HASH, ttl = "30d")
@Persistent(reason = "a key of a partner, until it is revoked")
public record ApiKey(
        String id, String owner, @Counter long calls, @Ttl Optional<Duration> validFor) {}
