package io.keywright.realworld.tyk;

import io.keywright.annotation.Member;
import io.keywright.annotation.Persistent;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Score;
import java.time.Instant;

/** Tokens of a client by when they expire ({@code oauth-client-tokens}). */
@RedisKey(
        pattern = "oauth-data.{apiId:[0-9a-f]24}.oauth-client-tokens.{clientId:[A-Za-z0-9_-]}",
        type = RedisType.SORTED_SET,
        example = "tyk:oauth-data.5f9c1e2a7b3d4e6f8a9b0c1d.oauth-client-tokens.tok8sJ2kLm9QwEr")
@Persistent(reason = "purged by a job")
public record OAuthClientToken(
        String apiId,
        String clientId,
        @Member String token,
        @Score Instant expires) {}
