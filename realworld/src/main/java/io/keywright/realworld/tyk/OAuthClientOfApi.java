package io.keywright.realworld.tyk;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Clients of an API as JSON ({@code oauth-clientset}). */
@RedisKey(
        pattern = "oauth-data.{apiId:[0-9a-f]24}.oauth-clientset.oauth-clientid.",
        type = RedisType.SET,
        example = "tyk:oauth-data.5f9c1e2a7b3d4e6f8a9b0c1d.oauth-clientset.oauth-clientid.")
@Persistent(reason = "one member a client")
public record OAuthClientOfApi(String apiId, @Member String client) {}
