package io.keywright.realworld.jeecgboot;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** Why a token is refused ({@code token-error}). */
@RedisKey(
        pattern = "prefix_user_token:error:msg_{token:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "1h",
        example = "jeecgboot:prefix_user_token:error:msg_tok8sJ2kLm9QwEr")
public record TokenError(String token, @Value String message) {}
