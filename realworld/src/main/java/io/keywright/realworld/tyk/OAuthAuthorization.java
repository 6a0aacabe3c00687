package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Duration;

/** A code that can be changed into a token ({@code oauth-authorize}). */
@RedisKey(
        pattern = "oauth-data.{apiId:[0-9a-f]24}.oauth-authorize.{code:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "1h",
        example = "tyk:oauth-data.5f9c1e2a7b3d4e6f8a9b0c1d.oauth-authorize.tok8sJ2kLm9QwEr")
public record OAuthAuthorization(
        String apiId,
        String code,
        String clientId,
        String redirectUri,
        String scope,
        @Ttl Duration timeToLive) {}
