package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A refresh token ({@code oauth-refresh}). */
@RedisKey(
        pattern = "oauth-data.{apiId:[0-9a-f]24}.oauth-refresh.{token:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "${tyk.oauth.refresh-token-expire:14d}",
        example = "tyk:oauth-data.5f9c1e2a7b3d4e6f8a9b0c1d.oauth-refresh.tok8sJ2kLm9QwEr")
public record OAuthRefresh(String apiId, String token, String accessToken, String clientId) {}
