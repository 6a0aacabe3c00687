package io.keywright.sample.shop;

import io.keywright.annotation.RateLimit;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenDown;

/** Attempts to sign in to an account, from wherever they come; no password is looked at that is not counted. */
@RedisKey(pattern = "login-attempts:{userId}", type = RedisType.STRING, ttl = "15m", example = "shop:login-attempts:42")
@RateLimit(permits = 5, whenDown = WhenDown.REFUSE)
public record LoginAttempt(long userId) {}
