package io.keywright.realworld.tyk;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** A token for an upstream ({@code upstream-oauth-cc}). */
@RedisKey(
        pattern = "upstreamOAuthCC-{keyHash:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "1d",
        example = "tyk:upstreamOAuthCC-tok8sJ2kLm9QwEr")
public record UpstreamOAuthToken(
        String keyHash, @Value byte[] encrypted, @Ttl Duration timeToLive) {}
