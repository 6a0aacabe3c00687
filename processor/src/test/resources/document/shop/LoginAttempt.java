package com.acme.shop;

import io.keywright.annotation.RateLimit;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.WhenDown;

/** Attempts to sign in to an account, whoever makes them. */
@RedisKey(pattern = "login:{account}", type = RedisType.STRING, ttl = "${shop.login.window:15m}")
@RateLimit(permits = 5, permitsKey = "shop.login.permits", whenDown = WhenDown.REFUSE)
public record LoginAttempt(String account) {}
