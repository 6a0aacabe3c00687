package io.keywright.realworld.overleaf;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.Member;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

/** The sessions of a user ({@code user-sessions}). */
@RedisKey(
        pattern = "UserSessions:{{{userId:[0-9a-f]24}}}",
        type = RedisType.SET,
        ttl = "${overleaf.cookie-session-length:5d}",
        expiry = Expiry.REFRESH_ON_WRITE,
        example = "overleaf:UserSessions:{5f9c1e2a7b3d4e6f8a9b0c1d}")
public record UserSession(String userId, @Member String sessionKey) {}
