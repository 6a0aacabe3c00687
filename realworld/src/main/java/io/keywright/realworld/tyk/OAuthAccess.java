package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Duration;
import java.time.Instant;

/** An access token ({@code oauth-access}). */
@RedisKey(
        pattern = "oauth-data.{apiId:[0-9a-f]24}.oauth-access.{token:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "30d",
        example = "tyk:oauth-data.5f9c1e2a7b3d4e6f8a9b0c1d.oauth-access.tok8sJ2kLm9QwEr")
public record OAuthAccess(
        String apiId,
        String token,
        String clientId,
        String scope,
        Instant createdAt,
        @Ttl Duration timeToLive) {}
