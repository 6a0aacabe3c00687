package io.keywright.realworld.springsecurityoauth2;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.annotation.Value;
import java.time.Duration;

/** The access token for one authentication ({@code auth_to_access}). */
@RedisKey(
        pattern = "auth_to_access:{username,clientId,scope:md5}",
        type = RedisType.STRING,
        ttl = "365d",
        example = "oauth:auth_to_access:d41d8cd98f00b204e9800998ecf8427e")
public record AccessTokenOfAuthentication(
        String username,
        String clientId,
        String scope,
        @Value byte[] serialized,
        @Ttl Duration timeToLive) {}
