package io.keywright.realworld.tyk;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** Ids of clients of an organisation ({@code oauth-client-index}). */
@RedisKey(
        pattern = "oauth-data.{apiId:[0-9a-f]24}.oauth-client-index.{orgId:[0-9a-f]24}",
        type = RedisType.SET,
        example = "tyk:oauth-data.5f9c1e2a7b3d4e6f8a9b0c1d.oauth-client-index.a1b2c3d4e5f60718293a4b5c")
@Persistent(reason = "one member a client")
public record OAuthClientIndex(
        String apiId, String orgId, @Member String clientId) {}
