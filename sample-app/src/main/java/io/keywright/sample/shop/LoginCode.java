package io.keywright.sample.shop;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Value;

/** The one-time code that was sent to a user who wants to sign in. There is at most one at a time, for five minutes. */
@RedisKey(
        pattern = "login-code:{userId}",
        type = RedisType.STRING,
        ttl = "5m",
        jitter = "0%",
        example = "shop:login-code:42")
public record LoginCode(long userId, @Value String code) {

    /** Without the code, which must not reach a log. */
    @Override
    public String toString() {
        return "LoginCode[userId=" + userId + "]";
    }
}
