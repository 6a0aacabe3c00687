package io.keywright.realworld.ruoyivuepro;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import java.time.Duration;
import java.time.Instant;

/** An access token ({@code oauth2-access-token}). */
@RedisKey(
        pattern = "oauth2_access_token:{accessToken:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "30d",
        example = "ruoyi-vue-pro:oauth2_access_token:tok8sJ2kLm9QwEr")
public record Oauth2AccessToken(
        String accessToken,
        long userId,
        int userType,
        String refreshToken,
        Instant expiresTime,
        @Ttl Duration timeToLive) {}
