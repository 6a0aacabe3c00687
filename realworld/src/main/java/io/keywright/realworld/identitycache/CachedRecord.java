package io.keywright.realworld.identitycache;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** A record, or for 1,000 s that it was deleted ({@code blob}). */
@RedisKey(
        pattern = "blob:{className:[A-Za-z0-9_.$]}:{schemaHash:[0-9a-f]24}:{id}",
        type = RedisType.STRING,
        ttl = "7d",
        example = "identity-cache:blob:com.acme.Order:5f9c1e2a7b3d4e6f8a9b0c1d:42")
public record CachedRecord(
        String className,
        String schemaHash,
        long id,
        @Value byte[] marshalled,
        @Ttl Duration timeToLive) {}
