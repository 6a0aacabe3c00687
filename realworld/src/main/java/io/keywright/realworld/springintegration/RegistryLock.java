package io.keywright.realworld.springintegration;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;
import java.util.UUID;

/** A lock ({@code lock}). */
@RedisKey(
        pattern = "lock:{path}",
        type = RedisType.STRING,
        ttl = "${integration.lock.expire-after:60s}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "integration:lock:alice%40example.com")
public record RegistryLock(String path, @Value UUID clientId) {}
