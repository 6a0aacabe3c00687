package io.keywright.realworld.springsecurityoauth2;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** What belongs to a refresh token ({@code refresh}, {@code refresh_auth}, {@code refresh_to_access}). */
@RedisKey(
        pattern = "refresh:{refreshToken:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "3650d",
        example = "oauth:refresh:tok8sJ2kLm9QwEr",
        repository = "RefreshRepository")
@RedisKey(
        pattern = "refresh_auth:{refreshToken:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "3650d",
        example = "oauth:refresh_auth:tok8sJ2kLm9QwEr",
        repository = "RefreshAuthRepository")
@RedisKey(
        pattern = "refresh_to_access:{refreshToken:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "3650d",
        example = "oauth:refresh_to_access:tok8sJ2kLm9QwEr",
        repository = "RefreshToAccessRepository")
public record RefreshTokenValue(
        String refreshToken, @Value byte[] serialized, @Ttl Duration timeToLive) {}
