package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The token of a user who is signed in ({@code user-token}). */
@RedisKey(
        pattern = "prefix_user_token:{token:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "${jeecgboot.jwt.twice-its-life:7d}",
        expiry = Expiry.SLIDING,
        example = "jeecgboot:prefix_user_token:tok8sJ2kLm9QwEr")
public record UserToken(String token, @Value String jwt) {}
