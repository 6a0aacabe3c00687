package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Lets one node purge tokens ({@code oauth-purge-lock}). */
@RedisKey(pattern = "oauth-purge-lock", type = RedisType.STRING, ttl = "60s", example = "tyk:oauth-purge-lock")
public record OAuthPurgeLock(@Value String token) {}
