package io.keywright.realworld.identitycache;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** One attribute of the record with these values ({@code attr}). */
@RedisKey(
        pattern =
                "attr:{className:[A-Za-z0-9_.$]}:{attributeName:[A-Za-z0-9_-]}:{fieldNames:[a-z_/]}:{valuesHash:[0-9a-f]24}",
        type = RedisType.STRING,
        ttl = "7d",
        example = "identity-cache:attr:com.acme.Order:order-events:shop_id/email:5f9c1e2a7b3d4e6f8a9b0c1d")
public record CachedAttribute(
        String className,
        String attributeName,
        String fieldNames,
        String valuesHash,
        @Value byte[] marshalled,
        @Ttl Duration timeToLive) {}
