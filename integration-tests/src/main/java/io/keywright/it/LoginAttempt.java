package io.keywright.it;

import io.keywright.annotation.RateLimit;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenDown;

/** Attempts to sign in to an account. */
@RedisKey(pattern = "login:{account}", type = RedisType.STRING, ttl = "15m", example = "it:login:ada")
@RateLimit(permits = 5, whenDown = WhenDown.REFUSE)
public record LoginAttempt(String account) {}
