package io.keywright.realworld.tyk;

import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** A client ({@code oauth-client}). */
@RedisKey(
        pattern = "oauth-data.{apiId:[0-9a-f]24}.oauth-clientid.{clientId:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        example = "tyk:oauth-data.5f9c1e2a7b3d4e6f8a9b0c1d.oauth-clientid.tok8sJ2kLm9QwEr")
@Persistent(reason = "kept with the client")
public record OAuthClient(String apiId, String clientId, String secret, String redirectUri, String policyId) {}
