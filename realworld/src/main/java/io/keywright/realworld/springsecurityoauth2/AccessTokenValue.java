package io.keywright.realworld.springsecurityoauth2;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** What belongs to an access token ({@code access}, {@code auth}, {@code access_to_refresh}). */
@RedisKey(
        pattern = "access:{token:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "365d",
        example = "oauth:access:tok8sJ2kLm9QwEr",
        repository = "AccessRepository")
@RedisKey(
        pattern = "auth:{token:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "365d",
        example = "oauth:auth:tok8sJ2kLm9QwEr",
        repository = "AuthRepository")
@RedisKey(
        pattern = "access_to_refresh:{token:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "365d",
        example = "oauth:access_to_refresh:tok8sJ2kLm9QwEr",
        repository = "AccessToRefreshRepository")
public record AccessTokenValue(
        String token, @Value byte[] serialized, @Ttl Duration timeToLive) {}
